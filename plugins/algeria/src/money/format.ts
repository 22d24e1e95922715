import { roundToStep } from "./arithmetic.js"
import { centimes, centimesToDinars, roundToCentimes } from "./centimes.js"
import type { Dinars } from "./centimes.js"

const ONE_DINAR = 100

/** The languages a person reads here. */
export type Locale = "fr" | "ar" | "en"

/**
 * The Intl locale to use for each language. Plain "fr" and "ar" print another symbol and other
 * separators; "ar-DZ" is pinned to Latin digits, which Algeria uses. English reads day before
 * month, as everywhere in the shop.
 */
export const INTL_LOCALES: Readonly<Record<Locale, string>> = {
  fr: "fr-DZ",
  ar: "ar-DZ-u-nu-latn",
  en: "en-GB",
}

/** How {@link formatPrice} prints. */
export interface FormatPriceOptions {
  /**
   * Decimals to print: 0 in the shop, 2 on invoices. Unless told, 0 for whole dinars and 2
   * otherwise, so that no centime is hidden. With 0, centimes are rounded half up.
   */
  readonly decimals?: 0 | 2
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Building an Intl formatter costs far more than using it, and there are only six. */
function priceFormatter(locale: Locale, decimals: 0 | 2): Intl.NumberFormat {
  const key = `${locale}${decimals}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(INTL_LOCALES[locale], {
    style: "currency",
    currency: "DZD",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  formatters.set(key, made)
  return made
}

/**
 * A price as people read it: fr "1 500 DA", ar "1.500 د.ج.", en "DA 1,500".
 *
 * Contains the separators of CLDR (U+202F, U+00A0) and, in Arabic, direction marks (U+200F): keep
 * them. Throws `MoneyError` for an amount that is not money; more than 2 decimals are rounded.
 */
export function formatPrice(
  amountDa: Dinars,
  locale: Locale,
  options: FormatPriceOptions = {}
): string {
  const amount = roundToCentimes(amountDa)
  const decimals = options.decimals ?? (amount % ONE_DINAR === 0 ? 0 : 2)
  const shown = decimals === 0 ? roundToStep(amount, centimes(ONE_DINAR)) : amount
  return (
    priceFormatter(locale, decimals)
      .formatToParts(centimesToDinars(shown))
      // English has no short symbol for the dinar: CLDR prints the code.
      .map(({ type, value }) => (locale === "en" && type === "currency" ? "DA" : value))
      .join("")
  )
}
