import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { PaymentError } from "../../../../../payment-errors"
import { orderIdOfSession, orderOfCaller } from "../../../../../workflows/order-of"
import { paymentsOptions } from "../../../../../workflows/settings"
import { startAttempt } from "../../../../../workflows/start-attempt"
import { actorOf, answering, languageOf, readInput } from "../../../../payment-answer"

const bodySchema = z.object({
  terms_accepted: z.unknown(),
  locale: z.unknown(),
  ref: z.string().max(64).optional(),
})

/**
 * Opens the hosted page of an unpaid order: `{terms_accepted: true, locale, ref}` →
 * `{attempt_id, redirect_url, expires_at}`. The order is the caller's by its signed `ref` or by being
 * signed in. See {@link startAttempt} for what it refuses.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { terms_accepted, ref } = readInput(bodySchema, req.body)
    if (terms_accepted !== true) throw new PaymentError("terms_required")
    const session_id = req.params.payment_session_id ?? ""
    const order_id = await orderIdOfSession(req.scope, session_id)
    if (!order_id) throw new PaymentError("payment_not_found")
    const customer_id = actorOf(req, "customer")
    const order = await orderOfCaller(req.scope, { ref, order_id, customer_id })
    return startAttempt(req.scope, paymentsOptions(req.scope), {
      order_id: order.id,
      session_id,
      locale: languageOf(req),
      ...(customer_id && { actor_id: customer_id }),
    })
  })
}
