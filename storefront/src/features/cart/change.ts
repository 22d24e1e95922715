import "server-only"
import { cookies } from "next/headers"
import { cartIdInCookie, readCart, type OpenCart } from "@/data/cart"
import { sessionToken } from "@/data/session"
import { getRegionId } from "@/data/region"
import { storeCall } from "@/data/store-call"
import { COOKIES, cookieOptions } from "@/lib/cookies"
import type { Locale } from "@/lib/i18n/locales"
import { limitOf, type CartLine } from "@/lib/cart/cart"

const CART_DAYS = 60

/** What became of a change. `limited`: as many as there are. `renewed`: it needed a new cart. */
export type ChangeResult =
  | {
      ok: true
      /** The line as it was and as it is; undefined when there is none. */
      before?: CartLine
      line: CartLine | undefined
      renewed: boolean
      limited: boolean
      cart: OpenCart
    }
  | { ok: false; reason: "unknown" | "sold_out" | "failed" | "gone" }

type Wish = { variantId: string; quantity: number; locale: Locale }

/**
 * Puts pieces of a variant into the cart in the cookie, or into a new one when there is none or
 * Medusa no longer has it. Asks for no more than the stock holds.
 * @throws BackendError
 */
export async function addPieces(wish: Wish): Promise<ChangeResult> {
  const id = await cartIdInCookie()
  const reading = id ? await readCart(id, wish.locale) : undefined
  if (reading?.status === "down") {
    return { ok: false, reason: "failed" }
  }
  if (reading?.status !== "open") {
    const opened = await openCart(wish)
    return opened.ok ? { ...opened, renewed: reading?.status === "gone" } : opened
  }
  const before = reading.cart.lines.find(({ variantId }) => variantId === wish.variantId)
  if (before) {
    return setPieces({ ...wish, quantity: before.quantity + wish.quantity })
  }
  const added = await addLine(reading.id, wish)
  return added ? finish(reading.id, wish, added) : { ok: false, reason: "unknown" }
}

/**
 * Sets the quantity of a variant that is in the cart; 0 takes it out.
 * @throws BackendError
 */
export async function setPieces(wish: Wish): Promise<ChangeResult> {
  const id = await cartIdInCookie()
  const reading = id ? await readCart(id, wish.locale) : undefined
  if (reading?.status !== "open") {
    return { ok: false, reason: reading?.status === "down" ? "failed" : "gone" }
  }
  const line = reading.cart.lines.find(({ variantId }) => variantId === wish.variantId)
  const [first, ...others] = reading.lineIds[wish.variantId] ?? []
  if (!line || !first) {
    return wish.quantity > 0 ? { ok: false, reason: "gone" } : finish(reading.id, wish, {})
  }
  const quantity = Math.min(wish.quantity, limitOf(line))
  if (wish.quantity > 0 && quantity < 1) {
    return { ok: false, reason: "sold_out" }
  }
  const path = `/store/carts/${reading.id}/line-items`
  for (const other of quantity === 0 ? [first, ...others] : others) {
    await storeCall(`${path}/${other}`, { method: "DELETE" })
  }
  if (quantity > 0) {
    const answer = await storeCall(`${path}/${first}`, { body: { quantity } })
    if (!answer.ok) {
      return { ok: false, reason: answer.status === 404 ? "gone" : "sold_out" }
    }
  }
  return finish(reading.id, wish, { limited: quantity < wish.quantity, before: line })
}

async function finish(
  id: string,
  { variantId, locale }: Wish,
  { limited = false, before }: { limited?: boolean; before?: CartLine }
): Promise<ChangeResult> {
  const cart = await readCart(id, locale)
  if (cart.status !== "open") {
    return { ok: false, reason: "failed" }
  }
  await keepCart(id)
  const line = cart.cart.lines.find((one) => one.variantId === variantId)
  return { ok: true, before, line, renewed: false, limited, cart }
}

/** Adds a line, asking for less when Medusa has less; undefined when it has none or no such thing. */
async function addLine(
  cartId: string,
  { variantId, quantity, locale }: Wish
): Promise<{ limited: boolean } | undefined> {
  const path = `/store/carts/${cartId}/line-items`
  const asked = await storeCall(path, { locale, body: { variant_id: variantId, quantity } })
  if (asked.ok) {
    return { limited: false }
  }
  // Too many: put one in, read what the shelf holds, and take that.
  const one = await storeCall(path, { locale, body: { variant_id: variantId, quantity: 1 } })
  if (!one.ok) {
    return undefined
  }
  const reading = await readCart(cartId, locale)
  if (reading.status === "open") {
    const line = reading.cart.lines.find((known) => known.variantId === variantId)
    const [lineId] = reading.lineIds[variantId] ?? []
    const most = Math.min(quantity, line ? limitOf(line) : 1)
    if (lineId && most > 1) {
      await storeCall(`${path}/${lineId}`, { body: { quantity: most } })
    }
  }
  return { limited: true }
}

async function openCart(wish: Wish): Promise<ChangeResult> {
  const { variantId, quantity, locale } = wish
  const region_id = await getRegionId()
  const token = await sessionToken()
  const open = (items: { variant_id: string; quantity: number }[]) =>
    storeCall<{ cart: { id: string } }>("/store/carts", {
      locale,
      token,
      body: { region_id, items },
    })
  const filled = await open([{ variant_id: variantId, quantity }])
  if (filled.ok) {
    return finish(filled.data.cart.id, wish, {})
  }
  // Too many, or no such thing: an empty cart, and as many as there are.
  const empty = await open([])
  if (!empty.ok) {
    return { ok: false, reason: "failed" }
  }
  const { id } = empty.data.cart
  const added = await addLine(id, wish)
  // A cart is kept only once something is in it: a wrong click leaves no trace.
  return added ? finish(id, wish, added) : { ok: false, reason: "unknown" }
}

/** Keeps the cart in the browser, 60 days from its last change. */
async function keepCart(id: string): Promise<void> {
  const jar = await cookies()
  jar.set(COOKIES.cart, id, cookieOptions(CART_DAYS))
}
