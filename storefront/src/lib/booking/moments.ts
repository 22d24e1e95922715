import { INTL_LOCALES, type Locale } from "../i18n/locales"

const formatters = new Map<string, Intl.DateTimeFormat>()

function format(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(INTL_LOCALES[locale], { ...options, timeZone, numberingSystem: "latn" })
  formatters.set(key, known)
  return known
}

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const

/** A calendar date in words, "mardi 24 novembre 2026". */
export function dateWords(date: string, locale: Locale): string {
  return format(locale, "UTC", LONG).format(new Date(`${date}T00:00:00Z`))
}

/** The month of a date, "novembre 2026". */
export function monthWords(date: string, locale: Locale): string {
  return format(locale, "UTC", { month: "long", year: "numeric" }).format(
    new Date(`${date}T00:00:00Z`)
  )
}

/** A weekday's name by one of its dates. */
export function weekdayWords(
  date: string,
  locale: Locale,
  style: "long" | "short" | "narrow"
): string {
  return format(locale, "UTC", { weekday: style }).format(new Date(`${date}T00:00:00Z`))
}

/** The day an instant falls on in a time zone, in words. */
export function dayWords(at: string | number, timeZone: string, locale: Locale): string {
  return format(locale, timeZone, LONG).format(new Date(at))
}

/** The time of day of an instant in a time zone, "09:30". */
export function clockWords(at: string | number, timeZone: string, locale: Locale): string {
  return format(locale, timeZone, CLOCK).format(new Date(at))
}

/** Keeps words of another direction in order inside a sentence. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`
}

/** Day and time as parts of a sentence. */
export function momentParts(
  at: string | number,
  timeZone: string,
  locale: Locale
): { day: string; time: string } {
  return {
    day: isolated(dayWords(at, timeZone, locale)),
    time: isolated(clockWords(at, timeZone, locale)),
  }
}
