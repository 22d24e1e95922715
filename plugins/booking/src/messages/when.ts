import type { Language } from "../refusal"

const TAGS: Record<Language, string> = { fr: "fr-FR", ar: "ar-DZ-u-nu-latn", en: "en-GB" }

const ALGIERS: Record<Language, string> = {
  fr: "heure d'Alger",
  ar: "بتوقيت الجزائر",
  en: "Algiers time",
}

/** The zone by a name people know; elsewhere its own. */
const zoneName = (timeZone: string, language: Language): string =>
  timeZone === "Africa/Algiers" ? ALGIERS[language] : timeZone.replace(/_/g, " ")

/** A moment for a mail: `mardi 1 décembre 2026 à 09:00 (heure d'Alger)`. */
export function longWhen(at: Date, timeZone: string, language: Language): string {
  const date = new Intl.DateTimeFormat(TAGS[language], { dateStyle: "full", timeZone }).format(at)
  const joined = { fr: `${date} à`, ar: `${date} على الساعة`, en: `${date} at` }[language]
  return `${joined} ${clock(at, timeZone)} (${zoneName(timeZone, language)})`
}

/** A moment for a short text: `01/12 à 09:00`. */
export function shortWhen(at: Date, timeZone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    day: "2-digit",
    month: "2-digit",
    timeZone,
  }).format(at)
  return `${parts} ${{ fr: "à", ar: "على", en: "at" }[language]} ${clock(at, timeZone)}`
}

/** A calendar date in full: `1 décembre 2026`. */
export function longDate(date: string, language: Language): string {
  const at = new Date(`${date}T12:00:00Z`)
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle: "long", timeZone: "UTC" }).format(at)
}

const clock = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(at)
