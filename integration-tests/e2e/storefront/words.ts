import arAccount from "../../../storefront/messages/ar/account.json"
import arBooking from "../../../storefront/messages/ar/booking.json"
import arCart from "../../../storefront/messages/ar/cart.json"
import arCheckout from "../../../storefront/messages/ar/checkout.json"
import arPayment from "../../../storefront/messages/ar/payment.json"
import arTracking from "../../../storefront/messages/ar/tracking.json"
import enAccount from "../../../storefront/messages/en/account.json"
import enBooking from "../../../storefront/messages/en/booking.json"
import enCart from "../../../storefront/messages/en/cart.json"
import enCheckout from "../../../storefront/messages/en/checkout.json"
import enPayment from "../../../storefront/messages/en/payment.json"
import enTracking from "../../../storefront/messages/en/tracking.json"
import frAccount from "../../../storefront/messages/fr/account.json"
import frBooking from "../../../storefront/messages/fr/booking.json"
import frCart from "../../../storefront/messages/fr/cart.json"
import frCheckout from "../../../storefront/messages/fr/checkout.json"
import frPayment from "../../../storefront/messages/fr/payment.json"
import frTracking from "../../../storefront/messages/fr/tracking.json"

/** The languages every journey is walked in. */
export const LOCALES = ["fr", "ar"] as const

/** All of them: what a certification asks for holds in each. */
export const EVERY_LOCALE = ["fr", "ar", "en"] as const

export type Locale = (typeof EVERY_LOCALE)[number]

/** The shop's own words: a test looks for what a shopper reads, and changes with it. */
export const WORDS = {
  fr: {
    account: frAccount,
    booking: frBooking,
    cart: frCart,
    checkout: frCheckout,
    payment: frPayment,
    tracking: frTracking,
  },
  ar: {
    account: arAccount,
    booking: arBooking,
    cart: arCart,
    checkout: arCheckout,
    payment: arPayment,
    tracking: arTracking,
  },
  en: {
    account: enAccount,
    booking: enBooking,
    cart: enCart,
    checkout: enCheckout,
    payment: enPayment,
    tracking: enTracking,
  },
}
