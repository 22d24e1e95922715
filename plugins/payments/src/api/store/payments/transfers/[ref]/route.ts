import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusing } from "../../../../../offline/answer"
import { OfflineError } from "../../../../../offline/errors"
import { transferView } from "../../../../../offline/transfers/view"
import { orderOfRef } from "../../../../../workflows/order-of"

/** Where and how much to transfer for the order of a signed reference. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const order = await orderOfRef(req.scope, req.params.ref ?? "")
    const view = await transferView(req.scope, order.id)
    if (!view) throw new OfflineError("transfer_not_found")
    res.json(view)
  })
}
