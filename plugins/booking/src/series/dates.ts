import { DateTime } from "luxon"
import type { IsoDate } from "../domain/types"

const ISO = "yyyy-MM-dd"

/**
 * The date around which the n-th visit of a series is due: `n × months` after the first one, counted
 * from the first, so that a visit that was skipped, early or late shifts no other. The 31st becomes
 * the last day of a shorter month.
 */
export function dueDate(anchor: IsoDate, months: number, occurrence: number): IsoDate {
  return DateTime.fromISO(anchor, { zone: "utc" })
    .plus({ months: months * occurrence })
    .toFormat(ISO)
}

/** A calendar date so many days on; negative goes back. */
export function plusDays(date: IsoDate, days: number): IsoDate {
  return DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toFormat(ISO)
}
