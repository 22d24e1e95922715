import { addDays, dayStart, weekdayOf } from "./dates.js"
import type { IsoDate } from "./dates.js"
import { ALGERIA_HOLIDAYS } from "./holidays.js"
import type { Holiday } from "./holidays.js"

/** Which days nobody works. */
export interface WorkCalendar {
  /** Days of the week off: 0 Sunday … 6 Saturday. At least one day must remain. */
  readonly weekend: readonly number[]
  readonly holidays: readonly Holiday[]
}

const FRIDAY = 5
const SATURDAY = 6
/** No run of days off lasts so long: a search that goes further is given a calendar of none. */
const LONGEST_SEARCH_DAYS = 366

/** Friday and Saturday off, and the default holidays of 2026 and 2027. */
export const ALGERIA_CALENDAR: WorkCalendar = /* @__PURE__ */ Object.freeze({
  weekend: [FRIDAY, SATURDAY],
  holidays: ALGERIA_HOLIDAYS,
})

/** True on a weekend day. Throws RangeError for a bad day. */
export function isWeekend(date: IsoDate, calendar: WorkCalendar = ALGERIA_CALENDAR): boolean {
  return calendar.weekend.includes(weekdayOf(date))
}

/** The holiday of a day, or undefined. Throws RangeError for a bad day. */
export function holidayOn(
  date: IsoDate,
  calendar: WorkCalendar = ALGERIA_CALENDAR
): Holiday | undefined {
  dayStart(date)
  return calendar.holidays.find((holiday) => holiday.date === date)
}

/** True when the day is neither a weekend day nor a holiday. Throws RangeError for a bad day. */
export function isWorkingDay(date: IsoDate, calendar: WorkCalendar = ALGERIA_CALENDAR): boolean {
  return !isWeekend(date, calendar) && holidayOn(date, calendar) === undefined
}

/** True when the table lists holidays of the day's year: else deadlines ignore them silently. */
export function coversYearOf(date: IsoDate, calendar: WorkCalendar = ALGERIA_CALENDAR): boolean {
  dayStart(date)
  return calendar.holidays.some((holiday) => holiday.date.slice(0, 4) === date.slice(0, 4))
}

function step(date: IsoDate, direction: 1 | -1, calendar: WorkCalendar): IsoDate {
  let day = addDays(date, direction)
  for (let tries = 0; !isWorkingDay(day, calendar); tries++) {
    if (tries > LONGEST_SEARCH_DAYS) throw new RangeError("the calendar has no working day")
    day = addDays(day, direction)
  }
  return day
}

/** The day itself when it is a working day, else the next one. Throws RangeError for a bad day. */
export function workingDayFrom(date: IsoDate, calendar: WorkCalendar = ALGERIA_CALENDAR): IsoDate {
  return isWorkingDay(date, calendar) ? date : step(date, 1, calendar)
}

/**
 * The day a number of working days after a day; the day itself does not count (loi 18-05 art. 22:
 * four working days from the delivery). Negative goes back; 0 gives the same day, working or not.
 * Throws RangeError for a bad day, a fraction, or a calendar without a working day.
 */
export function addWorkingDays(
  date: IsoDate,
  days: number,
  calendar: WorkCalendar = ALGERIA_CALENDAR
): IsoDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a number of days: ${days}`)
  dayStart(date)
  let day = date
  for (let left = Math.abs(days); left > 0; left--) day = step(day, days < 0 ? -1 : 1, calendar)
  return day
}

/**
 * Working days after `from` up to and including `to`; negative when `to` comes first. The inverse
 * of {@link addWorkingDays} on working days. Throws RangeError for a bad day.
 */
export function workingDaysBetween(
  from: IsoDate,
  to: IsoDate,
  calendar: WorkCalendar = ALGERIA_CALENDAR
): number {
  if (dayStart(to) < dayStart(from)) {
    // Counted from the later day down: the earlier day counts, the later one does not.
    let back = 0
    for (let day = addDays(from, -1); day >= to; day = addDays(day, -1)) {
      if (isWorkingDay(day, calendar)) back--
    }
    return back
  }
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count++
  }
  return count
}

/** Tentative holidays from one day to another, both included: what a deadline or a visit may meet. */
export function tentativeHolidays(
  from: IsoDate,
  to: IsoDate,
  calendar: WorkCalendar = ALGERIA_CALENDAR
): readonly Holiday[] {
  dayStart(from)
  dayStart(to)
  return calendar.holidays.filter(({ date, tentative }) => tentative && date >= from && date <= to)
}
