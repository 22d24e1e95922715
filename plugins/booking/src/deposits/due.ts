import { rowsOf, type Sql } from "../records/connection"

/** Rows the job takes in one run; more wait a minute. */
const PAGE = 200

/** A block the job looks at. */
export type DueBlock = { id: string; order_id: string; starts_at: Date }

const toDue = (rows: Record<string, unknown>[]): DueBlock[] =>
  rows.map(({ id, order_id, starts_at }) => ({
    id: String(id),
    order_id: String(order_id),
    starts_at: new Date(String(starts_at)),
  }))

/** Times that wait for the money of an order, the one waiting longest first. */
export async function waitingBlocks(sql: Sql): Promise<DueBlock[]> {
  return toDue(
    await rowsOf(
      sql,
      `SELECT id, order_id, starts_at FROM appointment_block
       WHERE status = 'pending_payment' AND deleted_at IS NULL AND order_id IS NOT NULL
       ORDER BY updated_at LIMIT ?`,
      [PAGE]
    )
  )
}

/** Days after which money for a time that was given back is no longer looked for; its alert is not. */
const LOOK_DAYS = 7

/** Times given back, by the clock or by a person, whose order may still be paid late. */
export async function releasedBlocks(sql: Sql, now: Date): Promise<DueBlock[]> {
  return toDue(
    await rowsOf(
      sql,
      `SELECT id, order_id, starts_at FROM appointment_block
       WHERE (deposit_state = 'awaiting' AND status <> 'pending_payment'
           OR deposit_state IS NULL AND status IN ('cancelled_by_customer', 'cancelled_by_company'))
         AND order_id IS NOT NULL AND deleted_at IS NULL AND updated_at > ?::timestamptz - make_interval(days => ?)
       ORDER BY updated_at DESC LIMIT ?`,
      [now, LOOK_DAYS, PAGE]
    )
  )
}

/** Visits that stand on a deposit and have not begun: a cancelled order takes its visit along. */
export async function paidBlocks(sql: Sql, now: Date): Promise<DueBlock[]> {
  return toDue(
    await rowsOf(
      sql,
      `SELECT b.id, b.order_id, b.starts_at FROM appointment_block b
       JOIN "order" o ON o.id = b.order_id AND o.status = 'canceled'
       WHERE b.deposit_state = 'paid' AND b.status IN ('confirmed', 'pending_approval')
         AND b.deleted_at IS NULL AND b.starts_at > ? LIMIT ?`,
      [now, PAGE]
    )
  )
}

/** Carts with an order whose hold does not know it: the process died in between. */
export async function unattachedOrders(
  sql: Sql,
  now: Date
): Promise<{ cart_id: string; order_id: string; held: boolean }[]> {
  const rows = await rowsOf(
    sql,
    `SELECT b.cart_id, l.order_id, b.status FROM appointment_block b
     JOIN order_cart l ON l.cart_id = b.cart_id AND l.deleted_at IS NULL
     JOIN "order" o ON o.id = l.order_id AND o.deleted_at IS NULL AND o.status <> 'canceled'
     WHERE b.status IN ('held', 'expired', 'released') AND b.order_id IS NULL AND b.deleted_at IS NULL
       AND b.updated_at > ?::timestamptz - interval '1 day' LIMIT ?`,
    [now, PAGE]
  )
  return rows.map(({ cart_id, order_id, status }) => ({
    cart_id: String(cart_id),
    order_id: String(order_id),
    held: status === "held",
  }))
}

/** Visits nobody said yes to before they should have begun, their deposit paid. */
export async function unapprovedBlocks(sql: Sql, now: Date): Promise<DueBlock[]> {
  return toDue(
    await rowsOf(
      sql,
      `SELECT id, order_id, starts_at FROM appointment_block
       WHERE status = 'pending_approval' AND deposit_state IN ('paid', 'late')
         AND deleted_at IS NULL AND starts_at <= ? LIMIT ?`,
      [now, PAGE]
    )
  )
}

/** Lost slots nobody chose another time for. */
export async function undecidedBlocks(sql: Sql, now: Date): Promise<string[]> {
  const rows = await rowsOf(
    sql,
    `SELECT id FROM appointment_block
     WHERE status = 'slot_lost' AND deposit_state = 'late' AND decide_by <= ?
       AND deleted_at IS NULL LIMIT ?`,
    [now, PAGE]
  )
  return rows.map(({ id }) => String(id))
}

/**
 * Deposits to give back, apart from those somebody is giving back now, or that were refused within the
 * hour: those wait for a person, or for a gateway that is back.
 */
export async function refundsDue(sql: Sql, now: Date): Promise<string[]> {
  const rows = await rowsOf(
    sql,
    `SELECT b.id FROM appointment_block b
     WHERE b.deposit_state = 'refund_due' AND b.order_id IS NOT NULL AND b.deleted_at IS NULL
       AND NOT EXISTS (
         SELECT 1 FROM booking_event e WHERE e.block_id = b.id AND (
           (e.kind = 'refund_asked' AND e.at > ?::timestamptz - interval '5 minutes')
           OR (e.kind = 'refund_failed' AND e.at > ?::timestamptz - interval '1 hour')))
     ORDER BY b.updated_at LIMIT ?`,
    [now, now, PAGE]
  )
  return rows.map(({ id }) => String(id))
}
