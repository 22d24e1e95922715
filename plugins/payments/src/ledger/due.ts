import { rowsOf, type Sql } from "./connection"

/** How long a claimed attempt stays out of other pollers' hands, should this one die. */
const CLAIM_SECONDS = 120

/**
 * Takes up to `limit` due attempts of a gateway, oldest first, for this poller alone: several may run,
 * in any number of processes. What is taken comes due again by itself after two minutes.
 */
export async function claimDue(
  sql: Sql,
  gateway: string,
  now: Date,
  limit: number
): Promise<string[]> {
  const rows = await rowsOf(
    sql,
    `WITH due AS (
       SELECT id FROM payment_attempt
       WHERE gateway = ? AND next_poll_at <= ?
       ORDER BY next_poll_at LIMIT ? FOR UPDATE SKIP LOCKED
     )
     UPDATE payment_attempt a
     SET next_poll_at = ?::timestamptz + make_interval(secs => ?)
     FROM due WHERE a.id = due.id
     RETURNING a.id`,
    [gateway, now, limit, now, CLAIM_SECONDS]
  )
  return rows.map(({ id }) => String(id))
}

/** Attempts of a gateway read in the last minute, by anybody. */
export async function readsInLastMinute(sql: Sql, gateway: string, now: Date): Promise<number> {
  const [row] = await rowsOf(
    sql,
    `SELECT count(*)::int AS n FROM payment_attempt
     WHERE gateway = ? AND last_read_at > ?::timestamptz - interval '1 minute'`,
    [gateway, now]
  )
  return Number(row?.n ?? 0)
}

/** Orders whose method runs a clock and whose clock may have run out. */
export type OverdueFilter = {
  gateway_providers: string[]
  gateway_before: Date
  transfer_before: Date
  after_id: string
  limit: number
}

/**
 * Ids of pending orders without a capture whose last payment session is old enough, in the order of
 * their ids. Reads Medusa's own tables in one statement: its query cannot compare over modules.
 */
export async function overdueOrders(sql: Sql, filter: OverdueFilter): Promise<string[]> {
  const rows = await rowsOf(
    sql,
    `SELECT o.id FROM "order" o
     JOIN order_payment_collection l ON l.order_id = o.id AND l.deleted_at IS NULL
     JOIN LATERAL (
       SELECT s.provider_id, s.created_at FROM payment_session s
       WHERE s.payment_collection_id = l.payment_collection_id AND s.deleted_at IS NULL
       ORDER BY s.created_at DESC, s.id DESC LIMIT 1
     ) s ON true
     WHERE o.status = 'pending' AND o.deleted_at IS NULL AND o.is_draft_order = false
       AND o.id > ?
       AND (
         (s.provider_id = ANY(?) AND greatest(o.created_at, s.created_at) <= ?)
         OR (s.provider_id LIKE 'pp\\_transfer\\_%' AND greatest(o.created_at, s.created_at) <= ?)
       )
       AND NOT EXISTS (
         SELECT 1 FROM payment p JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL
         WHERE p.payment_collection_id = l.payment_collection_id
       )
     ORDER BY o.id LIMIT ?`,
    [
      filter.after_id,
      filter.gateway_providers,
      filter.gateway_before,
      filter.transfer_before,
      filter.limit,
    ]
  )
  return rows.map(({ id }) => String(id))
}

/** The digits of a phone every spelling shares: "0550 12 34 56" and "+213550123456" are one. */
const lastDigits = (phone: string): string => phone.replace(/[^0-9]/g, "").slice(-9)

/** Unpaid orders of a phone (any spelling) or an e-mail that hold stock while a clock runs. */
export async function openUnpaidOrders(
  sql: Sql,
  contact: { phone?: string | null; email?: string | null },
  gatewayProviders: string[]
): Promise<number> {
  const [row] = await rowsOf(
    sql,
    `SELECT count(DISTINCT o.id)::int AS n FROM "order" o
     LEFT JOIN order_address a ON a.id = o.shipping_address_id
     JOIN order_payment_collection l ON l.order_id = o.id AND l.deleted_at IS NULL
     JOIN LATERAL (
       SELECT s.provider_id FROM payment_session s
       WHERE s.payment_collection_id = l.payment_collection_id AND s.deleted_at IS NULL
       ORDER BY s.created_at DESC, s.id DESC LIMIT 1
     ) s ON true
     WHERE o.status = 'pending' AND o.deleted_at IS NULL
       AND (right(regexp_replace(a.phone, '[^0-9]', '', 'g'), 9) = ? OR lower(o.email) = lower(?))
       AND (s.provider_id = ANY(?) OR s.provider_id LIKE 'pp\\_transfer\\_%')
       AND NOT EXISTS (
         SELECT 1 FROM payment p JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL
         WHERE p.payment_collection_id = l.payment_collection_id
       )`,
    [contact.phone ? lastDigits(contact.phone) : "-", contact.email ?? "", gatewayProviders]
  )
  return Number(row?.n ?? 0)
}
