import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CheckoutError } from "../../../../errors"
import { trackByRef } from "../../../../workflows/track-order"
import { answering, optionsOf } from "../../../answer"

/** The order of a signed reference, as found in links; 404 for any reference we did not sign. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const order = await trackByRef(req.scope, optionsOf(req), req.params.ref ?? "")
    if (!order) throw new CheckoutError("order_not_found")
    return { order }
  })
}
