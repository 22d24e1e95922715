import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BookingError } from "../../../../../../booking-errors"
import { isClosed } from "../../../../../../domain/transitions"
import { preparePhotos } from "../../../../../../photos/prepare"
import { isForm, readUpload } from "../../../../../../photos/read-upload"
import { addPhotos } from "../../../../../../photos/records"
import { sqlOf } from "../../../../../../records/connection"
import { viewOf, visitOfLink } from "../../../../../../views/load"
import { readSettings } from "../../../../../../workflows/settings"
import { answering, languageOf } from "../../../../../answer"

/**
 * Adds photos of the problem to the visit of a signed link: a form with files named `photos`. 201 with
 * the visit. 409 `visit_closed`; 413 `photo_too_large`, `too_many_photos`; 415 `photo_type`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => {
    const now = new Date()
    const visit = await visitOfLink(req.scope, req.params.manage_token ?? "", now)
    if (isClosed(visit.status)) throw new BookingError("visit_closed")
    const settings = await readSettings(req.scope)
    const { files } = isForm(req) ? await readUpload(req, res, settings) : { files: [] }
    if (files.length === 0) {
      throw new BookingError("invalid_fields", { fields: { photos: "required" } })
    }
    await addPhotos(sqlOf(req.scope), {
      block_id: visit.id,
      kind: "problem",
      photos: await preparePhotos(files),
      max: settings.max_photos,
      actor: { type: "customer", ...(visit.customer_id && { id: visit.customer_id }) },
    })
    return { visit: await viewOf(req.scope, visit, { language: languageOf(req), now }) }
  }
  await answering(req, res, handle, 201)
}
