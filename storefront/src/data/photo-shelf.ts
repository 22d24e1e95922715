import "server-only"
import { randomBytes } from "node:crypto"
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import sharp from "sharp"
import { Turns } from "@/lib/turns"

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
/**
 * Folders kept at once, the oldest goes first: a flood of uploads neither fills the disk (five photos
 * of about 300 kB each) nor keeps others from adding theirs.
 */
const MOST_SHELVES = 400
/** One picture of the largest size unpacks to about 240 MB: two at a time, a few more in line. */
const turns = new Turns(2, 12)
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
 * @returns `photo_type` for anything that is no JPEG, PNG or WebP picture, `photo_full` when too many
 * are being read already.
 */
export async function cleanPhoto(file: Blob): Promise<Buffer | "photo_type" | "photo_full"> {
  return (await turns.take(() => redrawn(file))) ?? "photo_full"
}

async function redrawn(file: Blob): Promise<Buffer | "photo_type"> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    const { format } = await picture.metadata()
    if (!format || !FORMATS.has(format)) {
      return "photo_type"
    }
    return await picture
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer()
  } catch {
    return "photo_type"
  }
}

/**
 * Lays a cleaned photo on a shelf (see {@link newShelf}).
 * @returns its name.
 */
export async function layPhoto(shelf: string, photo: Buffer): Promise<string> {
  const folder = folderOf(shelf)
  if (!folder) {
    throw new Error("A shelf has another name")
  }
  await mkdir(ROOT, { recursive: true, mode: 0o700 })
  await makeRoom()
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

/** Removes shelves of yesterday and, of too many, the oldest. */
async function makeRoom(): Promise<void> {
  const shelves: { folder: string; at: number }[] = []
  for (const name of await readdir(ROOT)) {
    const folder = path.join(ROOT, name)
    const at = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined
    )
    if (at !== undefined) {
      shelves.push({ folder, at })
    }
  }
  shelves.sort((one, other) => other.at - one.at)
  const now = Date.now()
  for (const [place, { folder, at }] of shelves.entries()) {
    if (place >= MOST_SHELVES || now - at > DAY_MS) {
      await rm(folder, { recursive: true, force: true })
    }
  }
}
