import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer, { MulterError } from "multer"
import { BookingError } from "../booking-errors"

/** What a form may carry. `max_photo_bytes` for each file. */
export type UploadLimits = { max_photos: number; max_photo_bytes: number }

/** A form: its files in order, unchecked, and its short fields. */
export type Upload = { files: Buffer[]; fields: Readonly<Record<string, unknown>> }

/** Room for the fields and the frame of the form, in bytes. */
const FORM_BYTES = 262_144
const FIELD_BYTES = 65_536

/** Who sends: a stranger, or somebody with a signed link or an account. They share no room. */
export type Sender = "stranger" | "known"

/** Forms read at the same time: each may hold all its files for as long as its sender takes. */
const MAX_AT_ONCE = 6
const reading: Record<Sender, number> = { stranger: 0, known: 0 }

/** Milliseconds a form may take: six that send a byte a second would keep everybody else out. */
const PATIENCE: Record<Sender, number> = { stranger: 30_000, known: 120_000 }

/** Milliseconds without a byte after which nobody waits for the rest. */
const SILENCE = 5_000

/** True when the request carries a form instead of JSON. */
export function isForm(req: MedusaRequest): boolean {
  return /^multipart\/form-data\b/i.test(req.headers["content-type"] ?? "")
}

/**
 * Reads a multipart form: files named `photos` and a few fields of at most 64 KiB, in memory. What
 * announces itself as too large is refused before it is read, the rest as soon as it is.
 *
 * Throws `photo_too_large`, `too_many_photos`, `invalid_fields` for every other excess, and
 * `try_again` while too many others are being read or when the form takes too long.
 */
export async function readUpload(
  req: MedusaRequest,
  res: MedusaResponse,
  limits: UploadLimits,
  sender: Sender = "known"
): Promise<Upload> {
  const announced = Number(req.headers["content-length"] ?? 0)
  if (announced > limits.max_photos * limits.max_photo_bytes + FORM_BYTES) {
    // Nobody waits for the rest of it.
    res.setHeader("connection", "close")
    throw new BookingError("photo_too_large", { max_photo_bytes: limits.max_photo_bytes })
  }
  if (reading[sender] >= MAX_AT_ONCE) throw new BookingError("try_again")
  reading[sender]++
  const timers: NodeJS.Timeout[] = []
  const heard = () => timers[1]?.refresh()
  try {
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        res.setHeader("connection", "close")
        req.unpipe()
        reject(new BookingError("try_again"))
      }
      timers.push(setTimeout(giveUp, PATIENCE[sender]), setTimeout(giveUp, SILENCE))
      req.on("data", heard)
      reader(limits)(req, res, (error: unknown) =>
        error ? reject(refusalOf(error, limits)) : resolve()
      )
    })
  } finally {
    req.off("data", heard)
    for (const timer of timers) clearTimeout(timer)
    reading[sender]--
  }
  const body: unknown = req.body
  const files = Array.isArray(req.files) ? req.files : []
  return {
    files: files.map(({ buffer }) => buffer),
    fields: typeof body === "object" && body !== null ? { ...body } : {},
  }
}

const reader = ({ max_photos, max_photo_bytes }: UploadLimits) =>
  multer({
    storage: multer.memoryStorage(),
    limits: {
      fileSize: max_photo_bytes,
      files: max_photos,
      fields: 8,
      fieldSize: FIELD_BYTES,
      fieldNameSize: 64,
      parts: max_photos + 8,
      headerPairs: 20,
    },
  }).array("photos")

function refusalOf(error: unknown, limits: UploadLimits): BookingError {
  const code = error instanceof MulterError ? error.code : undefined
  if (code === "LIMIT_FILE_SIZE") {
    return new BookingError("photo_too_large", { max_photo_bytes: limits.max_photo_bytes })
  }
  if (code === "LIMIT_FILE_COUNT") {
    return new BookingError("too_many_photos", { max_photos: limits.max_photos })
  }
  return new BookingError("invalid_fields", { fields: { photos: "invalid" } })
}
