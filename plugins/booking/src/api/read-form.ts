import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BookingError } from "../booking-errors"
import { isForm, readUpload, type Sender } from "../photos/read-upload"
import { readSettings } from "../workflows/settings"

/** A request's content: what it says, and the photos it carries, still unchecked. */
export type Form = { data: unknown; files: Buffer[] }

/**
 * Reads JSON, or a form whose field `data` holds the JSON and whose files are named `photos`. Throws
 * `invalid_fields`, `photo_too_large`, `too_many_photos`, `try_again`.
 */
export async function readForm(
  req: MedusaRequest,
  res: MedusaResponse,
  sender: Sender
): Promise<Form> {
  if (!isForm(req)) return { data: req.body, files: [] }
  const { files, fields } = await readUpload(req, res, await readSettings(req.scope), sender)
  return { data: jsonOf(fields.data), files }
}

function jsonOf(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : {}
  } catch {
    throw new BookingError("invalid_fields", { fields: { data: "invalid" } })
  }
}
