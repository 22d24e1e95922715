/** A calendar day, "2026-11-21": no time, no zone. */
export type IsoDate = string

const DAY_MS = 86_400_000

/** Midnight UTC of a day, in milliseconds. Throws RangeError for a text that is not a real day. */
export function dayStart(date: IsoDate): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN
  // Date.parse takes 30 February for 2 March: only a day that prints back as itself is real.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`not a calendar day: ${date}`)
  }
  return at
}

/** The day a number of days later (earlier when negative). Throws RangeError for a bad day. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(dayStart(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** 0 Sunday … 5 Friday, 6 Saturday. Throws RangeError for a bad day. */
export function weekdayOf(date: IsoDate): number {
  return new Date(dayStart(date)).getUTCDay()
}

/** The calendar day it is in Algiers (UTC+1 all year) at an instant. Throws RangeError if invalid. */
export function algiersDay(at: Date | number | string): IsoDate {
  const hourMs = 3_600_000
  return new Date(new Date(at).getTime() + hourMs).toISOString().slice(0, 10)
}
