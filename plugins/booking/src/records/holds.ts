import { createHash, randomBytes } from "node:crypto"
import { rowsOf, type Sql, type Tx } from "./connection"
import type { Block } from "./rows"

/** A fresh hold token (128 random bits as 22 characters) and what is kept of it. */
export function newHoldToken(): { token: string; hash: string } {
  const token = randomBytes(16).toString("base64url")
  return { token, hash: sha256(token) }
}

/** What is kept of a hold token: SHA-256 in hex. Undefined for a text that is none. */
export function holdTokenHash(token: string): string | undefined {
  return /^[\w-]{22}$/.test(token) ? sha256(token) : undefined
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

/** Ends what has run out; `which` is SQL that chooses rows of `appointment_block b`. */
const expireStatement = (which: string) => `WITH dead AS (
    SELECT b.id FROM appointment_block b
    WHERE b.status = 'held' AND b.hold_expires_at <= ? AND b.deleted_at IS NULL ${which}
  ), ended AS (
    UPDATE appointment_block b
    SET status = 'expired', version = b.version + 1, closed_at = ?, updated_at = ?
    FROM dead
    WHERE b.id = dead.id AND b.status = 'held' AND b.hold_expires_at <= ?
    RETURNING b.id, b.order_id
  ), noted AS (
    INSERT INTO booking_event (block_id, kind, from_status, to_status, actor_type, at)
    SELECT id, 'expired', 'held', 'expired', 'system', ? FROM ended
  )
  SELECT id, order_id FROM ended`

/** A hold that ended. */
export type EndedHold = { id: string; order_id: string | null }

const ended = (rows: Record<string, unknown>[]): EndedHold[] =>
  rows.map(({ id, order_id }) => ({
    id: String(id),
    order_id: typeof order_id === "string" ? order_id : null,
  }))

/**
 * Ends the dead holds of technicians that overlap a range. The constraint cannot look at the clock,
 * so who wants the time does it first; a stopped sweeper frees nothing less. `exceptId`: the row that
 * is about to be written itself.
 */
export async function expireOverlapping(
  tx: Tx,
  technicianIds: readonly string[],
  from: Date,
  until: Date,
  exceptId = ""
): Promise<EndedHold[]> {
  const rows = await rowsOf(
    tx,
    expireStatement(
      `AND b.technician_id = ANY(?)
       AND tstzrange(b.blocked_from, b.blocked_until, '[)') && tstzrange(?, ?, '[)')
       AND b.kind <> 'overbook' AND b.id <> ?`
    ),
    [tx.now, [...technicianIds], from, until, exceptId, tx.now, tx.now, tx.now, tx.now]
  )
  return ended(rows)
}

/** Ends up to `limit` dead holds nobody else is ending right now. */
export async function expireDue(tx: Tx, limit: number): Promise<EndedHold[]> {
  const rows = await rowsOf(
    tx,
    expireStatement(`ORDER BY b.hold_expires_at LIMIT ? FOR UPDATE SKIP LOCKED`),
    [tx.now, limit, tx.now, tx.now, tx.now, tx.now]
  )
  return ended(rows)
}

/**
 * Whether anybody visibly has a technician's time, for one who is about to wait for his lock: of a
 * crowd all but the first are turned away here. Never the decision. `exceptId`: does not count.
 */
export async function isTaken(
  tx: Tx,
  technicianId: string,
  from: Date,
  until: Date,
  exceptId = ""
): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    `SELECT id FROM appointment_block
     WHERE technician_id = ? AND deleted_at IS NULL AND kind <> 'overbook'
       AND status IN ('held', 'pending_payment', 'pending_approval', 'confirmed', 'en_route',
         'in_progress', 'blocked')
       AND tstzrange(blocked_from, blocked_until, '[)') && tstzrange(?, ?, '[)')
       AND (status <> 'held' OR hold_expires_at > ?) AND id <> ? LIMIT 1`,
    [technicianId, from, until, tx.now, exceptId]
  )
  return rows.length > 0
}

/** How many holds of a browser, and of an address, still count. */
export async function liveHolds(
  sql: Sql,
  { client_key, client_address }: Pick<Block, "client_key" | "client_address">,
  now: Date
): Promise<{ of_client: number; of_address: number }> {
  const [row] = await rowsOf(
    sql,
    `SELECT count(*) FILTER (WHERE client_key = ?)::int AS of_client,
       count(*) FILTER (WHERE client_address = ?)::int AS of_address
     FROM appointment_block
     WHERE (client_key = ? OR client_address = ?)
       AND status = 'held' AND hold_expires_at > ? AND deleted_at IS NULL`,
    [client_key, client_address, client_key, client_address, now]
  )
  return { of_client: Number(row?.of_client), of_address: Number(row?.of_address) }
}
