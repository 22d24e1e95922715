import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BookingError } from "../booking-errors"
import { preparePhotos } from "../photos/prepare"
import { isForm, readUpload } from "../photos/read-upload"
import { addPhotos } from "../photos/records"
import { parsed } from "../planning/times"
import { sqlOf } from "../records/connection"
import type { Actor } from "../records/rows"
import { readSettings } from "../workflows/settings"
import { photoKindField } from "./admin-input"

/**
 * Adds what staff or a technician photographed: a form with `kind` (before, after, signature) and one
 * to `max_photos` files named `photos`. The caller has made sure whose visit it is.
 *
 * Throws `invalid_fields`, `photo_type`, `photo_too_large`, `photo_unreadable`, `too_many_photos`,
 * `visit_not_found`, `try_again`.
 */
export async function addFieldPhotos(
  req: MedusaRequest,
  res: MedusaResponse,
  { block_id, actor }: { block_id: string; actor: Actor }
): Promise<void> {
  if (!isForm(req)) throw new BookingError("invalid_fields", { fields: { photos: "required" } })
  const settings = await readSettings(req.scope)
  const { files, fields } = await readUpload(req, res, settings)
  const { kind } = parsed(photoKindField, fields)
  if (files.length === 0) {
    throw new BookingError("invalid_fields", { fields: { photos: "required" } })
  }
  const photos = await preparePhotos(files)
  await addPhotos(sqlOf(req.scope), {
    block_id,
    kind,
    photos,
    max: settings.max_photos,
    actor,
  })
}
