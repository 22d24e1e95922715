import type { BusyBlock, Interval, Travel } from "./types"

/** A visit whose place is known. */
export type PlacedVisit = Pick<BusyBlock, "starts_at" | "ends_at"> & { zone_id: string }

/** Where a visit would be, and how many minutes of driving it adds to its day. */
export type Placing = { zone_id: string; extra_travel_min: number }

/** The blocks that say where the technician is. */
export function placedVisits(blocks: readonly BusyBlock[]): PlacedVisit[] {
  return blocks.flatMap(({ starts_at, ends_at, zone_id }) =>
    zone_id === null ? [] : [{ starts_at, ends_at, zone_id }]
  )
}

/**
 * True when `visit` (what the customer sees, without buffers), in that zone, can be reached from every
 * visit before it and leaves time for every one after it.
 *
 * All visits of the day are asked, not the neighbours alone: with a table of minutes that is no true
 * distance (A→C longer than A→B→C) one more visit could otherwise make room for another.
 */
export function isInReach(
  visit: Interval,
  zone_id: string,
  sameDay: readonly PlacedVisit[],
  travel: Travel
): boolean {
  for (const other of sameDay) {
    const [gap, way] =
      other.starts_at < visit.from
        ? [visit.from - other.ends_at, travel(other.zone_id, zone_id)]
        : [other.starts_at - visit.until, travel(zone_id, other.zone_id)]
    if (gap < way) return false
  }
  return true
}

/**
 * Of `zone_ids` the one in which the visit is in reach and adds least driving, the first of several
 * as good; null when there is none.
 */
export function placeVisit(
  visit: Interval,
  zone_ids: readonly string[],
  sameDay: readonly PlacedVisit[],
  travel: Travel
): Placing | null {
  let best: Placing | null = null
  for (const zone_id of zone_ids) {
    if (!isInReach(visit, zone_id, sameDay, travel)) continue
    const extra_travel_min = extraTravel(visit, zone_id, sameDay, travel)
    if (!best || extra_travel_min < best.extra_travel_min) best = { zone_id, extra_travel_min }
  }
  return best
}

/** The same minutes, each way asked once: thousands of starts ask for the same few. */
export function remembered(travel: Travel): Travel {
  const known = new Map<string, Map<string, number>>()
  return (from, to) => {
    const ways = known.get(from) ?? new Map<string, number>()
    known.set(from, ways)
    const minutes = ways.get(to) ?? travel(from, to)
    ways.set(to, minutes)
    return minutes
  }
}

/** Cheapest insertion: the way there and on, less the way that was driven without it. */
function extraTravel(
  visit: Interval,
  zone_id: string,
  sameDay: readonly PlacedVisit[],
  travel: Travel
): number {
  let before: PlacedVisit | undefined
  let after: PlacedVisit | undefined
  for (const other of sameDay) {
    if (other.starts_at < visit.from) {
      if (!before || other.starts_at > before.starts_at) before = other
    } else if (!after || other.starts_at < after.starts_at) after = other
  }
  return (
    (before ? travel(before.zone_id, zone_id) : 0) +
    (after ? travel(zone_id, after.zone_id) : 0) -
    (before && after ? travel(before.zone_id, after.zone_id) : 0)
  )
}
