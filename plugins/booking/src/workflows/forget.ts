import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetAbandoned } from "../records/forget"
import { forgetRequests } from "../records/idempotency"
import { inTransaction } from "../records/transaction"

const DAY_MS = 86_400_000
const BATCH = 200

/** Browsers try again for minutes, phones that were out of reach for days. */
const KEYS_DAYS = 7

/** Money that comes late is looked for by its order; without one nobody comes back after a day. */
const ABANDONED_DAYS = 1

/**
 * Forgets what nobody needs: keys of requests after a week, and who it was that held a time and never
 * booked it after a day. Answers how many people were forgotten.
 */
export async function forgetOldData(
  container: MedusaContainer,
  { now }: { now?: Date } = {}
): Promise<number> {
  const before = (date: Date, days: number) => new Date(date.getTime() - days * DAY_MS)
  await inTransaction(container, (tx) => forgetRequests(tx, before(tx.now, KEYS_DAYS)), { now })
  for (let total = 0; ;) {
    const batch = await inTransaction(
      container,
      (tx) => forgetAbandoned(tx, before(tx.now, ABANDONED_DAYS), BATCH),
      { now }
    )
    total += batch
    if (batch < BATCH) return total
  }
}
