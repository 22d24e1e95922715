import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { technicianView } from "../../../../../../planning/technician-view"
import { saveException } from "../../../../../../planning/times"
import { actorId, pathId } from "../../../../../admin-request"
import { answering } from "../../../../../answer"

/**
 * Hours of one date instead of the weekly ones: `{date, ranges: [{from, until}], note}`; no ranges
 * means off. 400 `invalid_fields`, 404 `technician_not_found`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const id = pathId(req)
    await saveException(req.scope, id, req.body, actorId(req))
    return { technician: await technicianView(req.scope, id) }
  })
}
