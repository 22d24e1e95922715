import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { instant, line } from "../../../../../../planning/fields"
import { technicianView } from "../../../../../../planning/technician-view"
import { parsed } from "../../../../../../planning/times"
import { addTimeOff } from "../../../../../../workflows/time-off"
import { pathId, staffOf } from "../../../../../admin-request"
import { answering } from "../../../../../answer"

const input = z.strictObject({
  starts_at: instant,
  ends_at: instant,
  reason: line(200),
  /** Takes the technician off the visits in the way instead of refusing. */
  force: z.boolean().default(false),
})

/**
 * An absence (201): `{starts_at, ends_at, reason}`. 409 `visits_in_the_way` lists the visits to move
 * first; with `force` they lose their technician instead. 400 `invalid_fields`, 404
 * `technician_not_found`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => {
    const technician_id = pathId(req)
    const absence = parsed(input, req.body)
    const { id } = await addTimeOff(req.scope, { technician_id, ...absence, actor: staffOf(req) })
    return { time_off_id: id, technician: await technicianView(req.scope, technician_id) }
  }
  await answering(req, res, handle, 201)
}
