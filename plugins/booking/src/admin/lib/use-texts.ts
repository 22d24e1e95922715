import { formatPrice, INTL_LOCALES, type Locale } from "@hanout/algeria/money"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { changedBy, Refused } from "./backend"
import { localeOf } from "./locale"

const HOUR: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
const DAY: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" }
const LONG: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" }

/** The company's zone until a server's answer names another. */
export const HOME_ZONE = "Africa/Algiers"

type Printer = (at: string | Date) => string

const printers = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter costs far more than using it: one per language, zone and shape is kept. */
function printer(
  locale: Locale,
  timeZone: string,
  name: string,
  options: Intl.DateTimeFormatOptions
): Printer {
  const id = `${locale} ${timeZone} ${name}`
  const known =
    printers.get(id) ?? new Intl.DateTimeFormat(INTL_LOCALES[locale], { ...options, timeZone })
  printers.set(id, known)
  return (at) => known.format(new Date(at))
}

/**
 * Texts of this plugin in the reader's language, with amounts and times as that language writes
 * them. Instants are read in `timeZone`: the company's, whatever the computer's clock says.
 */
export function useTexts(timeZone: string = HOME_ZONE) {
  const { t, i18n } = useTranslation("hanoutBooking")
  const locale: Locale = localeOf(i18n.language)
  return useMemo(
    () => ({
      t,
      locale,
      culture: INTL_LOCALES[locale],
      direction: i18n.dir(),
      /** Dinars. */
      money: (amount: number | string) => formatPrice(Number(amount), locale),
      /** An hour on 24: "09:30". */
      hour: printer(locale, timeZone, "hour", HOUR),
      /** A short day: "sam. 21 nov.". */
      day: printer(locale, timeZone, "day", DAY),
      /** A whole day: "samedi 21 novembre". */
      longDay: printer(locale, timeZone, "long", LONG),
      /** A day and an hour. */
      when: printer(locale, timeZone, "when", { ...DAY, ...HOUR }),
      /** A text for a word of the server; `fallback` for one these screens do not know yet. */
      word: (group: string, name: string, fallback = name) =>
        t(`${group}.${name}`, { defaultValue: fallback }),
      /** Why something failed: who was first, the server's sentence, or ours when it has none. */
      explain: (error: unknown) => {
        if (!(error instanceof Refused)) return t("errors.failed")
        const by = changedBy(error)
        if (!by) return error.sentence ?? t("errors.failed")
        const name = "name" in by ? by.name : t(`actor.${by.type}`, { defaultValue: by.type })
        return t("errors.changedBy", { name })
      },
    }),
    [t, i18n, locale, timeZone]
  )
}
