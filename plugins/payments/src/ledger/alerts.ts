import type { Centimes } from "@hanout/algeria/money"
import { generateEntityId } from "@medusajs/framework/utils"
import type { AlertKind, AlertResolution, PaymentAlert } from "../domain/alert"
import { rowsOf, type Sql } from "./connection"
import { toAlert } from "./rows"
import type { Source } from "./attempts"

/** What an alert says. `amount_centimes`: the money it is about. */
export type NewAlert = {
  kind: AlertKind
  attempt_id?: string | null
  order_id?: string | null
  amount_centimes?: Centimes | null
  detail?: Record<string, unknown>
  /** The very same facts a person dealt with before stay closed. */
  once?: boolean
}

/**
 * Opens an alert with its history line. When the same one is open already it only learns the newest
 * amount and facts, and `fresh` is false.
 */
export async function insertAlert(
  sql: Sql,
  alert: NewAlert,
  source: Source
): Promise<{ alert?: PaymentAlert; fresh: boolean }> {
  const { kind, attempt_id = null, order_id = null, amount_centimes = null } = alert
  const detail = JSON.stringify(alert.detail ?? {})
  const rows = await rowsOf(
    sql,
    `WITH opened AS (
       INSERT INTO payment_alert (id, kind, attempt_id, order_id, amount_centimes, detail)
       SELECT ?, ?, ?, ?, ?::bigint, ?::jsonb
       WHERE NOT (?::boolean AND EXISTS (
         SELECT 1 FROM payment_alert r WHERE r.status = 'resolved' AND r.resolved_by IS NOT NULL
           AND r.kind = ? AND r.attempt_id = ? AND r.detail = ?::jsonb
           AND r.amount_centimes IS NOT DISTINCT FROM ?::bigint
       ))
       ON CONFLICT (kind, coalesce(attempt_id, ''), coalesce(order_id, '')) WHERE status = 'open'
       DO UPDATE SET amount_centimes = EXCLUDED.amount_centimes, detail = EXCLUDED.detail,
         updated_at = now()
       RETURNING *, (xmax = 0) AS fresh
     ), noted AS (
       INSERT INTO payment_event (attempt_id, order_id, kind, source, detail)
       SELECT attempt_id, order_id, 'alert.opened', ?, jsonb_build_object('alert', id, 'kind', kind)
       FROM opened WHERE fresh
     )
     SELECT * FROM opened`,
    [
      generateEntityId(undefined, "palert"),
      kind,
      attempt_id,
      order_id,
      amount_centimes,
      detail,
      alert.once === true,
      kind,
      attempt_id,
      detail,
      amount_centimes,
      source,
    ]
  )
  return rows[0] ? { alert: toAlert(rows[0]), fresh: rows[0].fresh === true } : { fresh: false }
}

/** Closes an open alert; undefined when it was closed before. */
export async function closeAlert(
  sql: Sql,
  id: string,
  closing: { resolution: AlertResolution; reason: string; actor_id?: string }
): Promise<PaymentAlert | undefined> {
  const rows = await rowsOf(
    sql,
    `WITH closed AS (
       UPDATE payment_alert SET status = 'resolved', resolution = ?, reason = ?, resolved_by = ?,
         resolved_at = now(), updated_at = now()
       WHERE id = ? AND status = 'open'
       RETURNING *
     ), noted AS (
       INSERT INTO payment_event (attempt_id, order_id, kind, source, actor_id, detail)
       SELECT attempt_id, order_id, 'alert.resolved', 'admin', resolved_by,
         jsonb_build_object('alert', id, 'kind', kind, 'resolution', resolution)
       FROM closed
     )
     SELECT * FROM closed`,
    [closing.resolution, closing.reason, closing.actor_id ?? null, id]
  )
  return rows[0] && toAlert(rows[0])
}

/** One alert; undefined when there is none. */
export async function findAlert(sql: Sql, id: string): Promise<PaymentAlert | undefined> {
  const rows = await rowsOf(sql, `SELECT * FROM payment_alert WHERE id = ?`, [id])
  return rows[0] && toAlert(rows[0])
}

/** Alerts of an order, newest first. */
export async function alertsOfOrder(sql: Sql, orderId: string): Promise<PaymentAlert[]> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_alert WHERE order_id = ? ORDER BY created_at DESC, id`,
    [orderId]
  )
  return rows.map(toAlert)
}

/** Open alerts of money that came after these orders were cancelled, oldest first. */
export async function openLateAlerts(
  sql: Sql,
  orderIds: readonly string[]
): Promise<PaymentAlert[]> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_alert
     WHERE order_id = ANY(?) AND kind = 'late_payment' AND status = 'open' ORDER BY created_at`,
    [[...orderIds]]
  )
  return rows.map(toAlert)
}

/** Closes what went away by itself, as `handled` and with the reason; nobody has to look any more. */
export async function closeAlertsOf(
  sql: Sql,
  attemptId: string,
  kinds: readonly AlertKind[],
  reason: string
): Promise<void> {
  await rowsOf(
    sql,
    `WITH closed AS (
       UPDATE payment_alert SET status = 'resolved', resolution = 'handled', reason = ?,
         resolved_at = now(), updated_at = now()
       WHERE attempt_id = ? AND status = 'open' AND kind = ANY(?)
       RETURNING *
     )
     INSERT INTO payment_event (attempt_id, order_id, kind, source, detail)
     SELECT attempt_id, order_id, 'alert.resolved', 'system',
       jsonb_build_object('alert', id, 'kind', kind, 'resolution', resolution)
     FROM closed`,
    [reason, attemptId, [...kinds]]
  )
}
