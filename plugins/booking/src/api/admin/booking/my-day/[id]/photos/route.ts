import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addFieldPhotos } from "../../../../../add-field-photos"
import { changingOwnVisit } from "../../../../../own-visit"

/** Adds photos to one's own visit; see `visits/:id/photos`. The same picture twice stays one. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changingOwnVisit(req, res, (id, me) =>
    addFieldPhotos(req, res, { block_id: id, actor: { type: "technician", id: me.id } })
  )
}
