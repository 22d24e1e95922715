import { getCommune } from "@hanout/algeria/geography"
import { BookingError } from "../booking-errors"
import { slotPrice } from "../domain/price"
import { computeSlots, nearestSlots } from "../domain/slots"
import { dateOfMinute, minuteOf } from "../domain/zone-time"
import type { EpochMinute, SlotQuery, SlotRefusal } from "../domain/types"
import type { Planning, ServiceRow } from "../records/planning"
import type { Block, ServiceSnapshot, Surcharge } from "../records/rows"
import type { Alternative } from "./types"

const MINUTE_MS = 60_000
const ALTERNATIVES = 3

/** Where a visit is. Codes as in `@hanout/algeria/geography`. */
export type Place = { wilaya_code: string; commune_code: string }

/** A commune of today. Throws `unknown_commune`, also for one of another wilaya than the one named. */
export function placeOf(commune_code: string, wilaya_code?: string): Place {
  const commune = getCommune(commune_code)
  if (!commune || (wilaya_code !== undefined && commune.wilaya_code !== wilaya_code)) {
    throw new BookingError("unknown_commune")
  }
  return { commune_code, wilaya_code: commune.wilaya_code }
}

/** What of a service decides how long somebody is taken. */
type Lengths = Pick<ServiceRow, "duration_min" | "buffer_before_min" | "buffer_after_min">

/** The four instants of a visit that begins at `starts_at`. */
export function timesOf(
  { duration_min, buffer_before_min, buffer_after_min }: Lengths,
  starts_at: Date
): Pick<Block, "starts_at" | "ends_at" | "blocked_from" | "blocked_until"> {
  const at = (minutes: number) => new Date(starts_at.getTime() + minutes * MINUTE_MS)
  return {
    starts_at,
    ends_at: at(duration_min),
    blocked_from: at(-buffer_before_min),
    blocked_until: at(duration_min + buffer_after_min),
  }
}

/** The engine's question. `service`: the planning's own, or what a visit was when it was booked. */
export function queryOf(
  planning: Planning,
  service: Omit<SlotQuery["service"], "id">,
  { now, from, until }: { now: Date; from: Date; until: Date }
): SlotQuery {
  const { settings } = planning
  return {
    service: { ...service, id: planning.service?.id ?? "" },
    technicians: planning.technicians,
    company: {
      time_zone: settings.time_zone,
      closures: planning.closures,
      holidays: planning.holidays,
      max_visits_per_day: settings.max_visits_per_day,
    },
    travel: planning.travel,
    zone_ids: planning.zones.map(({ id }) => id),
    now: minuteOf(now),
    range: { from: minuteOf(from), until: minuteOf(until) },
  }
}

/** The rules of a visit that stands: as long as it was booked, with the skills asked today. */
export function rulesOf(planning: Planning, booked: ServiceSnapshot): SlotQuery["service"] {
  const { service } = planning
  return {
    id: booked.id,
    duration_min: booked.duration_min,
    buffer_before_min: booked.buffer_before_min,
    buffer_after_min: booked.buffer_after_min,
    min_notice_min: service?.min_notice_min ?? 0,
    window_days: service?.window_days ?? 366,
    slot_step_min: service?.slot_step_min ?? 1,
    skills: service?.skills ?? [],
    spans_breaks: service?.spans_breaks ?? false,
  }
}

/** The service of a planning, to be booked. Throws `service_not_found`, `out_of_zone`. */
export function bookable(planning: Planning): ServiceRow {
  if (!planning.service?.active) throw new BookingError("service_not_found")
  if (planning.zones.length === 0) throw new BookingError("out_of_zone")
  return planning.service
}

/** The price of a start in dinars; the cheapest of the commune's zones counts, whoever comes. */
export function priceOf(
  planning: Planning,
  base_price: number,
  starts_at: EpochMinute,
  now: EpochMinute
): { price: number; surcharges: Surcharge[] } {
  const zone_surcharge = planning.zones[0]?.surcharge ?? 0
  return slotPrice({ price: base_price, zone_surcharge }, { starts_at, now }, planning.settings)
}

/** What is kept of a service with a visit of it. */
export function snapshotOf(service: ServiceRow, surcharges: Surcharge[]): ServiceSnapshot {
  return {
    id: service.id,
    code: service.code,
    kind: service.kind,
    name_fr: service.name_fr,
    name_ar: service.name_ar,
    name_en: service.name_en,
    duration_min: service.duration_min,
    buffer_before_min: service.buffer_before_min,
    buffer_after_min: service.buffer_after_min,
    needs_approval: service.needs_approval,
    cancel_free_hours: service.cancel_free_hours,
    base_price: service.price,
    deposit_variant_id: service.deposit_variant_id,
    repeat_months: service.repeat_months,
    surcharges,
  }
}

/** The three free starts nearest to the one that was wanted. */
export function alternativesTo(query: SlotQuery, wanted: EpochMinute): Alternative[] {
  return nearestSlots(computeSlots(query), wanted, ALTERNATIVES).map(({ starts_at, ends_at }) => ({
    starts_at: dateOfMinute(starts_at).toISOString(),
    ends_at: dateOfMinute(ends_at).toISOString(),
  }))
}

/** Refusals that mean another visit was faster; the others mean the start never was offered. */
const TAKEN: ReadonlySet<SlotRefusal> = new Set<SlotRefusal>(["busy", "full", "travel"])

/** The refusal of a start to a customer: taken, or never offered. */
export function refusedSlot(reason: SlotRefusal, alternatives: Alternative[]): BookingError {
  return new BookingError(TAKEN.has(reason) ? "slot_taken" : "slot_not_offered", {
    reason,
    alternatives,
  })
}

/** How far each refusal is from a yes; the engine asks in this order. */
const ORDER: readonly SlotRefusal[] = [
  "inactive",
  "zone",
  "skill",
  "certificate",
  "past",
  "notice",
  "window",
  "grid",
  "closed",
  "holiday",
  "hours",
  "full",
  "busy",
  "travel",
]

/** Of the refusals of several technicians the one nearest to a yes: the one worth telling. */
export function nearestRefusal(refusals: readonly (SlotRefusal | null)[]): SlotRefusal {
  return ORDER.findLast((refusal) => refusals.includes(refusal)) ?? "inactive"
}
