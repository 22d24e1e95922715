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
 * The zone among `zone_ids` in which `visit` (what the customer sees, without buffers) can be reached
 * from every visit before it and leaves time for every one after it; the one that adds least driving
 * when there are several, null when there is none.
 *
 * All visits of the day are asked, not the neighbours alone: with a table of minutes that is no true
 * distance (A→C longer than A→B→C) one more visit could otherwise make room for another.
 */
export function placeVisit(
  visit: Interval,
  zone_ids: readonly string[],
  sameDay: readonly PlacedVisit[],
  travel: Travel
): Placing | null {
  let best: Placing | null = null
  for (const zone_id of zone_ids) {
    const inReach = sameDay.every((other) =>
      other.starts_at < visit.from
        ? visit.from - other.ends_at >= travel(other.zone_id, zone_id)
        : other.starts_at - visit.until >= travel(zone_id, other.zone_id)
    )
    if (!inReach) continue
    const extra_travel_min = extraTravel(visit, zone_id, sameDay, travel)
    if (!best || extra_travel_min < best.extra_travel_min) best = { zone_id, extra_travel_min }
  }
  return best
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
