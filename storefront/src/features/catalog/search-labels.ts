import "server-only"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import type { SearchLabels } from "./search-box.client"

/** Strings of the search field; `big` for the home page's. */
export function searchLabels(locale: Locale, big = false): SearchLabels {
  const common = translator(locale, "common")
  const t = translator(locale, "catalog")
  return {
    label: big ? t("home.searchLabel") : common("header.searchLabel"),
    placeholder: common("header.searchPlaceholder"),
    button: big ? t("home.searchButton") : common("header.search"),
    suggestions: t("search.suggestions"),
  }
}
