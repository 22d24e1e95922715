import assert from "node:assert/strict"
import type { Bench, Scenario } from "../bench"
import type { WebhookVariant } from "../driver"

const REJECTED: WebhookVariant[] = [
  "signature_missing",
  "signature_garbage",
  "other_key",
  "altered",
  "empty",
  "huge",
]

/** Webhooks: authentic, ignored, or rejected, and rejected always in the same words. */
export function webhookScenarios({ driver, gateway, paid }: Bench): Scenario[] {
  if (!gateway.verifyWebhook) return []
  const verify = async (variant: WebhookVariant) => {
    const attempt = await paid()
    const sent = driver.webhook?.(attempt, variant)
    assert.ok(sent, "the driver gives webhooks")
    const { raw, headers } = sent
    return { attempt, raw, headers, result: gateway.verifyWebhook?.(raw, headers) }
  }
  return [
    {
      name: "an authentic webhook names its event and the payment, the same each time",
      async run() {
        const { attempt, raw, headers, result } = await verify("authentic")
        assert.ok(result?.outcome === "authentic", `answered ${JSON.stringify(result)}`)
        assert.equal(result.gateway_order_id, attempt.gateway_order_id)
        assert.notEqual(result.event_id, "")
        assert.ok(result.mode === undefined || result.mode === gateway.mode)
        assert.deepEqual(gateway.verifyWebhook?.(raw, headers), result)
      },
    },
    {
      name: "an authentic webhook about something else is ignored",
      async run() {
        const { result } = await verify("unknown_type")
        assert.equal(result?.outcome, "ignored")
      },
    },
    ...REJECTED.map((variant) => ({
      name: `a webhook with ${variant} is rejected like any other`,
      async run() {
        const { result } = await verify(variant)
        assert.deepEqual(result, { outcome: "rejected" })
      },
    })),
  ]
}
