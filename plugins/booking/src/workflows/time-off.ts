import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { emitBookingEvent } from "../events"
import { MOVABLE } from "../domain/transitions"
import { queueMessages } from "../messages/queue"
import { changeBlock, findBlock, insertBlock } from "../records/blocks"
import type { Tx } from "../records/connection"
import { expireOverlapping, type EndedHold } from "../records/holds"
import { lockTechnicians } from "../records/locks"
import type { Actor, Block } from "../records/rows"
import { blocksIn, technicianExists } from "../records/time-off"
import { inTransaction } from "../records/transaction"
import { authorOf, written } from "./guards"
import { tellEnded } from "./telling"
import type { AddTimeOffInput, VisitInTheWay } from "./types"

/**
 * A technician is away. Refused with `visits_in_the_way` (and their list) when something is planned
 * then; with `force` the visits lose their technician and wait in the list of the unassigned, and
 * holds end; visits under way refuse all the same, and so does an absence that is there already.
 * Throws `technician_not_found`, `invalid_fields` (an end before the start), `try_again`.
 */
export async function addTimeOff(
  container: MedusaContainer,
  input: AddTimeOffInput
): Promise<Block> {
  if (!(input.starts_at < input.ends_at)) {
    throw new BookingError("invalid_fields", { fields: { ends_at: "order" } })
  }
  const { block, freed, ended } = await inTransaction(container, (tx) => add(tx, input), {
    now: input.now,
  })
  await tellEnded(container, ended)
  for (const { id, order_id } of freed) {
    await emitBookingEvent(container, "visit_moved", { id, order_id })
  }
  return block
}

async function add(
  tx: Tx,
  { technician_id, starts_at, ends_at, reason, actor, force = false }: AddTimeOffInput
): Promise<{ block: Block; freed: Block[]; ended: EndedHold[] }> {
  if (!(await technicianExists(tx, technician_id))) throw new BookingError("technician_not_found")
  await lockTechnicians(tx, [technician_id])
  const ended = await expireOverlapping(tx, [technician_id], starts_at, ends_at)
  const inTheWay = await blocksIn(tx, technician_id, starts_at, ends_at)
  const firm = inTheWay.filter(({ status }) => !force || !givesWay(status))
  if (firm.length > 0) {
    throw new BookingError("visits_in_the_way", { visits: firm.map(viewOf) })
  }
  const freed: Block[] = []
  for (const block of inTheWay) {
    if (block.status === "held") ended.push(await endHold(tx, block, actor))
    else freed.push(await unassign(tx, block, actor))
  }
  const block = await insertBlock(
    tx,
    {
      kind: "time_off",
      status: "blocked",
      technician_id,
      starts_at,
      ends_at,
      blocked_from: starts_at,
      blocked_until: ends_at,
      staff_note: reason,
      created_by: authorOf(actor),
    },
    { kind: "time_off_added", actor, detail: { reason } }
  )
  // A write that did not take the lock came between; asking again tells what it was.
  if (!block) throw new BookingError("try_again")
  return { block, freed, ended }
}

/** Takes an absence back. One taken back before is answered as it is. Throws `time_off_not_found`. */
export async function removeTimeOff(
  container: MedusaContainer,
  { id, actor, now }: { id: string; actor: Actor; now?: Date }
): Promise<Block> {
  return inTransaction(
    container,
    async (tx) => {
      const block = await findBlock(tx, { id }, { lock: true })
      if (block?.kind !== "time_off") throw new BookingError("time_off_not_found")
      if (block.status !== "blocked") return block
      return written(
        tx,
        id,
        await changeBlock(
          tx,
          block,
          { status: "released", closed_at: tx.now },
          { kind: "time_off_removed", actor }
        )
      )
    },
    { now }
  )
}

const givesWay = (status: Block["status"]): boolean =>
  status === "held" || MOVABLE.some((movable) => movable === status)

const viewOf = ({ id, reference, starts_at }: Block): VisitInTheWay => ({
  id,
  reference,
  starts_at: starts_at.toISOString(),
})

async function endHold(tx: Tx, block: Block, actor: Actor): Promise<EndedHold> {
  await written(
    tx,
    block.id,
    await changeBlock(
      tx,
      block,
      { status: "expired", hold_expires_at: tx.now, closed_at: tx.now },
      { kind: "expired", actor, detail: { reason: "time_off" } }
    )
  )
  return { id: block.id, order_id: block.order_id }
}

async function unassign(tx: Tx, block: Block, actor: Actor): Promise<Block> {
  const freed = await written(
    tx,
    block.id,
    await changeBlock(
      tx,
      block,
      {
        technician_id: null,
        kind: "visit",
        overbook_reason: null,
        assigned_because: null,
        sequence: block.sequence + 1,
      },
      {
        kind: "moved",
        actor,
        detail: {
          from: { starts_at: block.starts_at.toISOString(), technician_id: block.technician_id },
          to: { starts_at: block.starts_at.toISOString(), technician_id: null },
          reason: "time_off",
        },
      }
    )
  )
  const from = { starts_at: block.starts_at, technician_id: block.technician_id }
  await queueMessages(tx, { kind: "moved", from }, freed, tx.now)
  return freed
}
