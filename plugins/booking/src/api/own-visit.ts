import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fieldViews, ownVisit, technicianOf, type Myself } from "../dispatch/my-day"
import { namingWhoWasFirst } from "../dispatch/visit-detail"
import { sqlOf } from "../records/connection"
import { actorId, pathId } from "./admin-request"
import { answering, languageOf } from "./answer"

/**
 * Runs a change of the visit in the path for the technician who is logged in, and answers the visit
 * after it. 404 `not_a_technician`, `visit_not_found` for a visit of somebody else.
 */
export async function changingOwnVisit(
  req: MedusaRequest,
  res: MedusaResponse,
  change: (id: string, me: Myself) => Promise<void>
): Promise<void> {
  await answering(req, res, async () => {
    const id = pathId(req)
    const me = await technicianOf(req.scope, actorId(req))
    await ownVisit(req.scope, me, id)
    await namingWhoWasFirst(req.scope, () => change(id, me))
    const after = await ownVisit(req.scope, me, id)
    const [visit] = await fieldViews(sqlOf(req.scope), [after], languageOf(req))
    return { visit }
  })
}
