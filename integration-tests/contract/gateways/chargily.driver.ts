import { createHmac } from "node:crypto"
import { centimes, type Centimes } from "@hanout/algeria/money"
import type { Attempt, Gateway } from "@hanout/payments/gateway"
import { createChargilyGateway } from "@hanout/payments/gateways/chargily/index"
import { readChargilyOptions } from "@hanout/payments/gateways/chargily/options"
import type { GatewayCall, GatewayDriver, WebhookVariant } from "@hanout/payments/testing"
import type { ChargilySandbox } from "../../sandboxes/load"
import { HASTY_MS, isSilence, SANDBOX_FAULT } from "./satim.driver"

const KEY = "test_sk_sandbox_key"

/** The gateway on a sandbox; without one it calls nobody and only says what it can do. */
export function chargilyOn(
  sandbox: ChargilySandbox | undefined,
  change: Record<string, unknown> = {}
): Gateway {
  return createChargilyGateway(
    readChargilyOptions({
      baseUrl: sandbox?.url ?? "http://127.0.0.1:9/test/api/v2",
      secretKeys: [KEY],
      mode: "test",
      allowHttp: true,
      timeoutMs: 5_000,
      ...change,
    })
  )
}

/** Plays Chargily's sandbox for the conformance kit. `running` is asked when a scenario runs. */
export function chargilyDriver(running: () => ChargilySandbox | undefined): GatewayDriver {
  const control = () => {
    const sandbox = running()
    if (!sandbox) throw new Error("the sandbox has not started")
    return sandbox.control
  }
  const lie = (fault: string) => () => control().fault({ fault, match: { endpoint: "get" } })
  let timeoutMs: number | undefined
  const endpoints: Record<GatewayCall, string> = {
    register: "create",
    read: "get",
    // Chargily gives nothing back: the kit arms no fault here.
    refund: "expire",
  }
  return {
    get gateway() {
      return chargilyOn(running(), timeoutMs ? { timeoutMs } : {})
    },
    secrets: [KEY],
    async reset() {
      timeoutMs = undefined
      await control().reset()
      // Nobody listens at the kit's addresses: `webhook` below writes what would be posted.
      control().configure({ sendWebhooks: false })
    },
    calls: () => control().requests().length,
    deposited(id): Centimes {
      const { paidAt, amount } = control().order(id)
      return centimes(paidAt === null ? 0 : amount * 100)
    },
    fault(call, fault) {
      if (isSilence(fault)) timeoutMs = HASTY_MS
      control().fault({ fault: SANDBOX_FAULT[fault], match: { endpoint: endpoints[call] } })
    },
    lies: {
      amount: lie("amount-wrong"),
      currency: lie("currency-wrong"),
      session: lie("session-wrong"),
      mode: lie("livemode-wrong"),
      gateway_order_id: lie("id-wrong"),
      state_unknown: lie("status-unknown"),
      state_missing: lie("status-missing"),
    },
    foreignPage: () => control().fault({ fault: "url-foreign-host" }),
    outage: (down) => control().outage(down),
    pay: async (id) => void (await control().pay(id)),
    decline: async (id) => void (await control().decline(id)),
    cancel: async (id) => void (await control().cancel(id)),
    expire: async (id) => void (await control().expire(id)),
    payLate: async (id) => void (await control().pay(id, { force: true })),
    webhook: writeWebhook,
    withBadCredentials: () => chargilyOn(running(), { secretKeys: ["test_sk_not_the_key"] }),
  }
}

/** A webhook as the sandbox writes them, without being posted anywhere. */
function writeWebhook(attempt: Attempt, variant: WebhookVariant) {
  const body = JSON.stringify({
    entity: "event",
    id: "01hkitevent000000000000000",
    livemode: "false",
    type: variant === "unknown_type" ? "payout.sent" : "checkout.paid",
    data: { id: attempt.gateway_order_id, note: variant === "huge" ? "x".repeat(1_200_000) : "é" },
  })
  const raw = Buffer.from(variant === "empty" ? "" : body)
  const key = variant === "other_key" ? "test_sk_not_the_key" : KEY
  const signature = createHmac("sha256", key).update(raw).digest("hex")
  switch (variant) {
    case "signature_missing":
      return { raw, headers: {} }
    case "signature_garbage":
      return { raw, headers: { signature: "z".repeat(64) } }
    case "altered":
      return { raw: Buffer.concat([raw, Buffer.from(" ")]), headers: { signature } }
    default:
      return { raw, headers: { signature } }
  }
}
