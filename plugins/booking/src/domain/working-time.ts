import { merge, subtract } from "./intervals"
import type { CompanyCalendar, Interval, LocalRange, Technician } from "./types"
import { dayNumber, isoDate, localDay, wallTime, weekdayOfDay } from "./zone-time"

/** When a technician works: `work` is `shifts` less `breaks`; all tidy, in instants. */
export type WorkingTime = { shifts: Interval[]; breaks: Interval[]; work: Interval[] }

/**
 * The hours of the local dates `span` touches. An exception's hours hold instead of the weekly ones
 * and have no breaks but the gaps between them.
 */
export function workingTime(technician: Technician, span: Interval): WorkingTime {
  const zone = technician.time_zone
  const exceptions = new Map(technician.exceptions.map(({ date, ranges }) => [date, ranges]))
  const shifts: Interval[] = []
  const breaks: Interval[] = []
  const last = localDay(zone, span.until)
  for (let day = localDay(zone, span.from); day <= last; day++) {
    const add = (to: Interval[], ranges: readonly LocalRange[]) => {
      for (const range of ranges) to.push(...wallTime(zone, day, range))
    }
    const instead = exceptions.size > 0 ? exceptions.get(isoDate(day)) : undefined
    if (instead) {
      add(shifts, instead)
      continue
    }
    const weekday = weekdayOfDay(day)
    const today = technician.weekly.filter((range) => range.weekday === weekday)
    add(
      shifts,
      today.filter(({ kind }) => kind === "work")
    )
    add(
      breaks,
      today.filter(({ kind }) => kind === "break")
    )
  }
  const tidy = { shifts: merge(shifts), breaks: merge(breaks) }
  return { ...tidy, work: subtract(tidy.shifts, tidy.breaks) }
}

/**
 * The company's dates in `span` that are closed for `zone_id`, or for everybody when null; tidy.
 * Closures of everybody are not among those of a zone.
 */
export function closedTime(
  { time_zone, closures }: CompanyCalendar,
  zone_id: string | null,
  span: Interval
): Interval[] {
  const closed: Interval[] = []
  for (const closure of closures) {
    if (closure.zone_id !== zone_id) continue
    const first = Math.max(dayNumber(closure.from_date), localDay(time_zone, span.from))
    const last = Math.min(dayNumber(closure.until_date), localDay(time_zone, span.until))
    closed.push(...wholeDays(time_zone, first, last))
  }
  return merge(closed)
}

/** The holidays in `span`; tidy. */
export function holidayTime({ time_zone, holidays }: CompanyCalendar, span: Interval): Interval[] {
  const first = localDay(time_zone, span.from)
  const last = localDay(time_zone, span.until)
  const days = holidays.map(dayNumber).filter((day) => first <= day && day <= last)
  return merge(days.flatMap((day) => wholeDays(time_zone, day, day)))
}

function wholeDays(zone: string, first: number, last: number): Interval[] {
  const days: Interval[] = []
  for (let day = first; day <= last; day++) {
    days.push(...wallTime(zone, day, { from: 0, until: 1440 }))
  }
  return days
}
