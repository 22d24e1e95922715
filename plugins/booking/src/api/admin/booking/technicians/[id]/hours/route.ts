import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { technicianView } from "../../../../../../planning/technician-view"
import { saveWeekly } from "../../../../../../planning/times"
import { actorId, pathId } from "../../../../../admin-request"
import { answering } from "../../../../../answer"

/**
 * Replaces a week: `{weekly: [{weekday, kind, from, until}]}`, minutes of the local day. Visits that
 * no longer lie in it stay and show up as at risk. 400 `invalid_fields`, 404 `technician_not_found`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const id = pathId(req)
    await saveWeekly(req.scope, id, req.body, actorId(req))
    return { technician: await technicianView(req.scope, id) }
  })
}
