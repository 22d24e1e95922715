import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BookingError } from "../../../../../../../booking-errors"
import { technicianView } from "../../../../../../../planning/technician-view"
import { findBlock } from "../../../../../../../records/blocks"
import { sqlOf } from "../../../../../../../records/connection"
import { removeTimeOff } from "../../../../../../../workflows/time-off"
import { pathId, staffOf } from "../../../../../../admin-request"
import { answering } from "../../../../../../answer"

/** Takes an absence back. 404 `time_off_not_found`, also for one of somebody else. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const technician_id = pathId(req)
    const id = pathId(req, "block_id")
    const block = await findBlock(sqlOf(req.scope), { id })
    if (block?.technician_id !== technician_id) throw new BookingError("time_off_not_found")
    await removeTimeOff(req.scope, { id, actor: staffOf(req) })
    return { technician: await technicianView(req.scope, technician_id) }
  })
}
