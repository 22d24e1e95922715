import { formatDate, formatTime } from "@hanout/algeria/money"
import type { Locale } from "@/lib/i18n/locales"

/** Day and time in Algiers as parts of a sentence; numbers keep their order inside Arabic. */
export function moment(at: string, locale: Locale): { date: string; time: string } {
  const isolated = (words: string) => `\u2068${words}\u2069`
  return {
    date: isolated(formatDate(at, locale, "long")),
    time: isolated(formatTime(at, locale)),
  }
}
