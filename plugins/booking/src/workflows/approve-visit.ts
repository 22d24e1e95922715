import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { promised } from "../domain/overrides"
import type { SlotRefusal } from "../domain/types"
import { minuteOf } from "../domain/zone-time"
import { queueMessages } from "../messages/queue"
import { changeBlock, type BlockChange } from "../records/blocks"
import { sqlOf, type Sql, type Tx } from "../records/connection"
import type { EndedHold } from "../records/holds"
import { lockTechnicians } from "../records/locks"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { assertVersion, refuseStatus, visitOf, written } from "./guards"
import {
  becauseOf,
  lookAround,
  nobodyCan,
  rankFor,
  rulesOfBlock,
  stillFree,
  tryInTurn,
  wantedAgain,
} from "./occupancy"
import { alternativesTo, refusedSlot } from "./planner"
import { tellBooked, tellEnded } from "./telling"
import type { ApproveVisitInput } from "./types"

type Approved = { block: Block; ended: EndedHold[] }

/** What makes an approval impossible; the rest staff have weighed by saying yes. */
const TAKEN: readonly SlotRefusal[] = ["busy", "past", "inactive"]

/**
 * The company's yes to a visit that waits for it. Looks again at the time, under the technician's
 * lock: another visit may have been forced into it, or he may have been taken away. A visit without a
 * technician gets one. Throws `visit_not_found`, `version_conflict`, `visit_closed`,
 * `transition_refused`, `slot_taken` (with `alternatives`), `slot_not_offered`, `try_again`.
 */
export async function approveVisit(
  container: MedusaContainer,
  input: ApproveVisitInput
): Promise<Block> {
  const sql = sqlOf(container)
  const seen = await visitOf(sql, input.id)
  await assertWaiting(sql, seen, input)
  const { block, ended } =
    seen.technician_id === null
      ? await approveWithAnybody(container, seen, input)
      : await approveWith(container, seen, input, seen.technician_id)
  await tellEnded(container, ended)
  await tellBooked(container, block)
  return block
}

async function approveWith(
  container: MedusaContainer,
  seen: Block,
  input: ApproveVisitInput,
  technician_id: string
): Promise<Approved> {
  try {
    return await inTransaction(container, (tx) => approve(tx, input, technician_id), {
      now: input.now,
    })
  } catch (error) {
    if (!(error instanceof BookingError) || error.code !== "slot_taken") throw error
    const now = input.now ?? new Date()
    const { query } = await lookAround(container, wantedAgain(seen), rulesOfBlock(seen), now)
    const alternatives = alternativesTo(query, minuteOf(seen.starts_at))
    throw new BookingError("slot_taken", { ...error.details, alternatives })
  }
}

async function approveWithAnybody(
  container: MedusaContainer,
  seen: Block,
  input: ApproveVisitInput
): Promise<Approved> {
  const wanted = wantedAgain(seen)
  const rules = rulesOfBlock(seen)
  const around = await lookAround(container, wanted, rules, input.now ?? new Date())
  const query = promised(around.query)
  const customer = { customer_id: seen.customer_id, phone: seen.phone }
  const ranked = await rankFor(container, wanted, { ...around, query }, customer)
  if (ranked.length === 0) throw nobodyCan(query, wanted)
  return tryInTurn(wanted, around, ranked, (candidate) =>
    inTransaction(
      container,
      (tx) =>
        approve(tx, input, candidate.candidate.technician_id, {
          assigned_because: becauseOf(candidate),
        }),
      { now: input.now }
    )
  )
}

async function approve(
  tx: Tx,
  input: ApproveVisitInput,
  technician_id: string,
  change: BlockChange = {}
): Promise<Approved> {
  await lockTechnicians(tx, [technician_id])
  const block = await visitOf(tx, input.id, { lock: true })
  await assertWaiting(tx, block, input)
  const found = await stillFree(tx, block, technician_id)
  const refusal = found.refusals.find((candidate) => TAKEN.includes(candidate))
  if (refusal) throw refusedSlot(refusal, [])
  const approved = await written(
    tx,
    block.id,
    await changeBlock(
      tx,
      block,
      {
        ...change,
        technician_id,
        zone_id: found.zone_id,
        kind: "visit",
        overbook_reason: null,
        status: "confirmed",
        confirmed_at: tx.now,
      },
      { kind: "approved", actor: input.actor, detail: { technician_id } }
    )
  )
  await queueMessages(tx, { kind: "confirmed" }, approved, tx.now)
  return { block: approved, ended: found.ended }
}

async function assertWaiting(
  sql: Sql,
  block: Block,
  { version, actor }: ApproveVisitInput
): Promise<void> {
  await assertVersion(sql, block, version, actor)
  if (block.status !== "pending_approval") refuseStatus(block)
}
