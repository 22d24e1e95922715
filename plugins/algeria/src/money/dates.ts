import { INTL_LOCALES } from "./format.js"
import type { Locale } from "./format.js"

/** Algeria's time zone: UTC+1 all year. */
export const TIME_ZONE = "Africa/Algiers"

/** An instant: a Date, milliseconds since 1970, or an ISO 8601 text with its zone. */
export type Instant = Date | number | string

/** How much of a date to print. */
export type DateStyle = "short" | "long"

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: "2-digit", month: "2-digit", year: "numeric" },
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
}
/** fr-DZ defaults to 12 hours in CLDR, which nobody in Algeria writes. */
const TIME: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }

const formatters = new Map<string, Intl.DateTimeFormat>()

function print(
  at: Instant,
  locale: Locale,
  key: string,
  options: Intl.DateTimeFormatOptions
): string {
  const id = `${locale} ${key}`
  const formatter =
    formatters.get(id) ??
    new Intl.DateTimeFormat(INTL_LOCALES[locale], { ...options, timeZone: TIME_ZONE })
  formatters.set(id, formatter)
  return formatter.format(new Date(at))
}

/**
 * The day in Algiers: short "20/11/2026" (unless told), long "vendredi 20 novembre 2026". Arabic
 * uses the Algerian month names. Throws RangeError for an invalid instant.
 */
export function formatDate(at: Instant, locale: Locale, style: DateStyle = "short"): string {
  return print(at, locale, style, STYLES[style])
}

/** The time of day in Algiers on 24 hours: "23:30". Throws RangeError for an invalid instant. */
export function formatTime(at: Instant, locale: Locale): string {
  return print(at, locale, "time", TIME)
}

/** Day and time in Algiers, in the locale's own order. Throws RangeError for an invalid instant. */
export function formatDateTime(at: Instant, locale: Locale, style: DateStyle = "short"): string {
  return print(at, locale, `${style} time`, { ...STYLES[style], ...TIME })
}
