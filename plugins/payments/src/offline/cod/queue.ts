import { centimes, centimesToDinars } from "@hanout/algeria/money"
import { parsePhone } from "@hanout/algeria/phones"
import { fromProvinceCode } from "@hanout/algeria/wilayas"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { rowsOf, sqlOf } from "../../ledger/connection"
import { CONFIRMATION_STATUSES, type ConfirmationStatus } from "../domain/confirmation"
import { containing } from "../paging"
import { namesOf } from "../people"
import { callsOf } from "./calls"

/** Which cash orders. */
export type QueueFilter = {
  statuses?: readonly ConfirmationStatus[] | undefined
  /** Order number, customer's name, phone. */
  q?: string | undefined
  order_id?: string | undefined
  limit: number
  offset: number
}

const row = z.object({
  id: z.string(),
  display_id: z.coerce.number(),
  order_status: z.string(),
  currency_code: z.string(),
  created_at: z.coerce.date(),
  total_centimes: z.coerce.bigint(),
  customer_name: z.string().nullable(),
  phone: z.string().nullable(),
  phone2: z.string().nullable(),
  province: z.string().nullable(),
  city: z.string().nullable(),
  status: z.enum(CONFIRMATION_STATUSES),
  call_back_at: z.coerce.date().nullable(),
})

/**
 * Cash orders and where their confirmation stands. An order whose cash is in counts as confirmed, one
 * that was changed to another method is none of the queue's business.
 */
const QUEUE = `SELECT o.id, o.display_id, o.status AS order_status, o.currency_code, o.created_at,
    round(cash.amount * 100)::bigint AS total_centimes,
    nullif(trim(concat_ws(' ', a.first_name, a.last_name)), '') AS customer_name, a.phone,
    o.metadata->'contact'->>'phone2' AS phone2, a.province, a.city,
    CASE WHEN o.status = 'canceled' THEN 'canceled'
      WHEN cash.captured_at IS NOT NULL THEN 'confirmed'
      ELSE coalesce(last.status, 'to_call') END AS status,
    CASE WHEN o.status = 'canceled' OR cash.captured_at IS NOT NULL THEN NULL
      ELSE last.call_back_at END AS call_back_at
  FROM "order" o
  JOIN LATERAL (
    SELECT p.amount, p.captured_at, p.canceled_at FROM order_payment_collection l
    JOIN payment p ON p.payment_collection_id = l.payment_collection_id AND p.deleted_at IS NULL
      AND p.provider_id LIKE 'pp\\_cod\\_%'
    WHERE l.order_id = o.id AND l.deleted_at IS NULL
    ORDER BY p.created_at DESC LIMIT 1
  ) cash ON cash.canceled_at IS NULL OR o.status = 'canceled'
  LEFT JOIN order_address a ON a.id = o.shipping_address_id
  LEFT JOIN LATERAL (
    SELECT status, call_back_at FROM payment_cod_call c WHERE c.order_id = o.id
    ORDER BY c.number DESC LIMIT 1
  ) last ON true
  WHERE o.deleted_at IS NULL AND NOT o.is_draft_order`

function whereOf({ statuses, q, order_id }: QueueFilter) {
  const parts: string[] = []
  const values: unknown[] = []
  if (order_id) {
    parts.push(`id = ?`)
    values.push(order_id)
  }
  if (statuses) {
    parts.push(`status = ANY(?)`)
    values.push([...statuses])
  }
  if (q) {
    const digits = q.replace(/\D/g, "").replace(/^0/, "")
    const number = /^#?\d{1,9}$/.test(q) ? Number(q.replace("#", "")) : -1
    parts.push(`(display_id = ? OR customer_name ILIKE ?
      OR (length(?) >= 6 AND (phone LIKE ? OR phone2 LIKE ?)))`)
    values.push(number, containing(q), digits, `%${digits}`, `%${digits}`)
  }
  return { where: parts.length > 0 ? `WHERE ${parts.join(" AND ")}` : "", values }
}

/** Cash orders to call about, those due first; amounts in dinars. */
export async function confirmationQueue(container: MedusaContainer, filter: QueueFilter) {
  const sql = sqlOf(container)
  const { where, values } = whereOf(filter)
  const counted = await rowsOf(
    sql,
    `WITH queue AS (${QUEUE}) SELECT count(*)::int AS found FROM queue ${where}`,
    values
  )
  const rows = await rowsOf(
    sql,
    `WITH queue AS (${QUEUE}) SELECT * FROM queue ${where}
     ORDER BY CASE status WHEN 'to_call' THEN 0 WHEN 'call_back' THEN 0 WHEN 'unreachable' THEN 1
         ELSE 2 END,
       CASE WHEN status IN ('to_call', 'call_back') THEN coalesce(call_back_at, created_at) END,
       created_at DESC, id
     LIMIT ? OFFSET ?`,
    [...values, filter.limit, filter.offset]
  )
  const orders = rows.map((found) => row.parse(found))
  const calls = await callsOf(
    sql,
    orders.map(({ id }) => id)
  )
  const names = await namesOf(
    container,
    calls.map(({ actor_id }) => actor_id)
  )
  return {
    confirmations: orders.map((order) => ({
      order: {
        id: order.id,
        display_id: order.display_id,
        total: centimesToDinars(centimes(order.total_centimes)),
        currency_code: order.currency_code,
        created_at: order.created_at.toISOString(),
        status: order.order_status,
        customer_name: order.customer_name,
        phone: phoneView(order.phone),
        phone2: phoneView(order.phone2),
        wilaya_code: fromProvinceCode(order.province) ?? null,
        commune_name: order.city,
      },
      status: order.status,
      call_back_at: order.call_back_at?.toISOString() ?? null,
      calls: calls
        .filter(({ order_id }) => order_id === order.id)
        .map(({ id, outcome, note, call_back_at, actor_id, at }) => ({
          id,
          outcome,
          note,
          call_back_at: call_back_at?.toISOString() ?? null,
          by: actor_id === null ? null : (names.get(actor_id) ?? null),
          at: at.toISOString(),
        })),
    })),
    count: Number(counted[0]?.found ?? 0),
  }
}

/** A number to dial and to read; null for a text that is none. */
function phoneView(text: string | null): { e164: string; national: string } | null {
  const read = parsePhone(text?.slice(0, 64))
  return read.ok ? { e164: read.phone.e164, national: read.phone.display } : null
}
