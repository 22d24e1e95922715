import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateEntity } from "../../../../../planning/store"
import { technicianView } from "../../../../../planning/technician-view"
import { TECHNICIANS } from "../../../../../planning/technicians"
import { actorId, keepingOwnRights, pathId } from "../../../../admin-request"
import { answering } from "../../../../answer"

/** One technician. 404 `technician_not_found`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => ({
    technician: await technicianView(req.scope, pathId(req)),
  }))
}

/** Changes the given fields. 400 `invalid_fields`, 404 `record_not_found`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => change(req, keepingOwnRights(req)))
}

/**
 * Takes a technician out of the planning. He is not removed: his visits stay his, show up as at risk
 * and wait for somebody else.
 */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => change(req, { active: false }))
}

async function change(req: MedusaRequest, body: unknown) {
  const id = pathId(req)
  await updateEntity(req.scope, TECHNICIANS, id, body, actorId(req))
  return { technician: await technicianView(req.scope, id) }
}
