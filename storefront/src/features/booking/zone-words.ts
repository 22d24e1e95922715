import "server-only"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"

/** "heure d'Alger": whose clock the times of a visit are on. */
export function zoneWords(timezone: string, locale: Locale): string {
  const t = translator(locale, "booking")
  if (timezone === "Africa/Algiers") {
    return t("timezone.algiers")
  }
  const city = timezone.split("/").at(-1)?.replaceAll("_", " ") ?? timezone
  return t("timezone.other", { city: `\u2068${city}\u2069` })
}
