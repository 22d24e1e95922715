import { centimes, centimesToDinars } from "@hanout/algeria/money"
import { fromProvinceCode } from "@hanout/algeria/wilayas"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { rowsOf, sqlOf } from "../../ledger/connection"
import { containing } from "../paging"
import { namesOf } from "../people"

/** Where the cash of an order is: with whoever delivers it, or in the shop. */
export const CASH_STATES = ["to_collect", "collected"] as const

/** Which cash. `from` inclusive, `to` exclusive: of the delivery, or of the collection. */
export type CashFilter = {
  state: (typeof CASH_STATES)[number]
  courier?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
  q?: string | undefined
  limit: number
  offset: number
}

const money = z.coerce.bigint().transform((value) => centimesToDinars(centimes(value)))
const text = z.string().nullable()

const row = z.object({
  id: z.string(),
  display_id: z.coerce.number(),
  order_status: z.string(),
  created_at: z.coerce.date(),
  customer_name: text,
  province: text,
  courier: text,
  amount_centimes: money,
  currency_code: z.string(),
  delivered_at: z.coerce.date().nullable(),
  collected_at: z.coerce.date().nullable(),
  collected_by: text,
  note: text,
})

/**
 * The cash of every order: what Medusa's own payments say is due or taken. Who brought it comes from the
 * bulk collection, else from the parcel; a note only from what the merchant wrote, once it is taken.
 */
const CASH = `SELECT o.id, o.display_id, o.status AS order_status, o.created_at,
    nullif(trim(concat_ws(' ', a.first_name, a.last_name)), '') AS customer_name, a.province,
    coalesce(c.courier, parcel.carrier) AS courier, p.currency_code,
    round((CASE WHEN p.captured_at IS NULL THEN p.amount - taken.amount ELSE taken.amount END)
      * 100)::bigint AS amount_centimes,
    parcel.delivered_at, coalesce(c.collected_at, p.captured_at) AS collected_at,
    CASE WHEN p.captured_at IS NOT NULL
      THEN coalesce(c.collected_by, o.metadata->'cash_received'->>'by') END AS collected_by,
    CASE WHEN p.captured_at IS NOT NULL
      THEN coalesce(c.note, o.metadata->'cash_received'->>'note') END AS note,
    CASE WHEN p.captured_at IS NULL THEN 'to_collect' ELSE 'collected' END AS state,
    CASE WHEN p.captured_at IS NULL THEN coalesce(parcel.delivered_at, parcel.created_at, o.created_at)
      ELSE coalesce(c.collected_at, p.captured_at) END AS at
  FROM payment p
  JOIN order_payment_collection l ON l.payment_collection_id = p.payment_collection_id
    AND l.deleted_at IS NULL
  JOIN "order" o ON o.id = l.order_id AND o.deleted_at IS NULL AND NOT o.is_draft_order
  LEFT JOIN order_address a ON a.id = o.shipping_address_id
  LEFT JOIN payment_cash_collection c ON c.order_id = o.id AND c.payment_id = p.id
  LEFT JOIN LATERAL (
    SELECT coalesce(sum(x.amount), 0) AS amount FROM capture x
    WHERE x.payment_id = p.id AND x.deleted_at IS NULL
  ) taken ON true
  LEFT JOIN LATERAL (
    SELECT f.data->>'carrier' AS carrier, f.delivered_at, f.created_at FROM order_fulfillment ol
    JOIN fulfillment f ON f.id = ol.fulfillment_id AND f.deleted_at IS NULL AND f.canceled_at IS NULL
    WHERE ol.order_id = o.id AND ol.deleted_at IS NULL
    ORDER BY f.created_at DESC LIMIT 1
  ) parcel ON true
  WHERE p.provider_id LIKE 'pp\\_cod\\_%' AND p.deleted_at IS NULL AND p.canceled_at IS NULL
    AND (p.captured_at IS NOT NULL OR o.status <> 'canceled')`

function whereOf({ state, courier, from, to, q }: CashFilter) {
  const parts = [`state = ?`]
  const values: unknown[] = [state]
  const add = (part: string, ...more: unknown[]) => {
    parts.push(part)
    values.push(...more)
  }
  if (courier) add(`lower(courier) = lower(?)`, courier)
  if (from) add(`at >= ?`, from)
  if (to) add(`at < ?`, to)
  if (q) {
    const number = /^#?\d{1,9}$/.test(q) ? Number(q.replace("#", "")) : -1
    add(`(display_id = ? OR customer_name ILIKE ?)`, number, containing(q))
  }
  return { where: `WHERE ${parts.join(" AND ")}`, values }
}

/**
 * Cash of orders, delivered longest ago first (or collected last first), the sum of the whole filter in
 * dinars, and what each courier brought on each day in Algiers.
 */
export async function listCash(container: MedusaContainer, filter: CashFilter) {
  const sql = sqlOf(container)
  const { where, values } = whereOf(filter)
  const sums = await rowsOf(
    sql,
    `WITH cash AS (${CASH}) SELECT courier, (at AT TIME ZONE 'Africa/Algiers')::date::text AS day,
       count(*)::int AS orders, sum(amount_centimes)::bigint AS amount_centimes
     FROM cash ${where} GROUP BY 1, 2 ORDER BY 2 DESC, 1`,
    values
  )
  const rows = await rowsOf(
    sql,
    `WITH cash AS (${CASH}) SELECT * FROM cash ${where}
     ORDER BY CASE WHEN state = 'to_collect' THEN at END,
       CASE WHEN state = 'collected' THEN at END DESC, id LIMIT ? OFFSET ?`,
    [...values, filter.limit, filter.offset]
  )
  const couriers = await rowsOf(
    sql,
    `SELECT courier FROM payment_cash_collection
     UNION SELECT data->>'carrier' FROM fulfillment
       WHERE deleted_at IS NULL AND data->>'carrier' IS NOT NULL
     ORDER BY 1 LIMIT 100`
  )
  const cash = rows.map((found) => row.parse(found))
  const names = await namesOf(
    container,
    cash.map(({ collected_by }) => collected_by)
  )
  const total = sums.reduce((sum, { amount_centimes }) => sum + BigInt(String(amount_centimes)), 0n)
  return {
    cash: cash.map(({ id, display_id, order_status, created_at, province, ...found }) => ({
      order: {
        id,
        display_id,
        status: order_status,
        created_at: created_at.toISOString(),
        customer_name: found.customer_name,
        wilaya_code: fromProvinceCode(province) ?? null,
      },
      courier: found.courier,
      amount: found.amount_centimes,
      currency_code: found.currency_code,
      state: filter.state,
      delivered_at: found.delivered_at?.toISOString() ?? null,
      collected_at:
        filter.state === "collected" ? (found.collected_at?.toISOString() ?? null) : null,
      collected_by: found.collected_by && (names.get(found.collected_by) ?? null),
      note: found.note,
    })),
    count: sums.reduce((sum, { orders }) => sum + Number(orders), 0),
    total: centimesToDinars(centimes(total)),
    totals: sums.map(({ courier, day, orders, amount_centimes }) => ({
      courier: courier === null ? null : String(courier),
      day: String(day),
      orders: Number(orders),
      amount: money.parse(amount_centimes),
    })),
    couriers: couriers.map(({ courier }) => String(courier)),
  }
}
