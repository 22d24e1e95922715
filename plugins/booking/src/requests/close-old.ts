import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf, sqlOf } from "../records/connection"

/** Days after which nobody waits for an answer any more. */
const MAX_AGE_DAYS = 30

/**
 * Closes requests nobody answered for 30 days, and wishes for dates that are over: the list of what
 * waits shows what still waits. Answers how many.
 */
export async function closeOldRequests(
  container: MedusaContainer,
  options: { now?: Date } = {}
): Promise<number> {
  const now = options.now ?? new Date()
  const rows = await rowsOf(
    sqlOf(container),
    `UPDATE booking_request SET status = 'closed', closed_by = 'system', updated_at = ?
     WHERE status IN ('open', 'told')
       AND (updated_at < ?::timestamptz - make_interval(days => ?) OR until_date < ?)
     RETURNING id`,
    [now, now, MAX_AGE_DAYS, new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10)]
  )
  return rows.length
}
