import { IANAZone } from "luxon"
import type { EpochMinute, Interval, IsoDate, LocalMinute, LocalRange, Weekday } from "./types"

/**
 * Wall clocks and instants. A day is found by its calendar date, never by adding 24 hours, because
 * days of 23, 23.5, 24.5 and 25 hours exist and midnight itself may be missing (Santiago, Cairo).
 * Wall times that do not exist are dropped, those that come twice stand for both.
 *
 * Offsets come from luxon and are remembered per zone and day: one look-up costs some 40 µs. The
 * process's own time zone plays no part. Unknown zones and dates throw `RangeError`.
 */

const DAY = 1440
const MINUTE_MS = 60_000
/** Days remembered per zone; over that it starts again: a guard against far-away questions. */
const REMEMBERED_DAYS = 5000

/** A stretch of one local date with one offset: wall minutes are `instant + offset - midnight`. */
export type DayPart = Interval & { offset: number }

type Zone = {
  iana: IANAZone
  /** Offset in minutes at the start of a UTC day. */
  offsets: Map<number, number>
  /** Parts of a local day, by day number. */
  parts: Map<number, DayPart[]>
}

const zones = new Map<string, Zone>()

function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const iana = IANAZone.create(name)
  if (!iana.isValid) throw new RangeError(`unknown time zone: ${name}`)
  const zone = { iana, offsets: new Map<number, number>(), parts: new Map<number, DayPart[]>() }
  zones.set(name, zone)
  return zone
}

/** An instant in minutes since 1970 UTC, with a fraction when it is not on a whole minute. */
export function minuteOf(at: Date): EpochMinute {
  return at.getTime() / MINUTE_MS
}

/** Back from {@link minuteOf}. */
export function dateOfMinute(minute: EpochMinute): Date {
  return new Date(minute * MINUTE_MS)
}

/** Days from 1970-01-01 to a calendar date; `addDays` and weekdays without a clock. */
export function dayNumber(date: IsoDate): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN
  if (Number.isNaN(time) || isoDate(time / (DAY * MINUTE_MS)) !== date) {
    throw new RangeError(`not a date: ${date}`)
  }
  return time / (DAY * MINUTE_MS)
}

/** Back from {@link dayNumber}. */
export function isoDate(day: number): IsoDate {
  return new Date(day * DAY * MINUTE_MS).toISOString().slice(0, 10)
}

/** The weekday of a {@link dayNumber}; 1970-01-01 was a Thursday. */
export function weekdayOfDay(day: number): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday
}

/** Minutes the zone is ahead of UTC when a UTC day begins. */
function offsetAtDay(zone: Zone, utcDay: number): number {
  const known = zone.offsets.get(utcDay)
  if (known !== undefined) return known
  if (zone.offsets.size >= REMEMBERED_DAYS) zone.offsets.clear()
  const offset = Math.round(zone.iana.offset(utcDay * DAY * MINUTE_MS))
  zone.offsets.set(utcDay, offset)
  return offset
}

/** The stretches of a UTC day with one offset each: one, or two when the clocks change on it. */
function utcDayParts(zone: Zone, utcDay: number): DayPart[] {
  const from = utcDay * DAY
  const until = from + DAY
  const before = offsetAtDay(zone, utcDay)
  const after = offsetAtDay(zone, utcDay + 1)
  if (before === after) return [{ from, until, offset: before }]
  let low = from
  let high = until
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (Math.round(zone.iana.offset(middle * MINUTE_MS)) === before) low = middle
    else high = middle
  }
  return [
    { from, until: high, offset: before },
    { from: high, until, offset: after },
  ].filter((part) => part.from < part.until)
}

/**
 * The instants of a local date, given as {@link dayNumber}, in their order. Usually one part; two
 * where the clocks change; none for a date a country skipped.
 */
export function dayParts(timeZone: string, day: number): readonly DayPart[] {
  const zone = zoneOf(timeZone)
  const known = zone.parts.get(day)
  if (known) return known
  const midnight = day * DAY
  const parts: DayPart[] = []
  for (const piece of [-1, 0, 1].flatMap((step) => utcDayParts(zone, day + step))) {
    const from = Math.max(piece.from, midnight - piece.offset)
    const until = Math.min(piece.until, midnight + DAY - piece.offset)
    if (from >= until) continue
    const last = parts.at(-1)
    if (last?.until === from && last.offset === piece.offset) last.until = until
    else parts.push({ from, until, offset: piece.offset })
  }
  if (zone.parts.size >= REMEMBERED_DAYS) zone.parts.clear()
  zone.parts.set(day, parts)
  return parts
}

function offsetAt(timeZone: string, minute: EpochMinute): number {
  const zone = zoneOf(timeZone)
  const utcDay = Math.floor(minute / DAY)
  const before = offsetAtDay(zone, utcDay)
  if (before === offsetAtDay(zone, utcDay + 1)) return before
  const parts = utcDayParts(zone, utcDay)
  return parts.findLast(({ from }) => from <= minute)?.offset ?? 0
}

/** The local date of an instant, as {@link dayNumber}. */
export function localDay(timeZone: string, minute: EpochMinute): number {
  return Math.floor((minute + offsetAt(timeZone, minute)) / DAY)
}

/** The local date of an instant. */
export function localDate(timeZone: string, minute: EpochMinute): IsoDate {
  return isoDate(localDay(timeZone, minute))
}

/** What the clock on the wall shows, in minutes since local midnight. */
export function localMinute(timeZone: string, minute: EpochMinute): LocalMinute {
  const wall = minute + offsetAt(timeZone, minute)
  return wall - Math.floor(wall / DAY) * DAY
}

/**
 * The instants at which the clock of that date shows `[from, until)`: one interval, shorter or
 * longer than the clock says when the clocks change in it, or several, or none.
 */
export function wallTime(timeZone: string, day: number, { from, until }: LocalRange): Interval[] {
  const midnight = day * DAY
  return dayParts(timeZone, day)
    .map((part) => ({
      from: Math.max(part.from, midnight + from - part.offset),
      until: Math.min(part.until, midnight + until - part.offset),
    }))
    .filter((interval) => interval.from < interval.until)
}

/** The first instant of a local date; of the next one when the country skipped it. */
function dayStart(timeZone: string, day: number): EpochMinute {
  return dayParts(timeZone, day)[0]?.from ?? dayStart(timeZone, day + 1)
}

/** The first instant of the local day `first` until that of the day after `last` (day numbers). */
export function daySpan(timeZone: string, first: number, last: number): Interval {
  return { from: dayStart(timeZone, first), until: dayStart(timeZone, last + 1) }
}

/** All instants of local dates, both ends included: the `range` of a slot query. */
export function dateSpan(timeZone: string, first: IsoDate, last: IsoDate): Interval {
  return daySpan(timeZone, dayNumber(first), dayNumber(last))
}
