import { createHmac, timingSafeEqual } from "node:crypto"
import { centimes } from "@hanout/algeria/money"
import { z } from "@medusajs/framework/zod"
import type { Attempt, AttemptDraft, Gateway, GatewayState } from "@hanout/payments/gateway"
import { readHostedPage } from "@hanout/payments/gateways/hosts"
import { createHttp } from "@hanout/payments/gateways/http"
import { parseJson } from "@hanout/payments/gateways/json"
import * as common from "@hanout/payments/gateways/options"
import { createRedact } from "@hanout/payments/gateways/redact"

const schema = z
  .strictObject({ ...common.commonOptions, baseUrl: common.baseUrl, apiKey: z.string().min(8) })
  .refine((options) => common.isCallable(options.baseUrl, options.allowHttp), {
    path: ["baseUrl"],
    message: "must be https (http only on this machine, with allowHttp)",
  })

/** Options of the demo gateway; throws one error naming every bad key, never a value. */
export const readDemoOptions = (input: unknown) => common.readGatewayOptions(schema, "demo", input)

/** A payment as the demo's API describes it; amounts in centimes. */
const paymentSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  reference: z.string(),
  amount: z.int().min(0),
  left: z.int().min(0),
  currency: z.string(),
  state: z.string(),
  page: z.string(),
})
const refusalSchema = z.object({ error: z.string(), text: z.string() })
const eventSchema = z.object({ event: z.string(), type: z.string(), payment: z.string() })

const STATES = new Map<string, GatewayState>([
  ["open", "pending"],
  ["paid", "paid"],
  ["refused", "declined"],
  ["closed", "expired"],
  ["refunded", "refunded"],
  ["partly_refunded", "partially_refunded"],
])

const refusedBy = ({ code, detail }: { code: string; detail?: string }) =>
  ({ outcome: "refused", code, detail }) as const

/** A gateway in one file: what `docs/add-a-gateway.md` walks through. */
export function createDemoGateway(options: z.output<typeof schema>): Gateway {
  const { apiKey, mode, allowHttp } = options
  const redact = createRedact([apiKey, options.proxyUrl])
  const http = createHttp(options)
  /** One call: its JSON read by `schema`, or what went wrong, and whether the demo itself said so. */
  const call = async <Answer>(schema: z.ZodType<Answer>, path: string, body?: object) => {
    const answer = await http({
      method: body ? "POST" : "GET",
      url: `${options.baseUrl}${path}`,
      headers: { "x-api-key": apiKey, "content-type": "application/json" },
      body: body && JSON.stringify(body),
    })
    if (!answer.ok) return { kind: "failed", code: answer.code, sent: answer.sent } as const
    const json = parseJson(answer.body)
    const good = schema.safeParse(json)
    if (answer.status === 200 && good.success) return { kind: "good", data: good.data } as const
    const no = refusalSchema.safeParse(json)
    return answer.status >= 400 && answer.status < 500 && no.success
      ? ({ kind: "no", code: no.data.error, detail: redact(no.data.text) } as const)
      : ({ kind: "failed", code: "unreadable", sent: true } as const)
  }

  return {
    id: "demo",
    mode,
    capabilities: {
      refund: "partial",
      expire: false,
      webhook: true,
      attemptTtlMinutes: 15,
      minAmount: centimes(10_000),
      step: centimes(1),
    },
    pollMinutes: options.pollMinutes,
    readsPerMinute: 60,

    async register(draft: AttemptDraft) {
      if (draft.currency !== "dzd") return { outcome: "refused", code: "currency_refused" }
      if (draft.amount < 10_000) return { outcome: "refused", code: "amount_refused" }
      const answer = await call(paymentSchema, "/payments", {
        reference: draft.order_number,
        amount: draft.amount,
        currency: draft.currency,
        return_url: draft.return_url,
        webhook_url: draft.webhook_url,
      })
      if (answer.kind === "no") return refusedBy(answer)
      if (answer.kind === "failed") return { outcome: "failed", code: answer.code }
      const page = readHostedPage(answer.data.page, { hosts: ["demo.dz"], allowHttp })
      return page
        ? { outcome: "registered", gateway_order_id: answer.data.id, redirect_url: page }
        : { outcome: "failed", code: "redirect_refused" }
    },

    async read(attempt: Attempt) {
      const answer = await call(paymentSchema, `/payments/${attempt.gateway_order_id}`)
      if (answer.kind === "no" && answer.code === "not_found") return { kind: "unknown_order" }
      if (answer.kind !== "good") return { kind: "unreadable", code: answer.code }
      const { id, reference, amount, left, currency, state } = answer.data
      const told = STATES.get(state) ?? "other"
      return {
        kind: "facts",
        facts: {
          state: told,
          gateway_order_id: id,
          order_number: reference,
          amount: centimes(amount),
          deposited: centimes(left),
          currency,
          approved: told === "paid" && left === amount,
          reason: told === "declined" ? "refused" : told === "expired" ? "expired" : undefined,
        },
      }
    },

    async refund(attempt, amount, key) {
      if (amount <= 0) return { outcome: "refused", code: "amount_refused" }
      const path = `/payments/${attempt.gateway_order_id}/refunds`
      const answer = await call(paymentSchema, path, { amount, key })
      if (answer.kind === "no") return refusedBy(answer)
      if (answer.kind === "failed") {
        return { outcome: answer.sent ? "unclear" : "refused", code: answer.code }
      }
      return { outcome: "done", deposited_after: centimes(answer.data.left) }
    },

    verifyWebhook(raw, headers) {
      const right = createHmac("sha256", apiKey).update(raw).digest()
      const given = Buffer.from(String(headers["x-demo-signature"] ?? ""), "hex")
      const signed = given.byteLength === right.byteLength && timingSafeEqual(given, right)
      const event = eventSchema.safeParse(parseJson(raw.toString("utf8")))
      if (!signed || raw.byteLength > 65_536 || !event.success) return { outcome: "rejected" }
      const { event: event_id, type, payment } = event.data
      return type === "payment.changed"
        ? { outcome: "authentic", event_id, type, gateway_order_id: payment, mode }
        : { outcome: "ignored", event_id, type }
    },
  }
}
