import type { Gateway } from "./gateway"

/**
 * On `globalThis`, because providers are loaded by Medusa's payment module and routes by the
 * plugin: both must see one list even when the package was loaded twice.
 */
const KEY = Symbol.for("hanout.payments.gateways")

function gateways(): Map<string, Gateway> {
  const known: unknown = Reflect.get(globalThis, KEY)
  if (known instanceof Map) return known
  const fresh = new Map<string, Gateway>()
  Reflect.set(globalThis, KEY, fresh)
  return fresh
}

/** Makes a gateway known to this process; the same id replaces. */
export function registerGateway(gateway: Gateway): void {
  gateways().set(gateway.id, gateway)
}

/** The gateway of a name: its own id (`satim`) or its Medusa provider's (`pp_satim_satim`). */
export function gatewayOf(name: string | null | undefined): Gateway | undefined {
  if (!name) return undefined
  const id = /^pp_(.+)_\1$/.exec(name)?.[1] ?? name
  return gateways().get(id)
}

/** Every gateway of this process, by id. */
export function listGateways(): Gateway[] {
  return [...gateways().values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Id of the Medusa payment provider of a gateway. */
export function providerIdOf(gateway: Pick<Gateway, "id">): string {
  return `pp_${gateway.id}_${gateway.id}`
}
