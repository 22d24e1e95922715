import { createHash } from "node:crypto"
import sharp from "sharp"
import { BookingError } from "../booking-errors"
import type { PreparedPhoto } from "../records/rows"
import { isPhoto } from "./sniff"
import { takingTurns } from "./turns"

/** Pixels of the largest picture decoded: a phone's photograph, not a bomb. */
const MAX_PIXELS = 60_000_000
/** Longest side kept, in pixels: a serial plate stays readable. */
const MAX_SIDE = 2000
/** Seconds one picture may take. */
const SECONDS = 15

/**
 * Photos made harmless: decoded and written again as JPEG of at most 2000 pixels a side, turned
 * upright, without EXIF, position or anything that hides behind the pixels. All or none.
 *
 * Throws `photo_type` for what is no JPEG, PNG or WebP, `photo_unreadable` for a broken one or one of
 * too many pixels, `try_again` when too many wait.
 */
export async function preparePhotos(files: readonly Buffer[]): Promise<PreparedPhoto[]> {
  if (!files.every(isPhoto)) throw new BookingError("photo_type")
  const photos: PreparedPhoto[] = []
  for (const file of files) photos.push(await preparePhoto(file))
  return photos
}

async function preparePhoto(file: Buffer): Promise<PreparedPhoto> {
  const { data, info } = await decode(file)
  return {
    mime: "image/jpeg",
    bytes: data.length,
    width: info.width,
    height: info.height,
    sha256: createHash("sha256").update(data).digest("hex"),
    content: data,
  }
}

async function decode(file: Buffer): Promise<{ data: Buffer; info: sharp.OutputInfo }> {
  try {
    return await takingTurns(() =>
      sharp(file, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 })
        .timeout({ seconds: SECONDS })
        .rotate()
        .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
        .flatten({ background: "#ffffff" })
        .jpeg({ quality: 82 })
        .toBuffer({ resolveWithObject: true })
    )
  } catch (error) {
    if (error instanceof BookingError) throw error
    throw new BookingError("photo_unreadable")
  }
}
