import { DateTime, type WeekdayNumbers } from "luxon"

/** Weeks begin on Saturday, as in Algeria. Luxon counts Monday as 1. */
export const WEEK_START: WeekdayNumbers = 6

/** Today's date in a zone, "2026-11-21". */
export function todayIn(zone: string, now: Date = new Date()): string {
  return dayOf(now, zone)
}

/** The date of an instant in a zone. */
export function dayOf(at: string | Date, zone: string): string {
  return DateTime.fromJSDate(new Date(at), { zone }).toFormat("yyyy-MM-dd")
}

/** The time of day of an instant in a zone, "09:30". */
export function clockOf(at: string | Date, zone: string): string {
  return DateTime.fromJSDate(new Date(at), { zone }).toFormat("HH:mm")
}

/** A date some days later; earlier with a negative number. */
export function addDays(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toFormat("yyyy-MM-dd")
}

/** The week of a date: its first and last day. */
export function weekOf(date: string): { from: string; to: string } {
  const day = DateTime.fromISO(date, { zone: "utc" })
  const from = day.minus({ days: (day.weekday - WEEK_START + 7) % 7 }).toFormat("yyyy-MM-dd")
  return { from, to: addDays(from, 6) }
}

/** True for a date of the calendar as a date field writes it. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: "utc" }).isValid
}

/**
 * The instant of a wall time ("2026-11-21", "09:30") in a zone, in ISO and UTC. Undefined for what
 * is no date or time, and for a time the clocks of that zone skip that night.
 */
export function instantOf(date: string, clock: string, zone: string): string | undefined {
  const at = DateTime.fromISO(`${date}T${clock}`, { zone })
  if (!at.isValid || at.toFormat("yyyy-MM-dd HH:mm") !== `${date} ${clock}`) return undefined
  return at.toUTC().toISO() ?? undefined
}

/** Minutes of a day as a time field writes them: 570 is "09:30". The end of the day is "24:00". */
export function clockText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0")
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The minutes of a typed time of day; undefined for none. */
export function clockMinutes(typed: string): number | undefined {
  const found = /^(\d{1,2}):(\d{2})$/.exec(typed.trim())
  if (!found) return undefined
  const minutes = Number(found[1]) * 60 + Number(found[2])
  return Number(found[2]) < 60 && minutes <= 1440 ? minutes : undefined
}
