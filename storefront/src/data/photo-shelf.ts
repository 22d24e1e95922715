import "server-only"
import { randomBytes } from "node:crypto"
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import sharp from "sharp"

/*
 * Photos of an unfinished booking. They cannot travel in a cookie and must not reach the backend
 * before there is a visit, so each lies for a day at most in a folder of this server that only the
 * sealed draft can name. Losing them (a restart, another instance) loses no booking: the visit's
 * page takes photos too.
 */

const ROOT = path.join(tmpdir(), "hanout-visit-photos")
const SHELF = /^[A-Za-z0-9_-]{22}$/
const NAME = /^[a-f0-9]{12}$/
const DAY_MS = 86_400_000
/** Folders kept at once: a flood of uploads fills no disk (five photos of about 300 kB each). */
const MOST_SHELVES = 400
/** Longest side in pixels: a rating plate stays readable, a phone's picture shrinks tenfold. */
const SIDE = 1600
/** A picture of more pixels is refused before it is unpacked. */
const MOST_PIXELS = 60_000_000
const FORMATS = new Set(["jpeg", "png", "webp"])

export type PhotoFault = "photo_type" | "photo_size" | "photo_many" | "photo_missing" | "photo_full"

/** A name nobody can guess. */
export function newShelf(): string {
  return randomBytes(16).toString("base64url")
}

function folderOf(shelf: string): string | undefined {
  return SHELF.test(shelf) ? path.join(ROOT, shelf) : undefined
}

/**
 * Reads a picture as what it is, not as what it is called: turned upright, at most 1600 px, JPEG,
 * without any metadata (place, phone, time).
 * @returns undefined for anything that is no JPEG, PNG or WebP picture.
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<Buffer | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    const { format } = await picture.metadata()
    if (!format || !FORMATS.has(format)) {
      return undefined
    }
    return await picture
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer()
  } catch {
    return undefined
  }
}

/**
 * Lays a cleaned photo on a shelf.
 * @returns its name, or `photo_full` when too many unfinished bookings hold photos.
 */
export async function layPhoto(shelf: string, photo: Buffer): Promise<string | PhotoFault> {
  const folder = folderOf(shelf)
  if (!folder) {
    return "photo_missing"
  }
  await mkdir(ROOT, { recursive: true, mode: 0o700 })
  const shelves = await clearOld()
  if (shelves >= MOST_SHELVES && !(await exists(folder))) {
    return "photo_full"
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = randomBytes(6).toString("hex")
  await writeFile(path.join(folder, `${name}.jpg`), photo, { mode: 0o600 })
  return name
}

/** A photo of a shelf; undefined when it is not there (any more). */
export async function readPhoto(shelf: string, name: string): Promise<Buffer | undefined> {
  const folder = folderOf(shelf)
  if (!folder || !NAME.test(name)) {
    return undefined
  }
  return readFile(path.join(folder, `${name}.jpg`)).catch(() => undefined)
}

/** Takes one photo, or the whole shelf, away. */
export async function clearPhotos(shelf: string, name?: string): Promise<void> {
  const folder = folderOf(shelf)
  if (!folder || (name !== undefined && !NAME.test(name))) {
    return
  }
  await rm(name === undefined ? folder : path.join(folder, `${name}.jpg`), {
    recursive: true,
    force: true,
  })
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false
  )
}

/** Removes shelves of yesterday. @returns how many are left. */
async function clearOld(): Promise<number> {
  const names = await readdir(ROOT)
  let left = 0
  for (const name of names) {
    const folder = path.join(ROOT, name)
    const changed = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined
    )
    if (changed !== undefined && Date.now() - changed > DAY_MS) {
      await rm(folder, { recursive: true, force: true })
    } else if (changed !== undefined) {
      left += 1
    }
  }
  return left
}
