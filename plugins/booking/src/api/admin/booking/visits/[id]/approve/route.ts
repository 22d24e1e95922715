import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parsed } from "../../../../../../planning/times"
import { approveVisit } from "../../../../../../workflows/visits"
import { approveBody } from "../../../../../admin-input"
import { staffOf } from "../../../../../admin-request"
import { changingVisit } from "../../../../../admin-visit"

/**
 * Says yes to a visit that needs it: `{version}`. 409 `version_conflict`, `slot_taken` when the time is
 * gone meanwhile, `transition_refused`, `visit_closed`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changingVisit(req, res, async (id) => {
    await approveVisit(req.scope, { id, ...parsed(approveBody, req.body), actor: staffOf(req) })
  })
}
