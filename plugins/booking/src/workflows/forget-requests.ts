import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetRequests } from "../records/idempotency"
import { inTransaction } from "../records/transaction"

const DAY_MS = 86_400_000

/** Browsers try again for minutes, phones that were out of reach for days. */
const KEPT_DAYS = 7

/** Forgets the keys of requests nobody sends again: a week old. */
export async function forgetOldRequests(
  container: MedusaContainer,
  { now }: { now?: Date } = {}
): Promise<void> {
  await inTransaction(
    container,
    (tx) => forgetRequests(tx, new Date(tx.now.getTime() - KEPT_DAYS * DAY_MS)),
    { now }
  )
}
