import { rowsOf, type Tx } from "./connection"

/**
 * Takes the person out of holds that ended before `before` without becoming a visit: name, phone,
 * address, problem and photos of somebody who never booked. Those an order stands behind are kept.
 * Answers how many; several may run.
 */
export async function forgetAbandoned(tx: Tx, before: Date, limit: number): Promise<number> {
  const rows = await rowsOf(
    tx,
    `WITH abandoned AS (
       SELECT id FROM appointment_block
       WHERE status IN ('expired', 'released') AND kind = 'visit' AND order_id IS NULL
         AND contact IS NOT NULL AND closed_at < ?
       ORDER BY closed_at LIMIT ? FOR UPDATE SKIP LOCKED
     ), gone AS (
       DELETE FROM booking_photo p USING abandoned a WHERE p.block_id = a.id
     ), forgotten AS (
       UPDATE appointment_block b
       SET contact = NULL, phone = NULL, address = NULL, problem = NULL, client_address = NULL,
         version = b.version + 1, updated_at = ?
       FROM abandoned a WHERE b.id = a.id
       RETURNING b.id
     ), noted AS (
       INSERT INTO booking_event (block_id, kind, actor_type, at)
       SELECT id, 'forgotten', 'system', ? FROM forgotten
     )
     SELECT id FROM forgotten`,
    [before, limit, tx.now, tx.now]
  )
  return rows.length
}
