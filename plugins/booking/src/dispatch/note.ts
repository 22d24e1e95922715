import type { MedusaContainer } from "@medusajs/framework/types"
import { changeBlock } from "../records/blocks"
import type { Actor } from "../records/rows"
import { inTransaction } from "../records/transaction"
import { visitOf, written } from "../workflows/guards"

/** Sets what staff note on a visit, of any status; null takes it away. Throws `visit_not_found`. */
export async function setStaffNote(
  container: MedusaContainer,
  { id, staff_note, actor }: { id: string; staff_note: string | null; actor: Actor }
): Promise<void> {
  await inTransaction(container, async (tx) => {
    const block = await visitOf(tx, id, { lock: true })
    if (block.staff_note === staff_note) return
    await written(
      tx,
      id,
      await changeBlock(tx, block, { staff_note }, { kind: "staff_note", actor })
    )
  })
}
