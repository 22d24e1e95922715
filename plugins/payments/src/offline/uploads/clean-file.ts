import { createHash } from "node:crypto"
import sharp from "sharp"
import { isPlainPdf, sniffType } from "../domain/sniff"
import { OfflineError } from "../errors"
import { takingTurns } from "./turns"

/** Pixels of the largest picture decoded: a phone's photograph, not a bomb. */
const MAX_PIXELS = 50_000_000
/** Longest side kept, in pixels: every line of a statement stays readable. */
const MAX_SIDE = 2400
/** Seconds one picture may take. */
const SECONDS = 15

/** A file made harmless. `sha256` is of `content`. */
export type CleanFile = {
  mime_type: "image/jpeg" | "image/png" | "application/pdf"
  content: Buffer
  sha256: string
}

/**
 * A shopper's file, made harmless: pictures are decoded and written again as JPEG (no EXIF, no
 * position, nothing that hides behind the pixels), PDFs are taken when they are plain. Two copies of a picture
 * that differ in their metadata only come out the same, so the hash finds both.
 *
 * Throws `proof_missing`, `proof_type`, `proof_unreadable`, and `try_again` when too many wait.
 */
export async function cleanProof(file: Buffer | undefined): Promise<CleanFile> {
  const type = typeOf(file)
  if (type.name === "application/pdf") {
    if (!isPlainPdf(type.file)) throw new OfflineError("proof_unreadable")
    return hashed("application/pdf", type.file)
  }
  const content = await decode(type.file, (image) =>
    image.flatten({ background: "#ffffff" }).jpeg({ quality: 85 })
  )
  return hashed("image/jpeg", content)
}

/** The merchant's QR code, written again as PNG: JPEG would blur its edges. Throws as {@link cleanProof}. */
export async function cleanQr(file: Buffer | undefined): Promise<CleanFile> {
  const type = typeOf(file)
  if (type.name === "application/pdf") throw new OfflineError("proof_type")
  return hashed("image/png", await decode(type.file, (image) => image.png()))
}

function typeOf(file: Buffer | undefined) {
  if (!file || file.length === 0) throw new OfflineError("proof_missing")
  const name = sniffType(file)
  if (!name) throw new OfflineError("proof_type")
  return { name, file }
}

async function decode(file: Buffer, encode: (image: sharp.Sharp) => sharp.Sharp): Promise<Buffer> {
  try {
    return await takingTurns(async () => {
      const image = sharp(file, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 })
        .timeout({ seconds: SECONDS })
        .rotate()
        .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
      return await encode(image).toBuffer()
    })
  } catch (error) {
    if (error instanceof OfflineError) throw error
    throw new OfflineError("proof_unreadable")
  }
}

function hashed(mime_type: CleanFile["mime_type"], content: Buffer): CleanFile {
  return { mime_type, content, sha256: createHash("sha256").update(content).digest("hex") }
}
