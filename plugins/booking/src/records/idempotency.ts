import { BookingError } from "../booking-errors"
import { rowsOf, type Tx } from "./connection"

/** A request that must happen once: same scope and key, same content. */
export type RequestKey = { scope: string; key: string; request_hash: string }

/**
 * Takes a request's key in the transaction that does what it asks: both stay or neither. Undefined
 * when it is new; the id of what it made when it was answered before. A twin that is under way is
 * waited for. Throws `idempotency_mismatch` when the key came with other content.
 */
export async function claimRequest(
  tx: Tx,
  { scope, key, request_hash }: RequestKey
): Promise<string | undefined> {
  const claimed = await rowsOf(
    tx,
    `INSERT INTO booking_idempotency (scope, key, request_hash, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING key`,
    [scope, key, request_hash, tx.now]
  )
  if (claimed.length > 0) return undefined
  const [row] = await rowsOf(
    tx,
    `SELECT request_hash, response ->> 'block_id' AS block_id FROM booking_idempotency
     WHERE scope = ? AND key = ?`,
    [scope, key]
  )
  if (row?.request_hash !== request_hash) throw new BookingError("idempotency_mismatch")
  return typeof row.block_id === "string" ? row.block_id : undefined
}

/** Notes what a claimed request made. */
export async function answerRequest(
  tx: Tx,
  { scope, key }: RequestKey,
  blockId: string
): Promise<void> {
  await rowsOf(
    tx,
    `UPDATE booking_idempotency SET status = 201, response = jsonb_build_object('block_id', ?::text)
     WHERE scope = ? AND key = ?`,
    [blockId, scope, key]
  )
}

/** Keys nobody will send again. */
export async function forgetRequests(tx: Tx, before: Date): Promise<void> {
  await rowsOf(tx, `DELETE FROM booking_idempotency WHERE created_at < ?`, [before])
}
