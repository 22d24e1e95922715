import type { AlertKind, PaymentAlert } from "../domain/alert"
import type { AttemptState, PaymentAttempt } from "../domain/attempt"
import { rowsOf, type Sql } from "./connection"
import { toAlert, toAttempt } from "./rows"

/** The order beside a row of a list. */
export type ListedOrder = { id: string; display_id: number; status: string } | null

/** Which page of a list. */
export type Page = { limit: number; offset: number }

/** Filters of the list of attempts; everything optional. */
export type AttemptFilter = Page & {
  /** Display id, order number, gateway id, approval code, e-mail or phone. */
  q?: string
  order_id?: string
  provider_id?: string[]
  state?: AttemptState[]
  from?: Date
  to?: Date
}

/** Filters of the list of alerts. */
export type AlertFilter = Page & { status?: "open" | "resolved"; kind?: AlertKind[] }

type Where = { sql: string; bindings: unknown[] }

function where(parts: [string, unknown[] | undefined][]): Where {
  const used = parts.filter(([, bindings]) => bindings !== undefined)
  return {
    sql: used.length > 0 ? `WHERE ${used.map(([sql]) => sql).join(" AND ")}` : "",
    bindings: used.flatMap(([, bindings]) => bindings ?? []),
  }
}

const orderOf = (row: Record<string, unknown>): ListedOrder =>
  row.o_id === null
    ? null
    : { id: String(row.o_id), display_id: Number(row.o_display_id), status: String(row.o_status) }

const ORDER = `o.id AS o_id, o.display_id AS o_display_id, o.status AS o_status`

/** A page of attempts, newest first, with their orders and how many there are in all. */
export async function listAttempts(
  sql: Sql,
  filter: AttemptFilter
): Promise<{ rows: { attempt: PaymentAttempt; order: ListedOrder }[]; count: number }> {
  const q = filter.q?.trim()
  const phone = q?.replace(/[\s.-]/g, "").replace(/^(\+?213|0)/, "")
  const condition = where([
    [`a.order_id = ?`, filter.order_id ? [filter.order_id] : undefined],
    [`a.provider_id = ANY(?)`, filter.provider_id?.length ? [filter.provider_id] : undefined],
    [`a.state = ANY(?)`, filter.state?.length ? [filter.state] : undefined],
    [`a.created_at >= ?`, filter.from && [filter.from]],
    [`a.created_at < ?`, filter.to && [filter.to]],
    [
      `(a.order_number = ? OR a.gateway_order_id = ? OR a.approval_code = ? OR a.id = ?
        OR o.display_id::text = ? OR lower(o.email) = lower(?)
        OR (length(?) >= 8 AND right(d.phone, length(?)) = ?))`,
      q && phone !== undefined
        ? [q, q, q, q, q.replace(/^#/, ""), q, phone, phone, phone]
        : undefined,
    ],
  ])
  const from = `FROM payment_attempt a LEFT JOIN "order" o ON o.id = a.order_id
    LEFT JOIN order_address d ON d.id = o.shipping_address_id ${condition.sql}`
  const rows = await rowsOf(
    sql,
    `SELECT a.*, ${ORDER} ${from} ORDER BY a.created_at DESC, a.id DESC LIMIT ? OFFSET ?`,
    [...condition.bindings, filter.limit, filter.offset]
  )
  const [total] = await rowsOf(sql, `SELECT count(*)::int AS n ${from}`, condition.bindings)
  return {
    rows: rows.map((row) => ({ attempt: toAttempt(row), order: orderOf(row) })),
    count: Number(total?.n ?? 0),
  }
}

/** A page of alerts, open ones first, newest first, with their orders and providers. */
export async function listAlerts(
  sql: Sql,
  filter: AlertFilter
): Promise<{
  rows: { alert: PaymentAlert; order: ListedOrder; provider_id: string | null }[]
  count: number
}> {
  const condition = where([
    [`x.status = ?`, filter.status ? [filter.status] : undefined],
    [`x.kind = ANY(?)`, filter.kind?.length ? [filter.kind] : undefined],
  ])
  const rows = await rowsOf(
    sql,
    `SELECT x.*, a.provider_id AS a_provider_id, ${ORDER}
     FROM payment_alert x LEFT JOIN payment_attempt a ON a.id = x.attempt_id
     LEFT JOIN "order" o ON o.id = x.order_id ${condition.sql}
     ORDER BY (x.status = 'open') DESC, x.created_at DESC, x.id LIMIT ? OFFSET ?`,
    [...condition.bindings, filter.limit, filter.offset]
  )
  const [total] = await rowsOf(
    sql,
    `SELECT count(*)::int AS n FROM payment_alert x ${condition.sql}`,
    condition.bindings
  )
  return {
    rows: rows.map((row) => ({
      alert: toAlert(row),
      order: orderOf(row),
      provider_id: row.a_provider_id === null ? null : String(row.a_provider_id),
    })),
    count: Number(total?.n ?? 0),
  }
}
