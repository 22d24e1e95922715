import { DEFAULT_LOCALE, HREFLANGS, LOCALES, type Locale } from "../i18n/locales"

/** Canonical address of a page and of its translations, as Next's `metadata.alternates` wants them. */
export type Alternates = { canonical: string; languages: Record<string, string> }

/**
 * Addresses of the same page in every language, each naming all the others.
 * @param path without the locale, e.g. `/products/x`; empty for the home page. Filters and search
 *   words do not belong in it: a filtered list's canonical is the list.
 */
export function alternates(locale: Locale, path: string): Alternates {
  const languages = Object.fromEntries(
    LOCALES.map((other) => [HREFLANGS[other], `/${other}${path}`])
  )
  return {
    canonical: `/${locale}${path}`,
    languages: { ...languages, "x-default": `/${DEFAULT_LOCALE}${path}` },
  }
}
