import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The cart as far as placing its order needs it. */
export type CheckoutCart = {
  id: string
  completed_at: Date | string | null
  region_id: string | null
  sales_channel_id: string | null
  currency_code: string
  customer_id: string | null
  metadata: Record<string, unknown> | null
  total: BigNumberInput
  item_total: BigNumberInput
  items: { id: string; requires_shipping?: boolean | null }[] | null
  shipping_methods?: { id: string }[] | null
  payment_collection?: {
    id: string
    amount: BigNumberInput
    payment_sessions?:
      ({ id: string; provider_id: string; status: string; amount: BigNumberInput } | null)[] | null
  } | null
}

const FIELDS = [
  "id",
  "completed_at",
  "region_id",
  "sales_channel_id",
  "currency_code",
  "customer_id",
  "metadata",
  "total",
  "item_total",
  "items.id",
  "items.requires_shipping",
  "shipping_methods.id",
  "payment_collection.id",
  "payment_collection.amount",
  "payment_collection.payment_sessions.id",
  "payment_collection.payment_sessions.provider_id",
  "payment_collection.payment_sessions.status",
  "payment_collection.payment_sessions.amount",
]

/** Ids Medusa may have given out; anything else is not worth a query. */
const ID = /^[\w-]{1,64}$/

/** The cart, or undefined when there is none or the shop's key may not see it. */
export async function readCheckoutCart(
  container: MedusaContainer,
  id: string,
  salesChannelIds?: string[]
): Promise<CheckoutCart | undefined> {
  if (!ID.test(id)) return undefined
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id } })
  const cart = data[0] as unknown as CheckoutCart | undefined
  if (!cart) return undefined
  const foreign =
    salesChannelIds &&
    cart.sales_channel_id !== null &&
    !salesChannelIds.includes(cart.sales_channel_id)
  return foreign ? undefined : cart
}

/**
 * True when something of the cart travels: then a delivery mode and its price belong to the order.
 * Deposits and services alone are placed with an address only.
 */
export function shipsGoods(cart: Pick<CheckoutCart, "items">): boolean {
  return (cart.items ?? []).some(({ requires_shipping }) => requires_shipping !== false)
}

/** The answer's view of an order. `total` in major units (dinars). */
export type PlacedOrder = {
  id: string
  display_id: number
  status: string
  total: number
  currency_code: string
}

/** An order made from a cart, and whether core got to the end of making it. */
export type OrderOfCart = { order: PlacedOrder; finished: boolean }

/** Session states before core's last act, the authorisation. */
const UNTOUCHED = ["pending", "requires_more"]

type Sessions = ({ status: string } | null)[] | null
type LinkRow = {
  order?:
    | (Omit<PlacedOrder, "display_id" | "total"> & {
        display_id: number | string
        total: BigNumberInput
      })
    | null
  cart?: {
    payment_collection?: {
      payments?: ({ id: string } | null)[] | null
      payment_sessions?: Sessions
    } | null
  } | null
}

/**
 * The order linked to a cart; undefined when none is.
 *
 * Not finished means: still to be paid, no payment row, and every payment session untouched. Core
 * authorises last, so only a process that died on the way leaves an order like that.
 */
export async function readOrderOfCart(
  container: MedusaContainer,
  cartId: string
): Promise<OrderOfCart | undefined> {
  if (!ID.test(cartId)) return undefined
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_cart",
    fields: [
      "order.id",
      "order.display_id",
      "order.status",
      "order.total",
      "order.currency_code",
      "cart.payment_collection.payments.id",
      "cart.payment_collection.payment_sessions.status",
    ],
    filters: { cart_id: cartId },
  })
  const row = data[0] as LinkRow | undefined
  if (!row?.order) return undefined
  const { id, display_id, status, total, currency_code } = row.order
  const collection = row.cart?.payment_collection
  const sessions = collection?.payment_sessions ?? []
  const untouched =
    sessions.length > 0 &&
    sessions.every((session) => UNTOUCHED.includes(session?.status ?? "")) &&
    !collection?.payments?.length
  return {
    order: { id, display_id: Number(display_id), status, total: Number(total), currency_code },
    finished: status !== "pending" || Number(total) <= 0 || !untouched,
  }
}
