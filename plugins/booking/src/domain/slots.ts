import { covers, merge, overlaps, subtract } from "./intervals"
import type { PlacedVisit, Placing } from "./travel"
import { isInReach, placedVisits, placeVisit, remembered } from "./travel"
import type {
  BusyBlock,
  EpochMinute,
  Interval,
  ServiceRules,
  Slot,
  SlotQuery,
  SlotRefusal,
  Technician,
} from "./types"
import { closedTime, holidayTime, workingTime } from "./working-time"
import { dayNumber, dayParts, daySpan, localDay, localMinute } from "./zone-time"

/** What a technician who can take a start would make of it. */
export type SlotFit = Placing & {
  /** Minutes of visits he already has on that local day. */
  booked_day_min: number
}

/** Either why not, or how. */
export type SlotExamination = { refusal: SlotRefusal; fit: null } | { refusal: null; fit: SlotFit }

/**
 * Why a technician cannot take the start, or null when he can: the rule every offered slot keeps.
 * See {@link examineSlot}.
 */
export function explainSlot(
  query: SlotQuery,
  technician_id: string,
  starts_at: EpochMinute
): SlotRefusal | null {
  return examineSlot(query, technician_id, starts_at).refusal
}

/**
 * All rules for one technician and one start; touches only the days around it. `query.range` is not
 * asked. The blocks must be those of that day and the days beside it. A technician the query does
 * not have is `inactive`.
 *
 * The visit with its buffers lies in working hours and meets no block (which have their own buffers:
 * those of neighbours add up). A service that spans breaks may run through one, not start in one.
 */
export function examineSlot(
  query: SlotQuery,
  technician_id: string,
  starts_at: EpochMinute
): SlotExamination {
  const { service, company, now } = query
  const technician = query.technicians.find(({ id }) => id === technician_id)
  if (!technician) return refused("inactive")
  const standing = standingRefusal(query, technician)
  if (standing) return refused(standing)
  const { visit, taken } = visitAt(service, starts_at)
  const zone = technician.time_zone
  const day = localDay(zone, starts_at)
  if (day > certifiedThrough(service, technician)) return refused("certificate")
  if (starts_at < now) return refused("past")
  if (starts_at < now + service.min_notice_min) return refused("notice")
  if (starts_at >= windowEnd(query)) return refused("window")
  if (localMinute(zone, starts_at) % service.slot_step_min !== 0) return refused("grid")

  const meets = (times: readonly Interval[]) => times.some((time) => overlaps(time, taken))
  const zone_ids = servedZones(query, technician).filter(
    (zone_id) => !meets(closedTime(company, zone_id, taken))
  )
  if (zone_ids.length === 0 || meets(closedTime(company, null, taken))) return refused("closed")
  if (meets(holidayTime(company, taken))) return refused("holiday")
  const { shifts, breaks, work } = workingTime(technician, taken)
  const hours = service.spans_breaks ? shifts : work
  if (!covers(hours, taken) || covers(breaks, firstMinute(starts_at))) {
    return refused("hours")
  }
  const today = visitsByDay(technician).get(day) ?? []
  if (today.length >= (company.max_visits_per_day ?? Infinity)) return refused("full")
  if (meets(technician.blocks)) return refused("busy")
  const near = visitsNear(placesByDay(technician), zone, visit)
  const placing = placeVisit(visit, zone_ids, near, query.travel)
  if (!placing) return refused("travel")
  const booked_day_min = today.reduce((sum, block) => sum + block.ends_at - block.starts_at, 0)
  return { refusal: null, fit: { ...placing, booked_day_min } }
}

/**
 * Every start in `query.range` some technician can take, in order, with all who can: exactly those
 * {@link explainSlot} has nothing against. Pure; the order of what is given plays no part.
 */
export function computeSlots(query: SlotQuery): Slot[] {
  const takers = new Map<EpochMinute, string[]>()
  const closed = closedFor(query)
  const asked = { ...query, travel: remembered(query.travel) }
  // By id, so that those of each start are in order without sorting every one.
  const technicians = [...query.technicians].sort((left, right) => (left.id < right.id ? -1 : 1))
  for (const technician of technicians) {
    if (standingRefusal(query, technician)) continue
    for (const starts_at of startsOf(asked, technician, closed)) {
      const technician_ids = takers.get(starts_at)
      if (technician_ids) technician_ids.push(technician.id)
      else takers.set(starts_at, [technician.id])
    }
  }
  const { duration_min } = query.service
  return [...takers]
    .sort(([left], [right]) => left - right)
    .map(([starts_at, technician_ids]) => ({
      starts_at,
      ends_at: starts_at + duration_min,
      technician_ids,
    }))
}

/** The `count` slots whose starts are nearest to the one wanted, nearest first, earlier on a tie. */
export function nearestSlots(slots: readonly Slot[], wanted: EpochMinute, count: number): Slot[] {
  const distance = ({ starts_at }: Slot) => Math.abs(starts_at - wanted)
  return [...slots]
    .sort((left, right) => distance(left) - distance(right) || left.starts_at - right.starts_at)
    .slice(0, count)
}

type Closed = { everybody: Interval[]; zones: Map<string, Interval[]> }

/** Days off in the asked range, found once for all technicians. */
function closedFor({ company, service, zone_ids, range }: SlotQuery): Closed {
  const span = {
    from: visitAt(service, range.from).taken.from,
    until: visitAt(service, range.until).taken.until,
  }
  return {
    everybody: merge([...closedTime(company, null, span), ...holidayTime(company, span)]),
    zones: new Map(
      zone_ids
        .map((zone_id) => [zone_id, closedTime(company, zone_id, span)] as const)
        .filter(([, times]) => times.length > 0)
    ),
  }
}

/** The starts one technician can take; he holds to the rules that ask neither day nor hour. */
function startsOf(query: SlotQuery, technician: Technician, closed: Closed): EpochMinute[] {
  const { service, range, company, now } = query
  const first = Math.ceil(Math.max(range.from, now, now + service.min_notice_min))
  const end = Math.min(range.until, windowEnd(query))
  if (first >= end) return []
  const zone = technician.time_zone
  const span = {
    from: visitAt(service, first).taken.from,
    until: visitAt(service, end).taken.until,
  }
  const { shifts, breaks, work } = workingTime(technician, span)
  const busy = merge([...technician.blocks, ...closed.everybody])
  const zone_ids = servedZones(query, technician)
  const lastDay = certifiedThrough(service, technician)
  const days = visitsByDay(technician)
  const places = placesByDay(technician)

  const starts: EpochMinute[] = []
  for (const free of subtract(service.spans_breaks ? shifts : work, busy)) {
    const earliest = Math.max(first, free.from + service.buffer_before_min)
    const latest = Math.min(end - 1, free.until - service.buffer_after_min - service.duration_min)
    if (earliest > latest) continue
    for (let day = localDay(zone, earliest); day <= localDay(zone, latest); day++) {
      if (day > lastDay) break
      const today = days.get(day) ?? []
      if (today.length >= (company.max_visits_per_day ?? Infinity)) continue
      const midnight = daySpan(zone, day, day).until
      const sameDay = places.get(day) ?? []
      for (const starts_at of gridStarts(service, zone, day, earliest, latest)) {
        if (service.spans_breaks && covers(breaks, firstMinute(starts_at))) continue
        const { visit, taken } = visitAt(service, starts_at)
        const near = visit.until <= midnight ? sameDay : visitsNear(places, zone, visit)
        const reached = zone_ids.some(
          (zone_id) =>
            isInReach(visit, zone_id, near, query.travel) &&
            !closed.zones.get(zone_id)?.some((time) => overlaps(time, taken))
        )
        if (reached) starts.push(starts_at)
      }
    }
  }
  return starts
}

/** The instants on the grid of a local date, both bounds included. */
function gridStarts(
  { slot_step_min }: ServiceRules,
  zone: string,
  day: number,
  earliest: EpochMinute,
  latest: EpochMinute
): EpochMinute[] {
  const starts: EpochMinute[] = []
  for (const part of dayParts(zone, day)) {
    const midnight = day * 1440 - part.offset
    const last = Math.min(latest, part.until - 1)
    const steps = Math.ceil((Math.max(earliest, part.from) - midnight) / slot_step_min)
    for (let at = midnight + steps * slot_step_min; at <= last; at += slot_step_min) starts.push(at)
  }
  return starts
}

function refused(refusal: SlotRefusal): SlotExamination {
  return { refusal, fit: null }
}

/** What is against a technician whatever the day. */
function standingRefusal(query: SlotQuery, technician: Technician): SlotRefusal | null {
  if (!technician.active) return "inactive"
  if (servedZones(query, technician).length === 0) return "zone"
  const has = (code: string) => technician.skills.some((skill) => skill.code === code)
  return query.service.skills.every(has) ? null : "skill"
}

function servedZones({ zone_ids }: SlotQuery, technician: Technician): string[] {
  return zone_ids.filter((zone_id) => technician.zone_ids.includes(zone_id))
}

/** The last local date all his certificates hold; Infinity when none of them ends. */
function certifiedThrough(service: ServiceRules, technician: Technician): number {
  const through = service.skills.map((code) =>
    Math.max(
      ...technician.skills
        .filter((skill) => skill.code === code)
        .map(({ certified_until }) => (certified_until ? dayNumber(certified_until) : Infinity))
    )
  )
  return Math.min(Infinity, ...through)
}

function visitAt(service: ServiceRules, starts_at: EpochMinute) {
  const visit = { from: starts_at, until: starts_at + service.duration_min }
  const taken = {
    from: visit.from - service.buffer_before_min,
    until: visit.until + service.buffer_after_min,
  }
  return { visit, taken }
}

/** The first instant too far ahead to be booked. */
function windowEnd({ company, service, now }: SlotQuery): EpochMinute {
  const last = localDay(company.time_zone, now) + service.window_days
  return daySpan(company.time_zone, last, last).until
}

/** The visits by the local date they start on. */
function visitsByDay({ blocks, time_zone }: Technician): Map<number, BusyBlock[]> {
  const days = new Map<number, BusyBlock[]>()
  for (const block of blocks) {
    if (block.kind !== "visit") continue
    const day = localDay(time_zone, block.starts_at)
    const visits = days.get(day)
    if (visits) visits.push(block)
    else days.set(day, [block])
  }
  return days
}

type PlacesByDay = ReadonlyMap<number, readonly PlacedVisit[]>

/** Where he is by local date; a visit over midnight is on both. */
function placesByDay({ blocks, time_zone }: Technician): PlacesByDay {
  const days = new Map<number, PlacedVisit[]>()
  for (const visit of placedVisits(blocks)) {
    const last = localDay(time_zone, visit.ends_at - 1)
    for (let day = localDay(time_zone, visit.starts_at); day <= last; day++) {
      const visits = days.get(day)
      if (visits) visits.push(visit)
      else days.set(day, [visit])
    }
  }
  return days
}

/** The visits of the local date or dates the visit lies on: a night is long enough to drive. */
function visitsNear(places: PlacesByDay, zone: string, visit: Interval): readonly PlacedVisit[] {
  const first = localDay(zone, visit.from)
  const last = localDay(zone, visit.until - 1)
  if (first === last) return places.get(first) ?? []
  const both = new Set<PlacedVisit>()
  for (let day = first; day <= last; day++) {
    for (const other of places.get(day) ?? []) both.add(other)
  }
  return [...both]
}

function firstMinute(from: EpochMinute): Interval {
  return { from, until: from + 1 }
}
