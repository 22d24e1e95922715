import type { MedusaContainer } from "@medusajs/framework/types"
import { emitBookingEvent } from "../events"
import { changeBlock, findBlock } from "../records/blocks"
import { sqlOf } from "../records/connection"
import type { Block } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { cancelVisit } from "../workflows/cancel-visit"

/** Why a time that waited for money is given back. */
export type ReleaseReason = "order_canceled" | "order_lost" | "start_passed"

/**
 * Gives the time of an unpaid order back. What is paid later is found by `order_id` and may still win
 * it. A visit that stands because its deposit is in the order goes with an order the merchant
 * cancelled: its money went back first. Run again it changes nothing.
 */
export async function releaseDeposit(
  container: MedusaContainer,
  {
    reason,
    now,
    ...handle
  }: { reason: ReleaseReason; now?: Date | undefined } & (
    { order_id: string } | { cart_id: string }
  )
): Promise<Block | undefined> {
  const block = await findBlock(sqlOf(container), handle)
  if (!block) return undefined
  const stands = block.status === "confirmed" || block.status === "pending_approval"
  if (stands && block.deposit_state === "paid" && reason === "order_canceled") {
    const { id, version } = block
    const actor = { type: "system" } as const
    return (await cancelVisit(container, { id, version, actor, reason, ...(now && { now }) })).block
  }
  if (block.status !== "pending_payment") return undefined
  const released = await inTransaction(
    container,
    (tx) =>
      changeBlock(
        tx,
        block,
        { status: "expired", closed_at: tx.now, close_reason: reason },
        { kind: "expired", actor: { type: "system" }, detail: { reason, order_id: block.order_id } }
      ),
    { now }
  )
  if (released) {
    const { id, order_id } = released
    await emitBookingEvent(container, "hold_expired", { id, order_id })
  }
  return released
}
