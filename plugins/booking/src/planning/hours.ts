import { z } from "@medusajs/framework/zod"
import type { LocalRange } from "../domain/types"
import { isoDate, line, optional } from "./fields"

const range = { from: z.number().int().min(0).max(1440), until: z.number().int().min(0).max(1440) }
type Checked = LocalRange & { group?: string }

/** Index of a range that ends before it starts, or that meets an earlier one of its group. */
function faultIn(ranges: readonly Checked[]): { index: number; code: string } | undefined {
  for (const [index, one] of ranges.entries()) {
    if (one.from >= one.until) return { index, code: "order" }
    const meets = ranges
      .slice(0, index)
      .some((o) => o.group === one.group && o.from < one.until && one.from < o.until)
    if (meets) return { index, code: "overlap" }
  }
  return undefined
}

/**
 * The weekly hours of one technician, whole: `weekday` 0 is Sunday, `from`/`until` minutes since
 * local midnight, until > from. Work may not overlap work of the same day, nor a break a break; a
 * break lies inside one stretch of work of its day, or it would cut nothing out (stretches that
 * touch count as one).
 */
export const weeklyHours = z
  .array(
    z.strictObject({
      weekday: z
        .number()
        .int()
        .min(0)
        .max(6)
        .transform((day) => day as 0 | 1 | 2 | 3 | 4 | 5 | 6),
      kind: z.enum(["work", "break"]),
      ...range,
    })
  )
  .max(70)
  .superRefine((weekly, context) => {
    const fault = faultIn(weekly.map((h) => ({ ...h, group: `${h.weekday} ${h.kind}` })))
    if (fault) {
      context.addIssue({ code: "custom", message: fault.code, path: [fault.index, "until"] })
      return
    }
    for (const [index, rest] of weekly.entries()) {
      if (rest.kind === "work") continue
      if (
        !insideWork(
          rest,
          weekly.filter((h) => h.kind === "work" && h.weekday === rest.weekday)
        )
      )
        context.addIssue({ code: "custom", message: "outside_work", path: [index, "from"] })
    }
  })

function insideWork(rest: LocalRange, work: readonly LocalRange[]): boolean {
  let reached = rest.from
  for (const one of [...work].sort((a, b) => a.from - b.from)) {
    if (one.from <= reached && one.until > reached) reached = one.until
  }
  return reached >= rest.until
}

/** Hours of one date instead of the weekly ones; no ranges means off. */
export const dateException = z.strictObject({
  date: isoDate,
  ranges: z
    .array(z.strictObject(range))
    .max(10)
    .superRefine((ranges, context) => {
      const fault = faultIn(ranges)
      if (fault)
        context.addIssue({ code: "custom", message: fault.code, path: [fault.index, "until"] })
    }),
  note: optional(line(200)),
})

/** Weekly hours as a schema reads them. */
export type WeeklyHours = z.output<typeof weeklyHours>

/** A date exception as a schema reads it. */
export type DateExceptionInput = z.output<typeof dateException>
