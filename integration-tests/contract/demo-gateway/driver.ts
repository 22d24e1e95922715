import { createHmac } from "node:crypto"
import { centimes } from "@hanout/algeria/money"
import type { GatewayDriver, WebhookVariant } from "@hanout/payments/testing"
import type { Attempt } from "@hanout/payments/gateway"
import { createDemoGateway, readDemoOptions } from "./gateway"
import type { DemoServer } from "./server"

export const KEY = "demo-CANARY-key"
const PATIENT_MS = 5_000
const HASTY_MS = 400

/** Plays the demo's server for the conformance kit. */
export function demoDriver(running: () => DemoServer | undefined): GatewayDriver {
  const server = () => {
    const started = running()
    if (!started) throw new Error("the demo server has not started")
    return started
  }
  // Short only where the time-out is what ends the call.
  let timeoutMs = PATIENT_MS
  const gateway = (apiKey: string) =>
    createDemoGateway(
      readDemoOptions({
        baseUrl: running()?.url ?? "http://127.0.0.1:9",
        apiKey,
        mode: "test",
        allowHttp: true,
        timeoutMs,
      })
    )
  const become = (state: string) => (id: string) => void (server().payment(id).state = state)
  const pay = (id: string) => {
    const payment = server().payment(id)
    Object.assign(payment, { state: "paid", left: payment.amount })
  }
  return {
    get gateway() {
      return gateway(KEY)
    },
    secrets: [KEY, "demo-WRONG-key"],
    reset() {
      timeoutMs = PATIENT_MS
      server().reset()
    },
    calls: () => server().calls(),
    deposited: (id) => centimes(server().payment(id).left),
    fault(call, fault) {
      if (fault === "silence" || fault === "lost_silence") timeoutMs = HASTY_MS
      server().spoil(call, fault)
    },
    lies: {
      amount: () =>
        server().spoil("read", ({ amount }) => ({ amount: amount - 100, left: amount - 100 })),
      currency: () => server().spoil("read", () => ({ currency: "eur" })),
      order_number: () => server().spoil("read", () => ({ reference: "9999999999" })),
      gateway_order_id: () => server().spoil("read", () => ({ id: "pay-999999" })),
      state_unknown: () => server().spoil("read", () => ({ state: "remembered" })),
      paid_unproven: () => server().spoil("read", () => ({ left: 0 })),
    },
    foreignPage: () => server().spoil("register", () => ({ page: "https://evil.example/pay" })),
    outage: (down) => server().outage(down),
    pay,
    decline: become("refused"),
    expire: become("closed"),
    payLate: pay,
    refundOutside(id, amount) {
      const payment = server().payment(id)
      Object.assign(payment, { state: "partly_refunded", left: payment.left - amount })
    },
    webhook,
    withBadCredentials: () => gateway("demo-WRONG-key"),
  }
}

function webhook({ gateway_order_id }: Attempt, variant: WebhookVariant) {
  const body = {
    event: "evt-1",
    type: variant === "unknown_type" ? "payout.sent" : "payment.changed",
    payment: gateway_order_id,
    note: variant === "huge" ? "x".repeat(1_200_000) : "",
  }
  const raw = Buffer.from(variant === "empty" ? "" : JSON.stringify(body))
  const key = variant === "other_key" ? "demo-WRONG-key" : KEY
  const signature = createHmac("sha256", key).update(raw).digest("hex")
  switch (variant) {
    case "signature_missing":
      return { raw, headers: {} }
    case "signature_garbage":
      return { raw, headers: { "x-demo-signature": "z".repeat(64) } }
    case "altered":
      return {
        raw: Buffer.concat([raw, Buffer.from(" ")]),
        headers: { "x-demo-signature": signature },
      }
    default:
      return { raw, headers: { "x-demo-signature": signature } }
  }
}
