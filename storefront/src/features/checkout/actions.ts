"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { cartIdInCookie } from "@/data/cart"
import { placeOrder } from "@/data/checkout"
import { dropCookie, readSealed, writeSealed } from "@/data/cookie-jar"
import { leaveFlash } from "@/data/flash"
import { BackendError } from "@/data/medusa"
import { sessionToken } from "@/data/session"
import { setPieces } from "@/features/cart/change"
import { readChangeValue } from "@/lib/cart/line-change"
import { COOKIES } from "@/lib/cookies"
import { readCheckout, readValues, type CheckoutOrder } from "@/lib/checkout/form"
import {
  checkoutKey,
  orderOfKey,
  readPlacedOrders,
  rememberOrder,
} from "@/lib/checkout/placed-orders"
import { planRefusal, type Refusal } from "@/lib/checkout/refusals"
import { readAgreedTotal, type CheckoutView } from "@/lib/checkout/view"
import { afterPlacing } from "@/lib/pay/order-payment"
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales"
import { SHOP } from "@/shop-info"
import { buildView, type CheckoutFlash, type ViewRequest } from "./build-view"
import { keepDraft } from "./draft"

/** The form again, or where the order is. */
export type CheckoutAnswer =
  { status: "form"; view: CheckoutView } | { status: "placed"; href: string }

const ORDER_DAYS = 30

/**
 * Everything the checkout form can ask for. Button `intent`: `order` (default) places the order,
 * `place` shows communes and prices of the chosen wilaya; button `change` sets a line's quantity.
 * Hidden fields: `locale`, `key` (which cart the form was made for), `agreed` (the total that was
 * on the screen), `script` when JavaScript sends it: then the way to the order comes back as data,
 * otherwise as a redirect.
 *
 * Placing is idempotent: a form whose cart is already an order leads to that order, from a double
 * click, the back button, a refresh or another tab.
 */
export async function submitCheckout(
  previous: CheckoutAnswer,
  form: FormData
): Promise<CheckoutAnswer> {
  const locale = localeOf(form)
  const values = readValues(form)
  const key = String(form.get("key") ?? "")
  const round = previous.status === "form" ? previous.view.round + 1 : 1

  const placed = orderOfKey(readPlacedOrders(await readSealed(COOKIES.orders)), key)
  if (placed) {
    return leave(form, locale, afterPlacing(placed.ref, values.payment))
  }
  const cartId = await cartIdInCookie()
  await keepDraft(values)
  const again = async (more: Partial<ViewRequest>): Promise<CheckoutAnswer> => {
    refresh()
    await leaveFlash<CheckoutFlash>("checkout", { ...more, terms: values.terms })
    return { status: "form", view: await buildView({ cartId, locale, values, round, ...more }) }
  }

  if (!cartId) {
    return again({ notice: "cartGone" })
  }
  if (key !== checkoutKey(cartId)) {
    return again({ notice: "cartChanged" })
  }
  const change = readChangeValue(form.get("change"))
  if (change) {
    await setPieces({ ...change, locale }).catch(ignoreOutage)
    return again({ notice: "updated" })
  }
  if (form.get("intent") === "place") {
    return again({})
  }

  const read = readCheckout(values)
  if (!read.ok) {
    return again({ errors: read.errors })
  }
  const total = readAgreedTotal(form.get("agreed"), read.order.delivery.mode)
  if (!total) {
    return again({ notice: "checkTotal" })
  }
  const answer = await place(cartId, read.order, total, locale)
  if (answer === "down") {
    return again({ notice: "tryAgain" })
  }
  if (!answer.ok) {
    return again(wordsFor(answer))
  }
  const { ref } = answer.data.order
  const orders = readPlacedOrders(await readSealed(COOKIES.orders))
  const at = Math.floor(Date.now() / 1000)
  await writeSealed(COOKIES.orders, rememberOrder(orders, { key, ref, at }), { days: ORDER_DAYS })
  await dropCookie(COOKIES.cart)
  await dropCookie(COOKIES.draft)
  return leave(form, locale, afterPlacing(ref, read.order.payment_provider_id))
}

async function place(cartId: string, order: CheckoutOrder, total: string, locale: Locale) {
  try {
    const token = await sessionToken()
    const agreed = { total, termsVersion: SHOP.termsVersion }
    return await placeOrder(cartId, order, agreed, { locale, token })
  } catch (error) {
    return ignoreOutage(error)
  }
}

/** An outage is told in words; anything else is a fault of ours and must be seen. */
function ignoreOutage(error: unknown): "down" {
  if (error instanceof BackendError) {
    return "down"
  }
  throw error
}

function wordsFor(refusal: Refusal): Partial<ViewRequest> {
  const plan = planRefusal(refusal)
  switch (plan.kind) {
    case "fields":
      return { errors: plan.errors }
    case "total":
      return { notice: "totalChanged" }
    case "stock":
      return { notice: "outOfStock", shortages: plan.shortages }
    case "cart":
      return { notice: plan.state === "empty" ? "cartEmpty" : "cartGone" }
    case "again":
      return { notice: "tryAgain" }
    case "refused":
      return { notice: "refused" }
  }
}

function leave(form: FormData, locale: Locale, path: string): CheckoutAnswer {
  const href = `/${locale}/${path}`
  if (form.get("script") === "1") {
    return { status: "placed", href }
  }
  redirect(href)
}

function localeOf(form: FormData): Locale {
  const locale = form.get("locale")
  return typeof locale === "string" && isLocale(locale) ? locale : DEFAULT_LOCALE
}
