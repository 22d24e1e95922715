import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { emitBookingEvent } from "../events"
import { keepsDeposit } from "../domain/cancel-terms"
import { mayChange } from "../domain/transitions"
import { queueMessages } from "../messages/queue"
import { changeBlock } from "../records/blocks"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { assertVersion, refuseStatus, visitOf, written } from "./guards"
import type { CancelledVisit, CancelVisitInput } from "./types"

/**
 * Cancels a visit and gives its time back. A paid deposit goes back when the company cancels or the
 * customer does in time (or before the company said yes); after that it is kept. Which of the two is written with the cancellation;
 * the money itself moves later.
 *
 * Cancelling what the same side has cancelled answers it again. A customer cannot once the visit
 * should have begun (`too_late`). Throws `visit_not_found`, `version_conflict`, `visit_closed`,
 * `transition_refused`, `try_again`.
 */
export async function cancelVisit(
  container: MedusaContainer,
  input: CancelVisitInput
): Promise<CancelledVisit> {
  const status = input.actor.type === "customer" ? "cancelled_by_customer" : "cancelled_by_company"
  const { block, already } = await inTransaction(
    container,
    async (tx) => {
      const before = await visitOf(tx, input.id, { lock: true })
      if (before.status === status) return { block: before, already: true }
      if (input.version !== undefined) await assertVersion(tx, before, input.version, input.actor)
      if (!mayChange(before.status, status, input.actor.type)) refuseStatus(before)
      if (input.actor.type === "customer" && tx.now >= before.starts_at) {
        throw new BookingError("too_late")
      }
      const deposit_state = depositAfter(before, input.actor.type === "customer", tx.now)
      const cancelled = await written(
        tx,
        before.id,
        await changeBlock(
          tx,
          before,
          {
            status,
            deposit_state,
            sequence: before.sequence + 1,
            closed_at: tx.now,
            close_reason: input.reason ?? null,
          },
          { kind: "cancelled", actor: input.actor, detail: { reason: input.reason, deposit_state } }
        ),
        input.actor
      )
      await queueMessages(tx, { kind: "cancelled" }, cancelled, tx.now)
      return { block: cancelled, already: false }
    },
    { now: input.now }
  )
  if (!already) {
    await emitBookingEvent(container, "visit_cancelled", {
      id: block.id,
      order_id: block.order_id,
      by: input.actor.type,
    })
  }
  return {
    block,
    fee_kept: block.deposit_state === "kept" ? block.deposit : "0",
    refund:
      block.deposit_state === "refund_due" || block.deposit_state === "refunded"
        ? block.deposit
        : "0",
  }
}

/** What becomes of the deposit; one that was never paid is no longer awaited. */
function depositAfter(block: Block, byCustomer: boolean, now: Date): Block["deposit_state"] {
  if (block.deposit_state !== "paid" && block.deposit_state !== "late") return null
  return byCustomer && keepsDeposit(block, now) ? "kept" : "refund_due"
}
