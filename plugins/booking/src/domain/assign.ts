import { examineSlot } from "./slots"
import type { EpochMinute, SlotQuery } from "./types"

/** Ways to choose among technicians who can all take a start. */
export const STRATEGY_NAMES = ["continuity", "least_travel", "least_day", "least_month"] as const

/** See {@link STRATEGY_NAMES}. */
export type StrategyName = (typeof STRATEGY_NAMES)[number]

/** A technician who can take the start, with what the strategies ask. */
export type Candidate = {
  technician_id: string
  /** The zone the visit would be in for him. */
  zone_id: string
  /** The customer asked for him, or he was the last at this customer's. */
  known: boolean
  extra_travel_min: number
  /** Minutes of visits he has that local day. */
  booked_day_min: number
  /** Minutes of visits he had and has in the 28 days up to that day. */
  booked_month_min: number
  /** Larger takes more; at least 1. */
  weight: number
}

/** One way to choose: the least score goes first, equal ones are left to the next strategy. */
export type Strategy = { name: StrategyName; score: (candidate: Candidate) => number }

/** A place in the ranking and what put him there, to be kept with the visit. */
export type Ranked = {
  candidate: Candidate
  because: {
    /** The first strategy that parts him from his neighbour in the ranking; `id` when none does. */
    strategy: StrategyName | "only" | "id"
    /** His score in every strategy asked. */
    values: Partial<Record<StrategyName, number>>
  }
}

/** What the ranking knows besides the calendar. */
export type AssignmentHistory = {
  /** The technician asked for or last at the customer's. */
  known_technician_id: string | null
  /** Minutes of visits in the rolling 28 days, by technician; nobody means 0. */
  booked_month_min: ReadonlyMap<string, number>
}

const SCORES: Record<StrategyName, Strategy["score"]> = {
  continuity: ({ known }) => (known ? 0 : 1),
  least_travel: ({ extra_travel_min }) => extra_travel_min,
  least_day: ({ booked_day_min }) => booked_day_min,
  // A window that rolls, not all history: a newcomer would get every visit until he caught up.
  least_month: ({ booked_month_min, weight }) => booked_month_min / weight,
}

/** The strategies of these names, in this order; a name twice counts once. */
export function strategiesOf(names: readonly StrategyName[]): Strategy[] {
  return [...new Set(names)].map((name) => ({ name, score: SCORES[name] }))
}

/** Everybody of the query who can take the start, in no order. */
export function candidatesFor(
  query: SlotQuery,
  starts_at: EpochMinute,
  history: AssignmentHistory
): Candidate[] {
  return query.technicians.flatMap(({ id, weight }) => {
    const { fit } = examineSlot(query, id, starts_at)
    if (!fit) return []
    return {
      technician_id: id,
      known: id === history.known_technician_id,
      booked_month_min: history.booked_month_min.get(id) ?? 0,
      weight,
      ...fit,
    }
  })
}

/** Who to ask first, and why; the order of the candidates plays no part. */
export function rankTechnicians(
  candidates: readonly Candidate[],
  strategies: readonly Strategy[]
): Ranked[] {
  const scored = candidates.map((candidate) => ({
    candidate,
    values: Object.fromEntries(strategies.map(({ name, score }) => [name, score(candidate)])),
  }))
  type Scored = (typeof scored)[number]
  const parting = (left: Scored, right: Scored) =>
    strategies.find(({ name }) => left.values[name] !== right.values[name])?.name
  scored.sort((left, right) => {
    const name = parting(left, right)
    if (name) return (left.values[name] ?? 0) - (right.values[name] ?? 0)
    return left.candidate.technician_id < right.candidate.technician_id ? -1 : 1
  })
  return scored.map(({ candidate, values }, place) => {
    const other = scored[place + 1] ?? scored[place - 1]
    const strategy = other ? (parting({ candidate, values }, other) ?? "id") : "only"
    return { candidate, because: { strategy, values } }
  })
}
