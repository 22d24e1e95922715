import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { computeSlots } from "../domain/slots"
import { dateOfMinute, dateSpan, dayNumber, localDay, localMinute } from "../domain/zone-time"
import type { EpochMinute } from "../domain/types"
import { sqlOf } from "../records/connection"
import { findBlock } from "../records/blocks"
import { readPlanning, type Planning } from "../records/planning"
import { bookable, placeOf, priceOf, queryOf, rulesOf } from "./planner"
import { readSettings } from "./settings"
import type { FindSlotsInput, FoundSlots } from "./types"

const MAX_DAYS = 62

/**
 * Starts that can be held now, by time, with who could come and the price in dinars. Reads only; what
 * it offers may be gone a moment later. `now` decides notice, window and which holds have ended.
 *
 * Throws `range_too_long` (more than 62 days, or `to` before `from`), `service_not_found`,
 * `unknown_commune`, `out_of_zone`.
 */
export async function findSlots(
  container: MedusaContainer,
  input: FindSlotsInput
): Promise<FoundSlots> {
  const place = placeOf(input.commune_code, input.wilaya_code)
  const days = dayNumber(input.to) - dayNumber(input.from) + 1
  if (days < 1 || days > MAX_DAYS) throw new BookingError("range_too_long")
  const now = input.now ?? new Date()
  const sql = sqlOf(container)
  const { time_zone } = await readSettings(container)
  const range = dateSpan(time_zone, input.from, input.to)
  const [from, until] = [dateOfMinute(range.from), dateOfMinute(range.until)]
  const planning = await readPlanning(sql, {
    ...place,
    service_id: input.service_id,
    from,
    until,
    now,
    technician_ids: input.technician_id === undefined ? undefined : [input.technician_id],
    exclude_block_id: input.exclude_block_id,
  })
  const moved =
    input.exclude_block_id === undefined
      ? undefined
      : await findBlock(sql, { id: input.exclude_block_id })
  // A visit that is moved keeps its length and its price, even of a service no longer sold.
  const booked = moved?.service_id === input.service_id ? moved.service : undefined
  const service = booked ? rulesOf(planning, booked) : bookable(planning)
  if (planning.zones.length === 0) throw new BookingError("out_of_zone")
  const base_price = booked?.base_price ?? planning.service?.price ?? 0
  const query = queryOf(planning, service, { now, from, until })
  const price = pricesOf(planning, base_price, query.now)
  return {
    timezone: time_zone,
    zones: planning.zones,
    slots: computeSlots(query).map((slot) => ({
      starts_at: dateOfMinute(slot.starts_at),
      ends_at: dateOfMinute(slot.ends_at),
      technician_ids: slot.technician_ids,
      ...price(slot.starts_at),
    })),
  }
}

/** Prices of many starts: those of one day differ by the evening only, and are worked out once. */
function pricesOf(planning: Planning, base_price: number, now: EpochMinute) {
  const { time_zone, evening_after_min } = planning.settings
  const known = new Map<string, ReturnType<typeof priceOf>>()
  return (starts_at: EpochMinute) => {
    const evening = localMinute(time_zone, starts_at) >= evening_after_min
    const key = `${localDay(time_zone, starts_at)}:${evening}`
    const price = known.get(key) ?? priceOf(planning, base_price, starts_at, now)
    known.set(key, price)
    return price
  }
}
