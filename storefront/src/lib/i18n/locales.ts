/** The shop's languages, in the order the switch shows them. French is the default. */
export const LOCALES = ["fr", "ar", "en"] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = "fr"

/** Each language's own name, for the switch. */
export const LOCALE_NAMES: Record<Locale, string> = {
  fr: "Français",
  ar: "العربية",
  en: "English",
}

/** `hreflang` values: Algerian French and Arabic, plain English. */
export const HREFLANGS: Record<Locale, string> = { fr: "fr-DZ", ar: "ar-DZ", en: "en" }

/** BCP 47 tags to hand to `Intl`: only the DZ ones print "DA" and Latin digits. */
export const INTL_LOCALES: Record<Locale, string> = { fr: "fr-DZ", ar: "ar-DZ", en: "en-GB" }

/** @returns whether a path segment or cookie names one of our languages. */
export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** @returns the writing direction for `<html dir>`. */
export function direction(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr"
}

/**
 * The same page in another language: keeps the rest of the path and the query.
 * @param path as in the address bar, e.g. `/fr/search?q=pompe`.
 */
export function switchLocale(path: string, locale: Locale): string {
  const [, first, ...rest] = path.split("/")
  const bare = first?.split("?")[0]
  if (isLocale(bare)) {
    return `/${locale}${path.slice(bare.length + 1)}`
  }
  return `/${[locale, first, ...rest].filter(Boolean).join("/")}`
}

const ARABIC_LETTER = /\p{Script=Arabic}/u

/**
 * The language a merchant's text is really in: translations fall back to French field by field,
 * and a screen reader must be told so. Tells French from Arabic by script; French on an English
 * page cannot be seen in the text, so pass `known` (the catalogue's `title_locale`) where there is one.
 * @returns the `lang` to set, or undefined when the text is in the page's language.
 */
export function fallbackLang(text: string, locale: Locale, known?: string): Locale | undefined {
  if (isLocale(known)) {
    return known === locale ? undefined : known
  }
  const arabic = ARABIC_LETTER.test(text)
  if (locale === "ar") {
    return arabic || !/\p{L}/u.test(text) ? undefined : "fr"
  }
  return arabic ? "ar" : undefined
}
