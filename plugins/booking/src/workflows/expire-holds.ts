import type { MedusaContainer } from "@medusajs/framework/types"
import { expireDue } from "../records/holds"
import { inTransaction } from "../records/transaction"
import { tellEnded } from "./telling"

const BATCH = 200

/**
 * Ends the holds whose time has run out, in batches; several may run at once, each takes others.
 * Nobody has to wait for it: who wants the time ends a dead hold himself. Answers how many ended.
 */
export async function expireHolds(
  container: MedusaContainer,
  { now }: { now?: Date } = {}
): Promise<number> {
  for (let total = 0; ;) {
    const ended = await inTransaction(container, (tx) => expireDue(tx, BATCH), { now })
    await tellEnded(container, ended)
    total += ended.length
    if (ended.length < BATCH) return total
  }
}
