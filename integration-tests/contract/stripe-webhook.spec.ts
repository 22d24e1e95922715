import { createRequire } from "node:module"
import type { ProviderWebhookPayload, WebhookActionResult } from "@medusajs/framework/types"
import { PaymentActions } from "@medusajs/framework/utils"

/**
 * Medusa's own Stripe provider, offline: what it believes of a webhook. The shop wires it when keys
 * are set; everything about signatures is `stripe`'s, and this holds the two to each other.
 */
type StripeService = {
  getWebhookActionAndData(payload: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult>
}
type StripePackage = {
  webhooks: {
    generateTestHeaderString(options: {
      payload: string
      secret: string
      timestamp?: number
    }): string
  }
}
type StripeModule = {
  default: {
    services: (new (cradle: object, options: object) => StripeService)[]
  }
  discoveryPath: string
}

const SECRET = "whsec_CANARY"
const API_KEY = "sk_test_CANARY"

// The provider as `medusa-config.ts` resolves it, and the very `stripe` it verifies with.
const stripeModule: StripeModule = require("@medusajs/medusa/payment-stripe")
const stripe: StripePackage = new (createRequire(stripeModule.discoveryPath)("stripe"))(API_KEY)

function provider(options: object = { apiKey: API_KEY, webhookSecret: SECRET }): StripeService {
  const Service = stripeModule.default.services.find(
    (service) => "identifier" in service && service.identifier === "stripe"
  )
  if (!Service) throw new Error("Medusa's Stripe module has no provider called stripe")
  return new Service({}, options)
}

const event = (type: string, intent: object = {}) =>
  JSON.stringify({
    id: "evt_1",
    object: "event",
    type,
    data: {
      object: {
        id: "pi_1",
        object: "payment_intent",
        amount: 250_050,
        amount_received: 250_050,
        amount_capturable: 250_050,
        currency: "dzd",
        metadata: { session_id: "payses_1" },
        ...intent,
      },
    },
  })

const seconds = (ago: number) => Math.floor(Date.now() / 1000) - ago

async function deliver(
  payload: string,
  header: string | undefined = stripe.webhooks.generateTestHeaderString({
    payload,
    secret: SECRET,
  }),
  service = provider()
): Promise<WebhookActionResult> {
  return service.getWebhookActionAndData({
    data: {},
    rawData: Buffer.from(payload),
    headers: { "stripe-signature": header },
  })
}

const PAID = event("payment_intent.succeeded")

describe("Stripe's webhook", () => {
  it("pays in major units of the currency", async () => {
    const { action, data } = await deliver(PAID)
    expect(action).toBe(PaymentActions.SUCCESSFUL)
    expect(data?.session_id).toBe("payses_1")
    expect(Number(data?.amount)).toBe(2500.5)
  })

  it.each([
    ["payment_intent.amount_capturable_updated", PaymentActions.AUTHORIZED],
    ["payment_intent.payment_failed", PaymentActions.FAILED],
    ["payment_intent.canceled", PaymentActions.CANCELED],
    ["payment_intent.requires_action", PaymentActions.REQUIRES_MORE],
    ["charge.refunded", PaymentActions.NOT_SUPPORTED],
  ])("%s is %s", async (type, action) => {
    await expect(deliver(event(type))).resolves.toMatchObject({ action })
  })

  it("is nobody's when the payment is not of this shop", async () => {
    await expect(deliver(event("payment_intent.succeeded", { metadata: {} }))).resolves.toEqual({
      action: PaymentActions.NOT_SUPPORTED,
    })
  })

  it("says the same again when it is delivered twice: who settles it counts it once", async () => {
    const header = stripe.webhooks.generateTestHeaderString({ payload: PAID, secret: SECRET })
    await expect(deliver(PAID, header)).resolves.toEqual(await deliver(PAID, header))
  })

  it("is refused when it is replayed later than Stripe's five minutes", async () => {
    const at = (ago: number) =>
      stripe.webhooks.generateTestHeaderString({
        payload: PAID,
        secret: SECRET,
        timestamp: seconds(ago),
      })
    await expect(deliver(PAID, at(240))).resolves.toMatchObject({
      action: PaymentActions.SUCCESSFUL,
    })
    await expect(deliver(PAID, at(360))).rejects.toThrow(/timestamp/i)
  })

  it.each<[string, string, string | undefined]>([
    ["no signature", PAID, ""],
    ["a signature of another secret", PAID, sign(PAID, "whsec_other")],
    ["a signature of another body", PAID, sign(event("payment_intent.created"), SECRET)],
    ["a body changed afterwards", PAID.replace("250050", "100"), sign(PAID, SECRET)],
    ["a body written again", JSON.stringify(JSON.parse(PAID), null, 1), sign(PAID, SECRET)],
    ["a moment changed afterwards", PAID, sign(PAID, SECRET).replace(/^t=\d+/, `t=${seconds(1)}`)],
    ["garbage for a signature", PAID, "t=1,v1=zz"],
  ])("is refused with %s, and says no secret", async (_, body, header) => {
    const error = await deliver(body, header).then(
      () => undefined,
      (thrown: Error) => thrown
    )
    expect(error?.message).toBeDefined()
    expect(`${error?.message}${error?.stack}`).not.toContain("CANARY")
  })

  it("is refused by a shop without a webhook secret", async () => {
    const service = provider({ apiKey: API_KEY })
    await expect(deliver(PAID, sign(PAID, SECRET), service)).rejects.toThrow()
  })
})

function sign(payload: string, secret: string): string {
  return stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: seconds(0) })
}
