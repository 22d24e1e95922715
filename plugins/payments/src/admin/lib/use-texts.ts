import { formatDate, formatDateTime, formatPrice, type Locale } from "@hanout/algeria/money"
import { useTranslation } from "react-i18next"
import { Refused } from "./backend"
import { localeOf } from "./locale"

/** Texts of this plugin in the merchant's language, with amounts and times as that language writes them. */
export function useTexts() {
  const { t, i18n } = useTranslation("hanoutPayments")
  const locale: Locale = localeOf(i18n.language)
  return {
    t,
    locale,
    direction: i18n.dir(),
    /** Dinars. */
    money: (amount: number) => formatPrice(amount, locale),
    /** An instant, read in Algiers. */
    when: (at: string) => formatDateTime(at, locale),
    /** A day of the calendar ("2026-11-20"), which has no hour. */
    day: (date: string) => formatDate(`${date.slice(0, 10)}T12:00:00Z`, locale),
    /** A text for a word of the server; `fallback` for one these screens do not know yet. */
    word: (group: string, name: string, fallback: string) =>
      t(`${group}.${name}`, { defaultValue: fallback }),
    /** Why something failed: the server's sentence, or ours when it has none. */
    explain: (error: unknown) =>
      (error instanceof Refused ? error.sentence : undefined) ?? t("errors.failed"),
  }
}
