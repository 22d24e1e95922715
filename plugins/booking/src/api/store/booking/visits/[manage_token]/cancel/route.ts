import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { linkOf, viewOf, visitOfLink } from "../../../../../../views/load"
import { cancelVisit } from "../../../../../../workflows/visits"
import { answering, languageOf, readInput } from "../../../../../answer"
import { cancelBody } from "../../../../../store-input"

/**
 * Cancels the visit of a signed link. `fee_kept` and `refund` in dinars: what of a paid deposit stays
 * and what goes back; the visit's `cancel_fee` said so before. 409 `visit_closed`, `too_late`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const now = new Date()
    const { reason } = readInput(cancelBody, req.body)
    const visit = await visitOfLink(req.scope, req.params.manage_token ?? "", now)
    const { block, fee_kept, refund } = await cancelVisit(req.scope, {
      id: visit.id,
      version: visit.version,
      actor: { type: "customer", ...(visit.customer_id && { id: visit.customer_id }) },
      ...(reason && { reason }),
      now,
    })
    return {
      visit: await viewOf(req.scope, block, { language: languageOf(req), now }),
      manage_token: linkOf(req.scope, block),
      fee_kept: Number(fee_kept),
      refund: Number(refund),
    }
  })
}
