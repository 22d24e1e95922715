import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createEntity } from "../../../../planning/store"
import { technicianView, technicianViews } from "../../../../planning/technician-view"
import { TECHNICIANS } from "../../../../planning/technicians"
import { actorId, keepingOwnRights } from "../../../admin-request"
import { answering } from "../../../answer"

/** Everybody who makes or made visits, with hours, exceptions and absences. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const technicians = await technicianViews(req.scope)
    return { technicians, count: technicians.length }
  })
}

/** Adds a technician (201); hours are given afterwards. 400 `invalid_fields`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => {
    const { id } = await createEntity(req.scope, TECHNICIANS, keepingOwnRights(req), actorId(req))
    return { technician: await technicianView(req.scope, id) }
  }
  await answering(req, res, handle, 201)
}
