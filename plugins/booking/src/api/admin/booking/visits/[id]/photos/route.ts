import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sqlOf } from "../../../../../../records/connection"
import { visitOf } from "../../../../../../workflows/guards"
import { addFieldPhotos } from "../../../../../add-field-photos"
import { staffOf } from "../../../../../admin-request"
import { changingVisit } from "../../../../../admin-visit"

/**
 * Adds photos: a form with `kind` (before, after, signature) and files `photos`. 413
 * `photo_too_large`, `too_many_photos`; 415 `photo_type`; 400 `photo_unreadable`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changingVisit(req, res, async (id) => {
    // Before the form is read: a visit that is not there costs nothing.
    await visitOf(sqlOf(req.scope), id)
    await addFieldPhotos(req, res, { block_id: id, actor: staffOf(req) })
  })
}
