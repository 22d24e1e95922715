import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import {
  candidatesFor,
  rankTechnicians,
  strategiesOf,
  type Ranked,
  type StrategyName,
} from "../domain/assign"
import { promised, refusalsOf } from "../domain/overrides"
import { examineSlot } from "../domain/slots"
import { minuteOf } from "../domain/zone-time"
import type { SlotQuery, SlotRefusal } from "../domain/types"
import { sqlOf, type Tx } from "../records/connection"
import { expireOverlapping, type EndedHold } from "../records/holds"
import {
  readHistory,
  readPlanning,
  withBlocks,
  type Planning,
  type PlanningScope,
} from "../records/planning"
import type { Because, Block } from "../records/rows"
import {
  alternativesTo,
  nearestRefusal,
  queryOf,
  refusedSlot,
  rulesOf,
  timesOf,
  type Place,
} from "./planner"

const DAY_MS = 86_400_000
const ALTERNATIVES_BEFORE_DAYS = 3
const ALTERNATIVES_AFTER_DAYS = 14

/** Where there is nobody to choose among nothing has to be read. */
const NO_HISTORY = { last_technician_id: null, booked_month_min: new Map<string, number>() }

/** Technicians asked one after the other before the start counts as taken. */
const MAX_TRIES = 6

/** Which time is wanted, of what, where. `booked`: the visit that is moved or won back. */
export type Wanted = {
  place: Place
  service_id: string
  starts_at: Date
  booked?: Block | undefined
  /** A hold that is given back in the same step counts as free. */
  exclude_block_id?: string | undefined
  /** Only he; else anybody. */
  technician_id?: string | undefined
}

/** The rules a start is measured by, given the planning; the default is what customers are held to. */
type Rules = (planning: Planning) => Omit<SlotQuery["service"], "id">

/** The time around a start as it was read; `again` asks with the blocks there are by then. */
type Around = { planning: Planning; query: SlotQuery; again: () => Promise<SlotQuery> }

/**
 * Reads the time around a start, outside any transaction: who could come, best first, and what else
 * there is. A hint that keeps most of a crowd away from the locks, never the decision.
 */
export async function lookAround(
  container: MedusaContainer,
  wanted: Wanted,
  rules: Rules,
  now: Date
): Promise<Around> {
  const from = new Date(
    Math.max(wanted.starts_at.getTime() - ALTERNATIVES_BEFORE_DAYS * DAY_MS, now.getTime())
  )
  const until = new Date(
    Math.max(wanted.starts_at.getTime(), from.getTime()) + ALTERNATIVES_AFTER_DAYS * DAY_MS
  )
  const span = { now, from, until }
  const scope = scopeOf(wanted, span)
  const planning = await readPlanning(sqlOf(container), scope)
  const ask = (seen: Planning) => queryOf(seen, rules(seen), span)
  return {
    planning,
    query: ask(planning),
    again: async () => ask(await withBlocks(sqlOf(container), scope, planning)),
  }
}

/** Who could come, best first, with why. The technician of `booked` counts as known. */
export async function rankFor(
  container: MedusaContainer,
  wanted: Wanted,
  { planning, query }: Pick<Around, "planning" | "query">,
  customer: { customer_id?: string | null | undefined; phone?: string | null | undefined },
  first: readonly StrategyName[] = []
): Promise<Ranked[]> {
  const starts_at = minuteOf(wanted.starts_at)
  const able = query.technicians.filter(
    ({ id }) => examineSlot(query, id, starts_at).refusal === null
  )
  if (able.length === 0) return []
  const history =
    able.length === 1
      ? NO_HISTORY
      : await readHistory(sqlOf(container), {
          ...customer,
          technician_ids: able.map(({ id }) => id),
          at: wanted.starts_at,
          exclude_block_id: wanted.booked?.id,
        })
  const candidates = candidatesFor({ ...query, technicians: able }, starts_at, {
    known_technician_id:
      wanted.technician_id ?? wanted.booked?.technician_id ?? history.last_technician_id,
    booked_month_min: history.booked_month_min,
  })
  const strategies = strategiesOf([...first, ...planning.settings.strategies])
  return rankTechnicians(candidates, strategies).slice(0, MAX_TRIES)
}

/** What of a ranking is kept with the visit. */
export function becauseOf({ because: { strategy, values } }: Ranked): Because[] {
  return [{ strategy, values }]
}

/** Why nobody of the query can come at a start, as the customer is told. */
export function nobodyCan(query: SlotQuery, wanted: Wanted): BookingError {
  const starts_at = minuteOf(wanted.starts_at)
  const reasons = query.technicians.map(({ id }) => examineSlot(query, id, starts_at).refusal)
  return refusedSlot(nearestRefusal(reasons), alternativesTo(query, starts_at))
}

/**
 * Asks one technician after the other until one has the time: `attempt` runs a transaction of its own
 * for each and fails with `slot_taken` or `slot_not_offered` when he has not. When nobody has, throws
 * the last refusal with the alternatives there are by then.
 */
export async function tryInTurn<T>(
  wanted: Wanted,
  around: Pick<Around, "again">,
  ranked: readonly Ranked[],
  attempt: (candidate: Ranked) => Promise<T>
): Promise<T> {
  for (const candidate of ranked) {
    try {
      return await attempt(candidate)
    } catch (error) {
      if (!isMiss(error)) throw error
    }
  }
  const query = await around.again()
  const starts_at = minuteOf(wanted.starts_at)
  const refusals = query.technicians.map(({ id }) => examineSlot(query, id, starts_at).refusal)
  // Somebody is free again by now: he was not when he was asked.
  const reason = refusals.includes(null) ? "busy" : nearestRefusal(refusals)
  throw refusedSlot(reason, alternativesTo(query, starts_at))
}

function isMiss(error: unknown): boolean {
  return (
    error instanceof BookingError &&
    (error.code === "slot_taken" || error.code === "slot_not_offered")
  )
}

/** What a technician's time around a start says, read under his lock. */
export type Occupancy = {
  planning: Planning
  /** Everything that speaks against it; empty when he is free. A technician who is gone is `inactive`. */
  refusals: SlotRefusal[]
  /** The zone of the visit, for the way to the next one. */
  zone_id: string | null
  /** Holds that had ended and were put out of the way. */
  ended: EndedHold[]
}

/**
 * Measures one technician and one start inside the transaction that wants it, whose caller holds his
 * lock, and puts dead holds out of the way of the write that follows.
 */
export async function occupancy(
  tx: Tx,
  wanted: Wanted & { technician_id: string },
  rules: Rules,
  adapt: (query: SlotQuery) => SlotQuery = (query) => query
): Promise<Occupancy> {
  const span = { from: wanted.starts_at, until: new Date(wanted.starts_at.getTime() + DAY_MS) }
  const planning = await readPlanning(tx, scopeOf(wanted, { ...span, now: tx.now }))
  const service = rules(planning)
  const query = adapt(queryOf(planning, service, { ...span, now: tx.now }))
  const starts_at = minuteOf(wanted.starts_at)
  const refusals = refusalsOf(query, wanted.technician_id, starts_at)
  const { fit } = examineSlot(query, wanted.technician_id, starts_at)
  const { blocked_from, blocked_until } = timesOf(service, wanted.starts_at)
  const ended = await expireOverlapping(
    tx,
    [wanted.technician_id],
    blocked_from,
    blocked_until,
    wanted.booked?.id
  )
  return { planning, refusals, zone_id: fit?.zone_id ?? planning.zones[0]?.id ?? null, ended }
}

/** The same for one whom staff named: throws `technician_not_found` when there is nobody. */
export async function occupancyOfNamed(...asked: Parameters<typeof occupancy>): Promise<Occupancy> {
  const found = await occupancy(...asked)
  if (found.planning.technicians.length === 0) throw new BookingError("technician_not_found")
  return found
}

/**
 * Whether the technician of a visit, or another, still has its time: for holds that ended and money
 * that came late. The caller holds the lock. Notice no longer counts: it was kept when it was chosen.
 */
export async function stillFree(
  tx: Tx,
  block: Block,
  technician_id: string
): Promise<Pick<Occupancy, "refusals" | "zone_id" | "ended">> {
  return occupancy(tx, { ...wantedAgain(block), technician_id }, rulesOfBlock(block), promised)
}

/** The same service at the same place and time once more; its own row counts as free. */
export function wantedAgain(block: Block, starts_at: Date = block.starts_at): Wanted {
  if (!block.service_id || !block.wilaya_code || !block.commune_code) {
    throw new BookingError("visit_not_found")
  }
  return {
    place: { wilaya_code: block.wilaya_code, commune_code: block.commune_code },
    service_id: block.service_id,
    starts_at,
    booked: block,
  }
}

/** The rules of a visit that was booked before. */
export function rulesOfBlock({ service }: Block): Rules {
  if (!service) throw new BookingError("visit_not_found")
  return (planning) => rulesOf(planning, service)
}

function scopeOf(
  { place, service_id, technician_id, booked, exclude_block_id }: Wanted,
  span: { from: Date; until: Date; now: Date }
): PlanningScope {
  return {
    ...place,
    ...span,
    service_id,
    technician_ids: technician_id === undefined ? undefined : [technician_id],
    exclude_block_id: exclude_block_id ?? booked?.id,
  }
}
