import type { Locale } from "@hanout/algeria/money"

/** The language of amounts and dates for a language of the admin, which has many more. */
export function localeOf(language: string): Locale {
  const short = language.slice(0, 2)
  return short === "ar" || short === "en" ? short : "fr"
}
