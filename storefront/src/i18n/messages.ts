import "server-only"
import type { Locale } from "@/lib/i18n/locales"
import arAccount from "../../messages/ar/account.json"
import arBooking from "../../messages/ar/booking.json"
import arCart from "../../messages/ar/cart.json"
import arCatalog from "../../messages/ar/catalog.json"
import arCheckout from "../../messages/ar/checkout.json"
import arCommon from "../../messages/ar/common.json"
import arContent from "../../messages/ar/content.json"
import arErrors from "../../messages/ar/errors.json"
import arPayment from "../../messages/ar/payment.json"
import arTracking from "../../messages/ar/tracking.json"
import enAccount from "../../messages/en/account.json"
import enBooking from "../../messages/en/booking.json"
import enCart from "../../messages/en/cart.json"
import enCatalog from "../../messages/en/catalog.json"
import enCheckout from "../../messages/en/checkout.json"
import enCommon from "../../messages/en/common.json"
import enContent from "../../messages/en/content.json"
import enErrors from "../../messages/en/errors.json"
import enPayment from "../../messages/en/payment.json"
import enTracking from "../../messages/en/tracking.json"
import frAccount from "../../messages/fr/account.json"
import frBooking from "../../messages/fr/booking.json"
import frCart from "../../messages/fr/cart.json"
import frCatalog from "../../messages/fr/catalog.json"
import frCheckout from "../../messages/fr/checkout.json"
import frCommon from "../../messages/fr/common.json"
import frContent from "../../messages/fr/content.json"
import frErrors from "../../messages/fr/errors.json"
import frPayment from "../../messages/fr/payment.json"
import frTracking from "../../messages/fr/tracking.json"

const fr = {
  common: frCommon,
  catalog: frCatalog,
  cart: frCart,
  checkout: frCheckout,
  payment: frPayment,
  tracking: frTracking,
  account: frAccount,
  content: frContent,
  errors: frErrors,
  booking: frBooking,
}

/** French is the reference: its keys are the type of every language's messages. */
export type Messages = typeof fr

/** One file per language and area, so that two people rarely edit the same one. */
export type Area = keyof Messages

/** All interface strings by language. Assigning the others to `Messages` type-checks their keys. */
export const MESSAGES: Record<Locale, Messages> = {
  fr,
  ar: {
    common: arCommon,
    catalog: arCatalog,
    cart: arCart,
    checkout: arCheckout,
    payment: arPayment,
    tracking: arTracking,
    account: arAccount,
    content: arContent,
    errors: arErrors,
    booking: arBooking,
  },
  en: {
    common: enCommon,
    catalog: enCatalog,
    cart: enCart,
    checkout: enCheckout,
    payment: enPayment,
    tracking: enTracking,
    account: enAccount,
    content: enContent,
    errors: enErrors,
    booking: enBooking,
  },
}
