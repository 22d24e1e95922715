import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parsed } from "../../../../../../planning/times"
import { moveVisit } from "../../../../../../workflows/visits"
import { moveBody } from "../../../../../admin-input"
import { staffOf } from "../../../../../admin-request"
import { changingVisit } from "../../../../../admin-visit"

/**
 * Moves a visit: `{version, starts_at?, technician_id?, override?: {reason}}`. 409 `version_conflict`
 * says who was first and how the visit is now; 409 `slot_taken` and 422 `slot_not_offered` say why, and
 * whether a reason would do; 409 `visit_closed`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changingVisit(req, res, async (id) => {
    const { version, starts_at, technician_id, override } = parsed(moveBody, req.body)
    await moveVisit(req.scope, {
      id,
      version,
      actor: staffOf(req),
      ...(starts_at && { starts_at }),
      ...(technician_id !== undefined && { technician_id }),
      ...(override && { override }),
    })
  })
}
