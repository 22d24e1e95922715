import { readDinars } from "@hanout/algeria/money"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { PaymentError } from "../../../../../payment-errors"
import { orderOfPayment } from "../../../../../workflows/order-of"
import { refundOrderPayment } from "../../../../../workflows/refund-payment"
import { actorOf, answering, readInput } from "../../../../payment-answer"

const line = (min: number, max: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/\p{Surrogate}/gu, "")
        .replace(/\p{Cc}+/gu, " ")
        .trim()
    )
    .pipe(z.string().min(min).max(max))

const bodySchema = z.object({
  amount: z.union([z.number(), z.string().max(24)]),
  note: line(0, 500).optional(),
  manual: z.object({ reference: line(2, 100) }).optional(),
})

/** Gives money back: `{amount, note, manual?: {reference}}` → `{refund: {id, amount, state}}`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { amount, note, manual } = readInput(bodySchema, req.body)
    const read = readDinars(amount)
    if (!read.ok || read.centimes <= 0) {
      throw new PaymentError("invalid_fields", { fields: { amount: "invalid" } })
    }
    const payment_id = req.params.id ?? ""
    const found = await orderOfPayment(req.scope, payment_id)
    if (!found) throw new PaymentError("payment_not_found")
    const actor_id = actorOf(req, "user")
    const refund = await refundOrderPayment(req.scope, {
      order_id: found.order_id,
      payment_id,
      amount: read.centimes,
      ...(note && { note }),
      ...(manual && { manual }),
      ...(actor_id && { actor_id }),
    })
    return { refund }
  })
}
