import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer, { MulterError } from "multer"
import { OfflineError } from "../errors"

/** Largest file taken, in bytes. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024

const upload = multer({
  storage: multer.memoryStorage(),
  limits: {
    fileSize: MAX_FILE_BYTES,
    files: 1,
    fields: 8,
    fieldSize: 512,
    fieldNameSize: 64,
    parts: 9,
    headerPairs: 20,
  },
}).single("file")

/** Forms read at the same time: each may hold {@link MAX_FILE_BYTES} for as long as its sender takes. */
const MAX_AT_ONCE = 8
let reading = 0

/** A form with at most one file, read into memory. */
export type Upload = { file: Buffer | undefined; fields: Readonly<Record<string, unknown>> }

/**
 * Reads a multipart form: one file named `file` of at most {@link MAX_FILE_BYTES} and a few short
 * fields. Throws `proof_too_large` for the file, `invalid_fields` for every other excess, `try_again`
 * while too many others are being read.
 */
export async function readUpload(req: MedusaRequest, res: MedusaResponse): Promise<Upload> {
  if (reading >= MAX_AT_ONCE) throw new OfflineError("try_again")
  reading++
  try {
    await new Promise<void>((resolve, reject) => {
      upload(req, res, (error: unknown) => (error ? reject(refusalOf(error)) : resolve()))
    })
  } finally {
    reading--
  }
  const body: unknown = req.body
  const fields = typeof body === "object" && body !== null ? { ...body } : {}
  return { file: req.file?.buffer, fields }
}

function refusalOf(error: unknown): OfflineError {
  const large = error instanceof MulterError && error.code === "LIMIT_FILE_SIZE"
  return new OfflineError(large ? "proof_too_large" : "invalid_fields")
}
