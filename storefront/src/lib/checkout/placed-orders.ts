import { createHash } from "node:crypto"

/** An order placed from this browser: which form made it, and how its page is called. */
export type PlacedOrder = {
  /** {@link checkoutKey} of the cart it came from. */
  key: string
  /** Signed order reference, as in `/orders/<ref>`. */
  ref: string
  /** Unix seconds. */
  at: number
}

const KEPT = 8
const REF = /^\d{1,9}-[A-Z2-7]{16}$/i
const KEY = /^[0-9a-f]{32}$/

/**
 * What the checkout form carries instead of the cart's id: tells two carts apart, tells nobody
 * where a cart is. 128 bits of SHA-256.
 */
export function checkoutKey(cartId: string): string {
  return createHash("sha256").update(`checkout:${cartId}`).digest("hex").slice(0, 32)
}

/** True for a text that can be an order reference; whether it is one only the backend knows. */
export function looksLikeRef(ref: string): boolean {
  return REF.test(ref)
}

/** Reads the list out of its opened cookie; anything of another shape is dropped. */
export function readPlacedOrders(value: unknown): PlacedOrder[] {
  return Array.isArray(value) ? value.filter(isPlacedOrder).slice(0, KEPT) : []
}

function isPlacedOrder(value: unknown): value is PlacedOrder {
  if (typeof value !== "object" || value === null) {
    return false
  }
  const { key, ref, at } = value as Record<string, unknown>
  return (
    typeof key === "string" &&
    KEY.test(key) &&
    typeof ref === "string" &&
    REF.test(ref) &&
    typeof at === "number"
  )
}

/** The list with this order in front; one entry for each form, the oldest fall off. */
export function rememberOrder(orders: readonly PlacedOrder[], order: PlacedOrder): PlacedOrder[] {
  return [order, ...orders.filter(({ key }) => key !== order.key)].slice(0, KEPT)
}

/** The order a form already made, or undefined. */
export function orderOfKey(orders: readonly PlacedOrder[], key: string): PlacedOrder | undefined {
  return orders.find((order) => order.key === key)
}

/** True when the order was placed here within the hour: its page then says thank you. */
export function justPlaced(orders: readonly PlacedOrder[], ref: string, now: number): boolean {
  return orders.some((order) => order.ref === ref && now - order.at < 3600)
}
