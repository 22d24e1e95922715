import type { MedusaContainer } from "@medusajs/framework/types"
import { createShop } from "../checkout/shop"
import type { Http } from "../checkout/client"
import { COMMUNES, customer } from "./planning"

/** A visit as its customer reads it, as far as the tests look. */
export type VisitAnswer = Record<string, unknown> & {
  id: string
  status: string
  starts_at: string
  reference: string
  photos: { id: string; kind: string }[]
}

/** What answers carry, as far as the tests look. */
export type Answer = Record<string, unknown> & {
  code: string
  message: string
  fields: Record<string, string>
  reason: string
  alternatives: { starts_at: string }[]
  slots: { starts_at: string; technician_ids: string[]; price: number }[]
  hold: Record<string, unknown> & { id: string; token: string }
  visit: VisitAnswer
  visits: (VisitAnswer & { manage_token: string })[]
  manage_token: string
}

/** An HTTP answer; never an exception. */
export type Reply = { status: number; data: Answer; headers: Record<string, string> }

type Client = Http & {
  delete: (path: string, config?: unknown) => Promise<{ status: number; data: unknown }>
}

export { LINK_SECRET } from "../shop-config"

/** A start at a wall time in Algiers (UTC+1 all year), some days from today. */
export function startOn(days: number, time: string): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  return new Date(`${day}T${time}:00+01:00`).toISOString()
}

/** The local date some days from today. */
export const dayFrom = (days: number): string => startOn(days, "12:00").slice(0, 10)

/** A shop with a publishable key, and the calls its visitors make. */
export async function openStore(container: MedusaContainer, http: Client) {
  const shop = await createShop(container)
  const calls = (headers: Record<string, string> = {}) => {
    const config = {
      headers: { "x-publishable-api-key": shop.key, "accept-language": "en", ...headers },
      validateStatus: () => true,
      maxRedirects: 0,
      maxBodyLength: Infinity,
    }
    const reply = async (answer: Promise<unknown>) => (await answer) as Reply
    return {
      get: (path: string) => reply(http.get(path, config)),
      post: (path: string, body: unknown = {}) => reply(http.post(path, body, config)),
      delete: (path: string) => reply(http.delete(path, config)),
      /** The answer's bytes, whatever they are. */
      bytes: async (path: string) => {
        const raw = { ...config, responseType: "arraybuffer" }
        const { status, data, headers: sent } = await reply(http.get(path, raw))
        return { status, headers: sent, body: Buffer.from(data as unknown as ArrayBuffer) }
      },
    }
  }
  const store = calls()

  /** Keeps a slot; every call is another browser. */
  let browser = 0
  const hold = (service_id: string, starts_at: string, over: Record<string, unknown> = {}) =>
    store.post("/store/booking/holds", {
      service_id,
      commune: COMMUNES.a,
      starts_at,
      client: `browser-${++browser}`,
      ...over,
    })

  /** A token of a fresh hold. */
  async function held(service_id: string, starts_at: string): Promise<string> {
    const { status, data } = await hold(service_id, starts_at)
    if (status !== 201) throw new Error(JSON.stringify(data))
    return data.hold.token
  }

  /** Books a visit from hold to confirmation. */
  async function book(
    service_id: string,
    starts_at: string,
    { email, ...over }: { email?: string } & Record<string, unknown> = {}
  ): Promise<{ visit: VisitAnswer; manage_token: string }> {
    const hold_token = await held(service_id, starts_at)
    const body = { hold_token, ...customer(email), ...over }
    const { status, data } = await store.post("/store/booking/visits", body)
    if (status !== 201) throw new Error(JSON.stringify(data))
    return { visit: data.visit, manage_token: data.manage_token }
  }

  /** Sends a form with photos. */
  function send(path: string, files: Buffer[], data?: unknown, type = "image/jpeg") {
    const form = new FormData()
    if (data !== undefined) form.set("data", JSON.stringify(data))
    for (const [index, file] of files.entries()) {
      form.append("photos", new Blob([new Uint8Array(file)], { type }), `photo-${index}.jpg`)
    }
    return store.post(path, form)
  }

  return { shop, store, calls, hold, held, book, send }
}
