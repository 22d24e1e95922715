import arAccount from "../../../storefront/messages/ar/account.json"
import arCart from "../../../storefront/messages/ar/cart.json"
import arCheckout from "../../../storefront/messages/ar/checkout.json"
import arTracking from "../../../storefront/messages/ar/tracking.json"
import frAccount from "../../../storefront/messages/fr/account.json"
import frCart from "../../../storefront/messages/fr/cart.json"
import frCheckout from "../../../storefront/messages/fr/checkout.json"
import frTracking from "../../../storefront/messages/fr/tracking.json"

/** The languages every journey is walked in. */
export const LOCALES = ["fr", "ar"] as const

export type Locale = (typeof LOCALES)[number]

/** The shop's own words: a test looks for what a shopper reads, and changes with it. */
export const WORDS = {
  fr: { account: frAccount, cart: frCart, checkout: frCheckout, tracking: frTracking },
  ar: { account: arAccount, cart: arCart, checkout: arCheckout, tracking: arTracking },
}
