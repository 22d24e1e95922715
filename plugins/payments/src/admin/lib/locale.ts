import type { Locale } from "@hanout/algeria/money"

/** The language of amounts and dates for a language of the admin, which has many more. */
export function localeOf(language: string): Locale {
  const short = language.slice(0, 2)
  return short === "ar" || short === "en" ? short : "fr"
}

/** The method behind a provider id: "pp_satim_satim" → "satim". */
export function methodOf(providerId: string): string {
  return /^pp_([a-z0-9-]+?)_/.exec(providerId)?.[1] ?? providerId
}
