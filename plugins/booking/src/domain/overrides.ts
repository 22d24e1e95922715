import { explainSlot } from "./slots"
import type { EpochMinute, SlotQuery, SlotRefusal, Technician, Weekday } from "./types"

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]
const FAR_DAYS = 36_600

/** Stands for a place in no zone, so that the rules after `zone` can be asked about it. */
const NOWHERE = "-"

/** What no reason of staff outweighs: nobody drives into the past, or for a company he left. */
const FIRM: ReadonlySet<SlotRefusal> = new Set<SlotRefusal>(["inactive", "past"])

/** True when staff may go against it with a reason. */
export const isOverridable = (refusal: SlotRefusal): boolean => !FIRM.has(refusal)

/** The query with one technician's facts changed. */
const forTechnician = (
  query: SlotQuery,
  technician_id: string,
  change: (technician: Technician) => Partial<Technician>
): SlotQuery => ({
  ...query,
  technicians: query.technicians.map((technician) =>
    technician.id === technician_id ? { ...technician, ...change(technician) } : technician
  ),
})

/** The query in which one rule no longer speaks. */
function without(query: SlotQuery, refusal: SlotRefusal, technician_id: string): SlotQuery {
  const { service, company } = query
  switch (refusal) {
    case "zone": {
      const zone_ids = query.zone_ids.length > 0 ? query.zone_ids : [NOWHERE]
      return forTechnician({ ...query, zone_ids }, technician_id, () => ({ zone_ids }))
    }
    case "skill":
    case "certificate":
      return { ...query, service: { ...service, skills: [] } }
    case "notice":
      return { ...query, service: { ...service, min_notice_min: 0 } }
    case "window":
      return { ...query, service: { ...service, window_days: FAR_DAYS } }
    case "grid":
      return { ...query, service: { ...service, slot_step_min: 1 } }
    case "closed":
      return { ...query, company: { ...company, closures: [] } }
    case "holiday":
      return { ...query, company: { ...company, holidays: [] } }
    case "hours":
      return forTechnician(query, technician_id, () => ({
        exceptions: [],
        weekly: WEEKDAYS.map((weekday) => ({ weekday, kind: "work", from: 0, until: 1440 })),
      }))
    case "full":
      return { ...query, company: { ...company, max_visits_per_day: null } }
    case "busy":
      return forTechnician(query, technician_id, () => ({ blocks: [] }))
    case "travel":
      return { ...query, travel: () => 0 }
    case "inactive":
    case "past":
      return query
  }
}

/** The query staff are held to: they may use any minute of any day. */
export function forStaff(query: SlotQuery): SlotQuery {
  return {
    ...query,
    service: { ...query.service, slot_step_min: 1, window_days: FAR_DAYS },
  }
}

/** The query of one who was promised the time before: the notice has run meanwhile. */
export function promised(query: SlotQuery): SlotQuery {
  return { ...query, service: { ...query.service, min_notice_min: 0 } }
}

/**
 * Everything that speaks against a technician and a start, not only the first: what staff would
 * override. Stops at what they may not (`inactive`, `past`), which is then the last.
 */
export function refusalsOf(
  query: SlotQuery,
  technician_id: string,
  starts_at: EpochMinute
): SlotRefusal[] {
  const found: SlotRefusal[] = []
  for (let asked = query; ;) {
    const refusal = explainSlot(asked, technician_id, starts_at)
    // A rule that still speaks after it was taken away cannot be: never ask for ever.
    if (refusal === null || found.includes(refusal)) return found
    found.push(refusal)
    if (!isOverridable(refusal)) return found
    asked = without(asked, refusal, technician_id)
  }
}
