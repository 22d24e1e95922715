import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDeskBody } from "../../../../lib/desk-input"
import { presentAdminDesk } from "../../../../lib/present"
import { deliveryOf, queriedWilaya, refuseFields } from "../../../../lib/request"
import type { AdminDesk, AdminDesksResponse } from "../../../../types/http"
import { createStopDeskWorkflow } from "../../../../workflows/stop-desks"

/** More desks than all carriers together have in the country. */
const MAX_DESKS = 5_000

/** Every desk, closed ones too; one wilaya's with `?wilaya=16`. */
export async function GET(req: MedusaRequest, res: MedusaResponse<AdminDesksResponse>) {
  const wilaya = queriedWilaya(req)
  const desks = await deliveryOf(req).listStopDesks(
    wilaya === undefined ? {} : { wilaya_code: wilaya },
    { order: { wilaya_code: "ASC", commune_code: "ASC", id: "ASC" }, take: MAX_DESKS }
  )
  res.json({ desks: desks.map(presentAdminDesk), count: desks.length })
}

/** Creates a desk. 400 `invalid_fields`. */
export async function POST(req: MedusaRequest<unknown>, res: MedusaResponse<{ desk: AdminDesk }>) {
  const reading = readDeskBody(req.body)
  if (!reading.ok) return refuseFields(req, res, reading.fields)
  const { result } = await createStopDeskWorkflow(req.scope).run({ input: reading.desk })
  res.status(201).json({ desk: presentAdminDesk(result) })
}
