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
}

/**
 * Opens an alert with its history line; when the same one is open already nothing is added and
 * `fresh` is false.
 */
export async function insertAlert(
  sql: Sql,
  alert: NewAlert,
  source: Source
): Promise<{ alert: PaymentAlert; fresh: boolean }> {
  const same = [alert.kind, alert.attempt_id ?? "", alert.order_id ?? ""]
  const added = await rowsOf(
    sql,
    `WITH opened AS (
       INSERT INTO payment_alert (id, kind, attempt_id, order_id, amount_centimes, detail)
       VALUES (?, ?, ?, ?, ?, ?::jsonb)
       ON CONFLICT (kind, coalesce(attempt_id, ''), coalesce(order_id, '')) WHERE status = 'open'
       DO NOTHING
       RETURNING *
     ), noted AS (
       INSERT INTO payment_event (attempt_id, order_id, kind, source, detail)
       SELECT attempt_id, order_id, 'alert.opened', ?, jsonb_build_object('alert', id, 'kind', kind)
       FROM opened
     )
     SELECT * FROM opened`,
    [
      generateEntityId(undefined, "palert"),
      alert.kind,
      alert.attempt_id ?? null,
      alert.order_id ?? null,
      alert.amount_centimes ?? null,
      JSON.stringify(alert.detail ?? {}),
      source,
    ]
  )
  if (added[0]) return { alert: toAlert(added[0]), fresh: true }
  const open = await rowsOf(
    sql,
    `SELECT * FROM payment_alert WHERE status = 'open' AND kind = ?
       AND coalesce(attempt_id, '') = ? AND coalesce(order_id, '') = ?`,
    same
  )
  return { alert: toAlert(open[0]), fresh: false }
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
