import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { emitBookingEvent } from "../events"
import { mayChange } from "../domain/transitions"
import { queueMessages } from "../messages/queue"
import { changeBlock, findBlock, type BlockChange } from "../records/blocks"
import type { Tx } from "../records/connection"
import { answerRequest, claimRequest } from "../records/idempotency"
import { readSettingsRow } from "../records/planning"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { assertVersion, refuseStatus, visitOf, written } from "./guards"
import { later } from "./hold-rules"
import type { SetStatusInput } from "./types"

/**
 * Notes how far a visit is: under way, begun, done (with a report), nobody at home, or under way taken
 * back. A technician only his own (`actor.id` is his). Nobody at home not before the start and the
 * minutes of the settings (`too_early`).
 *
 * Throws `visit_not_found`, `version_conflict`, `visit_closed`, `transition_refused`, `unassigned`,
 * `idempotency_mismatch`, `try_again`.
 */
export async function setStatus(container: MedusaContainer, input: SetStatusInput): Promise<Block> {
  const { block, from } = await inTransaction(container, (tx) => change(tx, input), {
    now: input.now,
  })
  if (from !== null) {
    const { id, order_id, status } = block
    await emitBookingEvent(container, "status_changed", { id, order_id, from, to: status })
  }
  return block
}

async function change(
  tx: Tx,
  input: SetStatusInput
): Promise<{ block: Block; from: Block["status"] | null }> {
  const { to, actor } = input
  const answered = input.idempotency && (await claimRequest(tx, input.idempotency))
  if (answered !== undefined) {
    const block = await findBlock(tx, { id: answered })
    if (block) return { block, from: null }
  }
  const before = await visitOf(tx, input.id, { lock: true })
  if (actor.type === "technician" && actor.id !== before.technician_id) {
    throw new BookingError("visit_not_found")
  }
  await assertVersion(tx, before, input.version, actor)
  if (
    to === "confirmed" ? before.status !== "en_route" : !mayChange(before.status, to, actor.type)
  ) {
    refuseStatus(before, { to })
  }
  if (before.technician_id === null && to !== "no_show") throw new BookingError("unassigned")
  if (to === "no_show") await assertWaited(tx, before)
  const block = await written(
    tx,
    before.id,
    await changeBlock(
      tx,
      before,
      { ...stamps(to, tx.now, before), status: to, ...(input.report && { report: input.report }) },
      { kind: to === "confirmed" ? "en_route_undone" : to, actor }
    )
  )
  if (to === "en_route") await queueMessages(tx, { kind: "on_the_way" }, block, tx.now)
  if (to === "completed") await queueMessages(tx, { kind: "completed" }, block, tx.now)
  if (input.idempotency) await answerRequest(tx, input.idempotency, block.id)
  return { block, from: before.status }
}

async function assertWaited(tx: Tx, block: Block): Promise<void> {
  const { no_show_after_min } = await readSettingsRow(tx)
  const from = later(block.starts_at, no_show_after_min)
  if (tx.now < from) throw new BookingError("too_early", { from: from.toISOString() })
}

function stamps(to: SetStatusInput["to"], now: Date, before: Block): BlockChange {
  switch (to) {
    case "en_route":
      return { en_route_at: now }
    case "confirmed":
      return { en_route_at: null }
    case "in_progress":
      return { started_at: now }
    case "completed":
      return { completed_at: now, closed_at: now }
    case "no_show":
      // Somebody drove there: the deposit stays.
      return {
        closed_at: now,
        ...(before.deposit_state === "paid" && { deposit_state: "kept" as const }),
      }
  }
}
