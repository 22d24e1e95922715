import { roundToCentimes, subtractCentimes, type Centimes } from "@hanout/algeria/money"
import { rowsOf, type Sql } from "../records/connection"

/** A payment of an order. Money in centimes. */
export type OrderPayment = {
  id: string
  /** Medusa shows the whole of it as captured. */
  whole: boolean
  captured: Centimes
  refunded: Centimes
}

/** An order as far as its money goes. */
export type OrderMoney = { order_id: string; canceled: boolean; payments: OrderPayment[] }

/**
 * The money of orders, by their id; an order that does not exist is left out. One statement over
 * Medusa's own tables: the job asks for many at once, every minute.
 */
export async function moneyOfOrders(
  sql: Sql,
  orderIds: readonly string[]
): Promise<Map<string, OrderMoney>> {
  const found = new Map<string, OrderMoney>()
  if (orderIds.length === 0) return found
  const rows = await rowsOf(
    sql,
    `SELECT o.id AS order_id, o.status, p.id AS payment_id, p.captured_at IS NOT NULL AS whole,
       (SELECT coalesce(sum(c.amount), 0) FROM capture c
        WHERE c.payment_id = p.id AND c.deleted_at IS NULL) AS captured,
       (SELECT coalesce(sum(r.amount), 0) FROM refund r
        WHERE r.payment_id = p.id AND r.deleted_at IS NULL) AS refunded
     FROM "order" o
     LEFT JOIN order_payment_collection l ON l.order_id = o.id AND l.deleted_at IS NULL
     LEFT JOIN payment p ON p.payment_collection_id = l.payment_collection_id
       AND p.deleted_at IS NULL AND p.canceled_at IS NULL
     WHERE o.id = ANY(?) AND o.deleted_at IS NULL
     ORDER BY o.id, p.created_at`,
    [[...orderIds]]
  )
  for (const row of rows) {
    const order_id = String(row.order_id)
    const order = found.get(order_id) ?? {
      order_id,
      canceled: row.status === "canceled",
      payments: [],
    }
    found.set(order_id, order)
    if (typeof row.payment_id !== "string") continue
    order.payments.push({
      id: row.payment_id,
      whole: row.whole === true,
      captured: roundToCentimes(String(row.captured)),
      refunded: roundToCentimes(String(row.refunded)),
    })
  }
  return found
}

/** What a payment still holds, in centimes. */
export const leftOf = ({ captured, refunded }: OrderPayment): Centimes =>
  subtractCentimes(captured, refunded)

/** The payment a deposit (dinars) came in with and still is in; undefined when it is not paid. */
export function paidBy(
  order: OrderMoney | undefined,
  deposit: string | number
): OrderPayment | undefined {
  const wanted = roundToCentimes(deposit)
  return order?.payments.find((payment) => payment.whole && leftOf(payment) >= wanted)
}

/** True when money came into the order and all of it went back. */
export function isGivenBack(order: OrderMoney | undefined): boolean {
  const taken = (order?.payments ?? []).filter(({ captured }) => captured > 0)
  return taken.length > 0 && taken.every((payment) => leftOf(payment) === 0)
}

/** The order of a cart that was placed; undefined before. */
export async function orderOfCart(sql: Sql, cartId: string): Promise<string | undefined> {
  const [row] = await rowsOf(
    sql,
    `SELECT l.order_id FROM order_cart l JOIN "order" o ON o.id = l.order_id AND o.deleted_at IS NULL
     WHERE l.cart_id = ? AND l.deleted_at IS NULL LIMIT 1`,
    [cartId]
  )
  return typeof row?.order_id === "string" ? row.order_id : undefined
}

/** The order a payment belongs to. */
export async function orderOfPayment(sql: Sql, paymentId: string): Promise<string | undefined> {
  const [row] = await rowsOf(
    sql,
    `SELECT l.order_id FROM payment p JOIN order_payment_collection l
       ON l.payment_collection_id = p.payment_collection_id AND l.deleted_at IS NULL
     WHERE p.id = ? LIMIT 1`,
    [paymentId]
  )
  return typeof row?.order_id === "string" ? row.order_id : undefined
}
