import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parsed } from "../../../../../../planning/times"
import { cancelVisit } from "../../../../../../workflows/visits"
import { staffCancelBody } from "../../../../../admin-input"
import { staffOf } from "../../../../../admin-request"
import { changingVisit } from "../../../../../admin-visit"

/**
 * Cancels a visit for the company: `{version, reason}`. Answers what of the deposit goes back, in
 * dinars. 409 `version_conflict`, `visit_closed`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changingVisit(req, res, async (id) => {
    const { version, reason } = parsed(staffCancelBody, req.body)
    const actor = staffOf(req)
    const { fee_kept, refund } = await cancelVisit(req.scope, { id, version, reason, actor })
    return { fee_kept: Number(fee_kept), refund: Number(refund) }
  })
}
