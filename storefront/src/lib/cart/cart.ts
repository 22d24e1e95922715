import { centimes, multiplyCentimes, sumCentimes, type Centimes } from "@hanout/algeria/money"

/**
 * One line of the cart as pages and the browser see it. A variant names its line: the ids Medusa
 * gives to carts and lines never leave the server.
 */
export type CartLine = {
  variantId: string
  title: string
  /** Product handle, to link to its page; null when the product is gone. */
  handle: string | null
  /** Category handle, for the drawing that stands in for a missing picture. */
  category: string | null
  image: string | null
  /** Price of one piece, whole centimes, from Medusa. A plain number so that it can be sent. */
  unitCentimes: number
  quantity: number
  /** Pieces the shop can sell now; null when the stock is not limited. */
  available: number | null
}

/** What is in the cart, in the order it was added. */
export type Cart = { lines: CartLine[] }

export const EMPTY_CART: Cart = { lines: [] }

/** Most pieces of one variant in a cart, whatever the stock: a typing slip, not an order. */
export const MAX_QUANTITY = 999

/** A change the shopper asked for and Medusa has not confirmed yet. */
export type CartChange =
  | { kind: "add"; line: CartLine }
  /** `quantity` 0 takes the line out. */
  | { kind: "set"; variantId: string; quantity: number }

/** Whether a line can be ordered as it is. */
export type LineState = "ok" | "reduced" | "sold_out"

/** Most pieces of a line that can be asked for now. */
export function limitOf(line: Pick<CartLine, "available">): number {
  return Math.min(MAX_QUANTITY, line.available ?? MAX_QUANTITY)
}

/** See {@link LineState}. */
export function lineState(line: Pick<CartLine, "available" | "quantity">): LineState {
  const limit = limitOf(line)
  if (limit <= 0) {
    return "sold_out"
  }
  return line.quantity > limit ? "reduced" : "ok"
}

/**
 * The cart as it will look once the change is done. Pure: the given cart is not touched. A line
 * that is added again grows; no line grows beyond what the shop can sell.
 */
export function applyChange(cart: Cart, change: CartChange): Cart {
  if (change.kind === "set") {
    const lines = cart.lines.map((line) =>
      line.variantId === change.variantId
        ? { ...line, quantity: Math.min(change.quantity, MAX_QUANTITY) }
        : line
    )
    return { lines: lines.filter((line) => line.quantity > 0) }
  }
  const { line } = change
  const known = cart.lines.find(({ variantId }) => variantId === line.variantId)
  if (!known) {
    return { lines: [...cart.lines, { ...line, quantity: Math.min(line.quantity, limitOf(line)) }] }
  }
  const quantity = Math.min(known.quantity + line.quantity, limitOf(line))
  return applyChange(cart, { kind: "set", variantId: line.variantId, quantity })
}

/** All changes in the order they were asked for. */
export function applyChanges(cart: Cart, changes: readonly CartChange[]): Cart {
  return changes.reduce(applyChange, cart)
}

/** Pieces in the cart, for the badge in the header. */
export function countOf(cart: Cart): number {
  return cart.lines.reduce((count, line) => count + line.quantity, 0)
}

/** Price of a line, exact. */
export function lineTotal(line: Pick<CartLine, "unitCentimes" | "quantity">): Centimes {
  return multiplyCentimes(centimes(line.unitCentimes), line.quantity)
}

/** Price of the goods, before delivery, exact. */
export function goodsTotal(cart: Cart): Centimes {
  return sumCentimes(cart.lines.map(lineTotal))
}

/** True when something is in the cart and every line can be ordered as it is. */
export function isOrderable(cart: Cart): boolean {
  return cart.lines.length > 0 && cart.lines.every((line) => lineState(line) === "ok")
}

/**
 * A quantity as typed into a box, in any digits a keyboard has.
 * @returns a whole number from 0 to {@link MAX_QUANTITY}, or undefined.
 */
export function readQuantity(typed: unknown): number | undefined {
  if (typeof typed !== "string" || !/^\s*\d{1,3}\s*$/.test(typed)) {
    return undefined
  }
  return Number(typed)
}
