import { generateEntityId } from "@medusajs/framework/utils"
import { BookingError } from "../booking-errors"
import { rowsOf, type Database, type Sql } from "../records/connection"
import type { Actor, PreparedPhoto } from "../records/rows"

/** What a photo shows. */
export type PhotoKind = "problem" | "before" | "after" | "signature"

/** A photo without its bytes. */
export type PhotoView = { id: string; kind: PhotoKind }

/** A photo to add. `max`: photos of this kind one visit may have. */
export type NewPhotos = {
  block_id: string
  kind: PhotoKind
  photos: readonly PreparedPhoto[]
  max: number
  actor: Actor
}

/**
 * Writes photos inside a transaction that holds the row of the visit. The same picture again changes
 * nothing. Throws `too_many_photos`; the transaction then keeps none.
 */
export async function insertPhotos(sql: Sql, { block_id, kind, photos, max, actor }: NewPhotos) {
  if (photos.length === 0) return
  const added_by = actor.type === "system" ? "staff" : actor.type
  for (const photo of photos) {
    await rowsOf(
      sql,
      `INSERT INTO booking_photo
         (id, block_id, kind, mime, bytes, width, height, sha256, content, added_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (block_id, kind, sha256) DO NOTHING`,
      [
        generateEntityId(undefined, "bphoto"),
        block_id,
        kind,
        photo.mime,
        photo.bytes,
        photo.width,
        photo.height,
        photo.sha256,
        photo.content,
        added_by,
      ]
    )
  }
  const [row] = await rowsOf(
    sql,
    `SELECT count(*)::int AS kept FROM booking_photo WHERE block_id = ? AND kind = ?`,
    [block_id, kind]
  )
  if (Number(row?.kept) > max) throw new BookingError("too_many_photos", { max_photos: max })
}

/**
 * Adds photos to a visit that exists, with a line of its history. Two at once wait for each other, so
 * that together they stay below the limit. Throws `visit_not_found`, `too_many_photos`.
 */
export async function addPhotos(database: Database, added: NewPhotos): Promise<void> {
  await database.transaction(async (sql) => {
    const found = await rowsOf(
      sql,
      `SELECT id FROM appointment_block WHERE id = ? AND deleted_at IS NULL FOR UPDATE`,
      [added.block_id]
    )
    if (found.length === 0) throw new BookingError("visit_not_found")
    await insertPhotos(sql, added)
    await rowsOf(
      sql,
      `INSERT INTO booking_event (block_id, kind, actor_type, actor_id, detail)
       VALUES (?, 'photos_added', ?, ?, jsonb_build_object('kind', ?::text, 'count', ?::int))`,
      [added.block_id, added.actor.type, added.actor.id ?? null, added.kind, added.photos.length]
    )
  })
}

/** Photos of visits by block id, oldest first, without their bytes. */
export async function photosOf(
  sql: Sql,
  blockIds: readonly string[],
  kinds: readonly PhotoKind[]
): Promise<Map<string, PhotoView[]>> {
  const found = new Map<string, PhotoView[]>()
  if (blockIds.length === 0) return found
  const rows = await rowsOf(
    sql,
    `SELECT id, block_id, kind FROM booking_photo
     WHERE block_id = ANY(?) AND kind = ANY(?) ORDER BY created_at, id`,
    [[...blockIds], [...kinds]]
  )
  for (const row of rows) {
    const kind = kinds.find((known) => known === row.kind)
    if (!kind) continue
    const list = found.get(String(row.block_id)) ?? []
    found.set(String(row.block_id), [...list, { id: String(row.id), kind }])
  }
  return found
}

/** Bytes of one photo of this visit and these kinds. Throws `photo_not_found`. */
export async function photoContent(
  sql: Sql,
  photo: { id: string; block_id: string; kinds: readonly PhotoKind[] }
): Promise<{ mime: string; content: Buffer }> {
  const [row] = await rowsOf(
    sql,
    `SELECT mime, content FROM booking_photo WHERE id = ? AND block_id = ? AND kind = ANY(?)`,
    [photo.id, photo.block_id, [...photo.kinds]]
  )
  if (!row || !Buffer.isBuffer(row.content)) throw new BookingError("photo_not_found")
  return { mime: String(row.mime), content: row.content }
}
