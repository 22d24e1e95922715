import type { WeeklyRange } from "./planning-types"
import { clockMinutes, clockText } from "./zoned"

/** Days of the week in the order people here read them, Saturday first; 0 is Sunday. */
export const WEEKDAYS = [6, 0, 1, 2, 3, 4, 5] as const

/** One line of the weekly hours as it is typed. */
export type HourLine = { weekday: number; kind: "work" | "break"; from: string; until: string }

/** The saved hours as lines, in the order of the week and the day. */
export function linesOf(weekly: readonly WeeklyRange[]): HourLine[] {
  return [...weekly]
    .sort(
      (a, b) =>
        WEEKDAYS.findIndex((day) => day === a.weekday) -
          WEEKDAYS.findIndex((day) => day === b.weekday) || a.from - b.from
    )
    .map(({ weekday, kind, from, until }) => ({
      weekday,
      kind,
      from: clockText(from),
      until: clockText(until),
    }))
}

/** A typed range in minutes of the day; undefined when it is none. Midnight at its end is 24:00. */
export function readRange(
  from: string,
  until: string
): { from: number; until: number } | undefined {
  const start = clockMinutes(from)
  const typed = clockMinutes(until)
  const end = typed === 0 ? 1440 : typed
  return start !== undefined && end !== undefined && start < end
    ? { from: start, until: end }
    : undefined
}

/** The hours of typed lines, or the places of the lines that are no hours. */
export function readHours(
  lines: readonly HourLine[]
): { ok: true; weekly: WeeklyRange[] } | { ok: false; wrong: ReadonlySet<number> } {
  const wrong = new Set<number>()
  const weekly = lines.flatMap(({ weekday, kind, from, until }, index) => {
    const range = readRange(from, until)
    if (!range) wrong.add(index)
    return range ? [{ weekday, kind, ...range }] : []
  })
  return wrong.size > 0 ? { ok: false, wrong } : { ok: true, weekly }
}
