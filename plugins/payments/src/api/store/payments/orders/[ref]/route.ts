import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { orderOfRef } from "../../../../../workflows/order-of"
import { orderPaymentView } from "../../../../../workflows/payment-view"
import { answering } from "../../../../payment-answer"

/** How the money of the order of a signed reference stands, and what its shopper may do about it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () =>
    orderPaymentView(req.scope, await orderOfRef(req.scope, req.params.ref ?? ""), new Date())
  )
}
