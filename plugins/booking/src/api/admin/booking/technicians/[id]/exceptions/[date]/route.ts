import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { technicianView } from "../../../../../../../planning/technician-view"
import { removeException } from "../../../../../../../planning/times"
import { actorId, pathId } from "../../../../../../admin-request"
import { answering } from "../../../../../../answer"

/** Gives a date its weekly hours back. 404 `technician_not_found`, `record_not_found`. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const id = pathId(req)
    await removeException(req.scope, id, pathId(req, "date"), actorId(req))
    return { technician: await technicianView(req.scope, id) }
  })
}
