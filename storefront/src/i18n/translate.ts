import "server-only"
import { createTranslator } from "next-intl"
import { INTL_LOCALES, type Locale } from "@/lib/i18n/locales"
import { MESSAGES, type Area } from "./messages"

/**
 * Interface strings of one area, on the server: `const t = translator(locale, "catalog")`,
 * then `t("filters.title")`, `t("count", { count })`. Synchronous, and usable in pages, actions,
 * route handlers and cached functions alike. Client components receive finished strings as props:
 * the ICU runtime and the catalogue of messages never reach the browser.
 * A missing key throws: the unit test on message files finds it first.
 */
export function translator<A extends Area>(locale: Locale, area: A) {
  return createTranslator({
    locale: INTL_LOCALES[locale],
    messages: MESSAGES[locale][area],
    timeZone: "Africa/Algiers",
    onError(error) {
      throw error
    },
  })
}

/** What `translator(locale, "catalog")` returns, to pass translators between server functions. */
export type Translator<A extends Area> = ReturnType<typeof translator<A>>
