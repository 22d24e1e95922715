import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelUnpaidOrder } from "../../../../../../workflows/cancel-unpaid"
import { orderOfRef } from "../../../../../../workflows/order-of"
import { orderPaymentView } from "../../../../../../workflows/payment-view"
import { actorOf, answering } from "../../../../../payment-answer"

/** The shopper gives an unpaid order up; its stock is free again. Answers the payment view. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const ref = req.params.ref ?? ""
    const order = await orderOfRef(req.scope, ref)
    const actor_id = actorOf(req, "customer")
    await cancelUnpaidOrder(req.scope, order.id, "shopper", { ...(actor_id && { actor_id }) })
    return orderPaymentView(req.scope, await orderOfRef(req.scope, ref), new Date())
  })
}
