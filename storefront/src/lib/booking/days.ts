import type { OfferedSlot } from "./types"
import type { Locale } from "../i18n/locales"

/** The first day of the week people of a language expect: Saturday in Algeria, Monday in English. */
export const FIRST_WEEKDAY: Record<Locale, number> = { fr: 6, ar: 6, en: 1 }

export const PARTS_OF_DAY = ["morning", "afternoon", "evening"] as const

export type PartOfDay = (typeof PARTS_OF_DAY)[number]

const DATE = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

/** Whether a text is a day of the calendar: `2026-02-30` is none. */
export function isDate(text: string | undefined): text is string {
  return text !== undefined && DATE.test(text) && addDays(text, 0) === text
}

/** The date a number of days later; dates have no time zone. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(at.getTime())
    ? ""
    : new Date(at.getTime() + days * DAY_MS).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** The seven days of the week a date lies in. */
export function weekOf(date: string, firstWeekday: number): string[] {
  const back = (weekdayOf(date) - firstWeekday + 7) % 7
  return Array.from({ length: 7 }, (_, day) => addDays(date, day - back))
}

/** The same day of another month; a day the month does not have becomes its last one. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(day, last) - 1)
}

/** Whole weeks that show the month of a date, with the days around it. */
export function monthWeeks(date: string, firstWeekday: number): string[][] {
  const month = date.slice(0, 7)
  const weeks: string[][] = []
  for (
    let week = weekOf(`${month}-01`, firstWeekday);
    week.some((day) => day.startsWith(month));
    week = weekOf(addDays(week[0] ?? date, 7), firstWeekday)
  ) {
    weeks.push(week)
  }
  return weeks
}

const parts = new Map<string, Intl.DateTimeFormat>()

/** Date and minutes since midnight of an instant, on a clock in a time zone. */
export function localOf(at: string | number, timeZone: string): { date: string; minute: number } {
  const format =
    parts.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
  parts.set(timeZone, format)
  const read = Object.fromEntries(
    format.formatToParts(new Date(at)).map(({ type, value }) => [type, value])
  )
  return {
    date: `${read.year}-${read.month}-${read.day}`,
    minute: Number(read.hour) * 60 + Number(read.minute),
  }
}

/** Before noon, before 17:00, later. */
export function partOfDay(minute: number): PartOfDay {
  return minute < 720 ? "morning" : minute < 1020 ? "afternoon" : "evening"
}

/** Slots by local date, in order. */
export function slotsByDay(
  slots: readonly OfferedSlot[],
  timeZone: string
): Map<string, OfferedSlot[]> {
  const days = new Map<string, OfferedSlot[]>()
  for (const slot of [...slots].sort((a, b) => a.starts_at.localeCompare(b.starts_at))) {
    const { date } = localOf(slot.starts_at, timeZone)
    days.set(date, [...(days.get(date) ?? []), slot])
  }
  return days
}
