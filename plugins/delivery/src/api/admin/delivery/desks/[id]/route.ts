import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deliveryError } from "../../../../../errors"
import { readDeskBody } from "../../../../../lib/desk-input"
import { presentAdminDesk } from "../../../../../lib/present"
import { deliveryOf, pathId, refuseFields, requestLanguage } from "../../../../../lib/request"
import type { AdminDesk } from "../../../../../types/http"
import { deleteStopDeskWorkflow, updateStopDeskWorkflow } from "../../../../../workflows/stop-desks"

/** The id of an existing desk. Throws `desk_not_found` (404), in the caller's language. */
async function requireDesk(req: MedusaRequest<unknown>) {
  const id = pathId(req)
  const [desk] = id === undefined ? [] : await deliveryOf(req).listStopDesks({ id })
  if (!desk) throw deliveryError("desk_not_found", requestLanguage(req))
  return desk
}

/** One desk. 404 `desk_not_found`. */
export async function GET(req: MedusaRequest, res: MedusaResponse<{ desk: AdminDesk }>) {
  res.json({ desk: presentAdminDesk(await requireDesk(req)) })
}

/** Replaces all fields of a desk. 404 `desk_not_found`, 400 `invalid_fields`. */
export async function POST(req: MedusaRequest<unknown>, res: MedusaResponse<{ desk: AdminDesk }>) {
  const { id } = await requireDesk(req)
  const reading = readDeskBody(req.body)
  if (!reading.ok) return refuseFields(req, res, reading.fields)
  const { result } = await updateStopDeskWorkflow(req.scope).run({
    input: { id, desk: reading.desk },
  })
  res.json({ desk: presentAdminDesk(result) })
}

/** Takes a desk out of use. 404 `desk_not_found`. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await requireDesk(req)
  await deleteStopDeskWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "stop_desk", deleted: true })
}
