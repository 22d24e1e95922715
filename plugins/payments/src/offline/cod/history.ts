import { parsePhone } from "@hanout/algeria/phones"
import { rowsOf, type Sql } from "../../ledger/connection"

/**
 * Cash orders of this phone that ended badly for the shop within `days` before `now`: refused at the
 * door, false orders, and orders cancelled because nobody answered. An order a shopper called off in
 * time does not count. Zero for a text that is no phone.
 */
export async function refusedOrdersOf(
  sql: Sql,
  phone: string | null | undefined,
  days: number,
  now: Date
): Promise<number> {
  const read = parsePhone(phone?.slice(0, 64))
  if (!read.ok) return 0
  const rows = await rowsOf(
    sql,
    `SELECT count(*)::int AS refused
     FROM payment_cod_call c
     JOIN "order" o ON o.id = c.order_id AND o.deleted_at IS NULL
     JOIN order_address a ON a.id = o.shipping_address_id 
       AND right(regexp_replace(a.phone, '[^0-9]', '', 'g'), 9) = ?
     WHERE c.at > ?
       AND c.number = (SELECT max(number) FROM payment_cod_call l WHERE l.order_id = c.order_id)
       AND (c.outcome = 'refused'
         OR (o.status = 'canceled' AND c.outcome IN ('fake', 'unreachable', 'no_answer')))`,
    [read.phone.e164.slice(-9), new Date(now.getTime() - days * 86_400_000)]
  )
  return Number(rows[0]?.refused ?? 0)
}
