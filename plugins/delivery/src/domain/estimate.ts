import { addWorkingDays, ALGERIA_HOLIDAYS, type WorkCalendar } from "@hanout/algeria/calendar"
import type { Tariff } from "./tariff"

const FRIDAY = 5

/** Carriers drive from Saturday to Thursday and rest on public holidays (algeria.md §4.1). */
export const CARRIER_CALENDAR: WorkCalendar = Object.freeze({
  weekend: [FRIDAY],
  holidays: ALGERIA_HOLIDAYS,
})

/** First and last day a parcel should arrive, as calendar days "2026-11-21". */
export type DeliveryEstimate = { earliest: string; latest: string }

/**
 * When a parcel given to the carrier on `dispatchedOn` ("2026-11-21", Algiers) should arrive.
 * Throws RangeError for a bad day.
 */
export function deliveryEstimate(
  tariff: Pick<Tariff, "min_days" | "max_days">,
  dispatchedOn: string,
  calendar: WorkCalendar = CARRIER_CALENDAR
): DeliveryEstimate {
  return {
    earliest: addWorkingDays(dispatchedOn, tariff.min_days, calendar),
    latest: addWorkingDays(dispatchedOn, tariff.max_days, calendar),
  }
}
