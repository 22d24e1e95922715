import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { emitBookingEvent } from "../events"
import { freeUntil, freeUntilAfterMove } from "../domain/cancel-terms"
import { forStaff, promised } from "../domain/overrides"
import { MOVABLE } from "../domain/transitions"
import type { EpochMinute, SlotQuery, SlotRefusal } from "../domain/types"
import { minuteOf } from "../domain/zone-time"
import { queueMessages } from "../messages/queue"
import { changeBlock, customerMovesOf, noteEvent, type BlockChange } from "../records/blocks"
import { sqlOf, type Sql, type Tx } from "../records/connection"
import type { EndedHold } from "../records/holds"
import { lockTechnicians } from "../records/locks"
import { readSettingsRow } from "../records/planning"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { assertVersion, refuseStatus, visitOf, written } from "./guards"
import {
  becauseOf,
  lookAround,
  nobodyCan,
  occupancyOfNamed,
  rankFor,
  rulesOfBlock,
  tryInTurn,
  wantedAgain,
  type Occupancy,
} from "./occupancy"
import { priceOf, refusedSlot, timesOf } from "./planner"
import { weighRefusals } from "./staff-refusals"
import { tellEnded } from "./telling"
import type { MoveVisitInput } from "./types"

type Moved = { block: Block; ended: EndedHold[] }

/**
 * Moves a visit: one UPDATE of its row, under the locks of both technicians, which gives the old time
 * back and takes the new one in the same moment. A link sent before dies when the start changes.
 *
 * A customer gets whoever can come, his own technician first, until the time at which cancelling
 * costs; the price follows the new time. Staff keep the technician unless they name one (null takes
 * him away), and may go against rules with a reason: the history shows which. Moving to where it is
 * changes nothing.
 *
 * Throws `visit_not_found`, `version_conflict`, `visit_closed`, `transition_refused` (a customer's unpaid visit), `too_late`, `too_many_moves`, `slot_taken`,
 * `slot_not_offered`, `technician_not_found`, `try_again`.
 */
export async function moveVisit(container: MedusaContainer, input: MoveVisitInput): Promise<Block> {
  const sql = sqlOf(container)
  const seen = await visitOf(sql, input.id)
  await assertMovable(sql, seen, input, input.now ?? new Date())
  const { block, ended } =
    input.actor.type === "customer"
      ? await moveToAnybody(container, seen, input)
      : await inTransaction(
          container,
          (tx) =>
            move(
              tx,
              input,
              input.technician_id === undefined ? seen.technician_id : input.technician_id
            ),
          { now: input.now }
        )
  await tellEnded(container, ended)
  if (block.version !== seen.version) {
    await emitBookingEvent(container, "visit_moved", { id: block.id, order_id: block.order_id })
  }
  return block
}

/** A visit gets the technician named, at its own time; null takes him away. See {@link moveVisit}. */
export function assignVisit(
  container: MedusaContainer,
  input: Omit<MoveVisitInput, "starts_at" | "technician_id"> & { technician_id: string | null }
): Promise<Block> {
  return moveVisit(container, input)
}

async function moveToAnybody(
  container: MedusaContainer,
  seen: Block,
  input: MoveVisitInput
): Promise<Moved> {
  const wanted = wantedAgain(seen, input.starts_at)
  const rules = rulesOfBlock(seen)
  const around = await lookAround(container, wanted, rules, input.now ?? new Date())
  const customer = { customer_id: seen.customer_id, phone: seen.phone }
  // He said yes to a technician: keeping him counts before driving less.
  const ranked = await rankFor(container, wanted, around, customer, ["continuity"])
  if (ranked.length === 0) throw nobodyCan(around.query, wanted)
  return tryInTurn(wanted, around, ranked, (candidate) =>
    inTransaction(
      container,
      (tx) => move(tx, input, candidate.candidate.technician_id, becauseOf(candidate)),
      { now: input.now }
    )
  )
}

/** One try with one technician, or none, in one transaction. */
async function move(
  tx: Tx,
  input: MoveVisitInput,
  technician_id: string | null,
  assigned_because: Block["assigned_because"] = null
): Promise<Moved> {
  const before = await visitOf(tx, input.id)
  await lockTechnicians(tx, [before.technician_id, technician_id])
  const block = await visitOf(tx, input.id, { lock: true })
  await assertMovable(tx, block, input, tx.now)
  const starts_at = input.starts_at ?? block.starts_at
  const later = starts_at.getTime() !== block.starts_at.getTime()
  if (!later && technician_id === block.technician_id) return { block, ended: [] }

  const found = await measure(tx, block, input, starts_at, technician_id)
  const byCustomer = input.actor.type === "customer"
  if (byCustomer) await assertMovesLeft(tx, block.id)
  const [refusal] = found.refusals
  if (byCustomer && refusal) throw refusedSlot(refusal, [])
  const forced = weighRefusals(found.refusals, input.override)
  const moved = await written(
    tx,
    block.id,
    await changeBlock(
      tx,
      block,
      {
        ...forced,
        ...(later && {
          ...timesOf(rulesOf(block), starts_at),
          link_version: block.link_version + 1,
        }),
        ...(later &&
          (byCustomer ? repriced(block, found, starts_at, tx.now) : imposed(block, tx.now))),
        technician_id,
        zone_id: found.zone_id,
        assigned_because,
        sequence: block.sequence + 1,
      },
      {
        kind: "moved",
        actor: input.actor,
        detail: {
          from: { starts_at: block.starts_at.toISOString(), technician_id: block.technician_id },
          to: { starts_at: starts_at.toISOString(), technician_id },
        },
      }
    ),
    input.actor
  )
  if (found.refusals.length > 0) {
    await noteEvent(tx, block.id, {
      kind: "override",
      actor: input.actor,
      detail: { reason: input.override?.reason, refusals: found.refusals },
    })
  }
  await queueMessages(
    tx,
    { kind: "moved", from: { starts_at: block.starts_at, technician_id: block.technician_id } },
    moved,
    tx.now
  )
  return { block: moved, ended: found.ended }
}

type Found = Pick<Occupancy, "refusals" | "zone_id" | "ended"> & {
  planning?: Occupancy["planning"]
}

/** What the new time says to the technician; a visit without one needs no time but a future one. */
async function measure(
  tx: Tx,
  block: Block,
  { actor }: MoveVisitInput,
  starts_at: Date,
  technician_id: string | null
): Promise<Found> {
  const same = starts_at.getTime() === block.starts_at.getTime()
  if (technician_id === null) {
    const refusals: SlotRefusal[] = !same && starts_at < tx.now ? ["past"] : []
    return { refusals, zone_id: block.zone_id, ended: [] }
  }
  const wanted = { ...wantedAgain(block, starts_at), technician_id }
  return occupancyOfNamed(tx, wanted, rulesOfBlock(block), (query) => {
    if (actor.type === "customer") return query
    return same ? agreedTime(forStaff(query), minuteOf(starts_at)) : forStaff(query)
  })
}

/** The time itself was agreed before: neither notice nor the clock speak against who comes. */
const agreedTime = (query: SlotQuery, starts_at: EpochMinute): SlotQuery => ({
  ...promised(query),
  now: Math.min(query.now, starts_at),
})

function rulesOf({ service }: Block) {
  if (!service) throw new BookingError("visit_not_found")
  return service
}

/** What the customer pays at the new time: the price he agreed to, with the surcharges of that time. */
function repriced(block: Block, { planning }: Found, starts_at: Date, now: Date): BlockChange {
  const service = rulesOf(block)
  if (!planning) return {}
  const { price, surcharges } = priceOf(
    planning,
    service.base_price,
    minuteOf(starts_at),
    minuteOf(now)
  )
  return { price: String(price), service: { ...service, surcharges, cancel_free_until: null } }
}

/** A time the customer did not choose: he gets his hours to cancel for nothing again. */
function imposed(block: Block, now: Date): BlockChange {
  const service = rulesOf(block)
  const cancel_free_until = freeUntilAfterMove(service.cancel_free_hours, now)
  return { service: { ...service, cancel_free_until } }
}

async function assertMovesLeft(tx: Tx, id: string): Promise<void> {
  const { max_moves } = await readSettingsRow(tx)
  if ((await customerMovesOf(tx, id)) >= max_moves) throw new BookingError("too_many_moves")
}

async function assertMovable(
  sql: Sql,
  block: Block,
  { version, actor }: MoveVisitInput,
  now: Date
): Promise<void> {
  await assertVersion(sql, block, version, actor)
  if (!MOVABLE.some((status) => status === block.status)) refuseStatus(block)
  // An order that is not paid would hop over the calendar for nothing.
  if (actor.type === "customer" && block.status === "pending_payment") refuseStatus(block)
  if (actor.type === "customer" && now > freeUntil(block)) throw new BookingError("too_late")
}
