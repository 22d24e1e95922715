import "server-only"
import { formatPrice } from "@hanout/algeria/money"
import { readPlace } from "@/data/checkout"
import { readCart } from "@/data/cart"
import { translator } from "@/i18n/translate"
import { EMPTY_CART } from "@/lib/cart/cart"
import { changeValue } from "@/lib/cart/line-change"
import type { CheckoutValues, FieldErrors } from "@/lib/checkout/form"
import { checkoutKey } from "@/lib/checkout/placed-orders"
import type { Shortage } from "@/lib/checkout/refusals"
import {
  chosenDesk,
  chosenMode,
  chosenPay,
  type CheckoutNotice,
  type CheckoutView,
} from "@/lib/checkout/view"
import type { Locale } from "@/lib/i18n/locales"
import { readPays } from "./pay-choices"

/** Names of the messages above the form. */
export type NoticeName =
  | "checkTotal"
  | "totalChanged"
  | "outOfStock"
  | "cartEmpty"
  | "cartGone"
  | "cartChanged"
  | "tryAgain"
  | "refused"
  | "pricesDown"
  | "updated"

/** What to say with a fresh reading of cart and prices. */
export type ViewRequest = {
  cartId: string | undefined
  locale: Locale
  values: CheckoutValues
  round: number
  errors?: FieldErrors
  notice?: NoticeName
  shortages?: Shortage[]
}

/** What a form posted without JavaScript leaves for its page; the rest of it is in the draft. */
export type CheckoutFlash = Pick<ViewRequest, "errors" | "notice" | "shortages"> & { terms: string }

/** Reads cart and prices again and puts everything the form shows into words. Never throws. */
export async function buildView(request: ViewRequest): Promise<CheckoutView> {
  const { cartId, locale, round, errors = {} } = request
  const t = translator(locale, "checkout")
  const [reading, place, pays] = await Promise.all([
    cartId ? readCart(cartId, locale) : undefined,
    cartId ? readPlace(cartId, request.values.wilaya, locale) : null,
    cartId ? readPays(cartId, request.values.wilaya, locale) : [],
  ])
  const values = {
    ...request.values,
    desk: chosenDesk(place, request.values.desk),
    payment: chosenPay(pays, request.values.payment),
  }
  const open = reading?.status === "open" ? reading.cart : EMPTY_CART
  const total = chosenMode(place, values.mode)?.totalCentimes
  return {
    key: cartId ? checkoutKey(cartId) : "",
    cart: open,
    values,
    errors: Object.fromEntries(
      Object.entries(errors).map(([field, code]) => [field, t(`error.${code}`)])
    ),
    notice: noticeOf(request, total),
    place,
    pays,
    round,
  }
}

function noticeOf(
  { notice, locale, shortages = [] }: ViewRequest,
  totalCentimes: number | undefined
): CheckoutNotice | null {
  const t = translator(locale, "checkout")
  if (!notice) {
    return null
  }
  const title = t(`notice.${notice}.title`)
  switch (notice) {
    case "checkTotal":
    case "totalChanged":
    case "updated": {
      const total = totalCentimes === undefined ? "…" : formatPrice(totalCentimes / 100, locale)
      const tone = notice === "updated" ? "ok" : "warn"
      return { tone, title, text: t(`notice.${notice}.text`, { total }) }
    }
    case "outOfStock":
      return {
        tone: "bad",
        title,
        text: t("notice.outOfStock.text"),
        fixes: shortages.map(({ variantId, title: item, available }) => ({
          text: t("notice.outOfStock.item", { title: item, available }),
          button: t("notice.outOfStock.action", { available }),
          change: changeValue(variantId, available),
        })),
      }
    default:
      return { tone: "bad", title, text: t(`notice.${notice}.text`) }
  }
}
