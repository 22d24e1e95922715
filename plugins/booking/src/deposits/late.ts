import type { MedusaContainer } from "@medusajs/framework/types"
import { changeBlock, findBlock } from "../records/blocks"
import { sqlOf } from "../records/connection"
import { inTransaction } from "../records/transaction"

/** How a person dealt with money that came for a cancelled order. */
type Resolution = "captured" | "refunded" | "handled"

/**
 * Follows what the merchant decided about late money at the gateway. Given back: the deposit is
 * refunded, and a visit whose time is lost has nothing left to choose with. Dealt with outside: a visit
 * that stands counts as paid, a lost one as refunded. Run again it changes nothing.
 */
export async function closeLateMoney(
  container: MedusaContainer,
  { order_id, resolution }: { order_id: string; resolution: Resolution }
): Promise<void> {
  if (resolution === "captured") return
  const block = await findBlock(sqlOf(container), { order_id })
  const open = block?.deposit_state === "late" || block?.deposit_state === "refund_due"
  if (!block || !open) return
  const stands = block.status !== "slot_lost" && block.deposit_state === "late"
  const deposit_state = resolution === "handled" && stands ? "paid" : "refunded"
  await inTransaction(container, (tx) =>
    changeBlock(
      tx,
      block,
      { deposit_state },
      {
        kind: deposit_state === "paid" ? "deposit_paid" : "refunded",
        actor: { type: "system" },
        detail: { alert: resolution },
      }
    )
  )
}
