import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { rowsOf, sqlOf, type Sql } from "../ledger/connection"

/** Seconds a request waits for another one on the same order. */
const WAIT_SECONDS = 30
/** A holder that did not renew its lease for so long is dead. */
const LEASE_SECONDS = 15
const RENEW_MS = 4000
const LOOK_AGAIN_MS = 150

/**
 * Runs `job` while nobody else touches the money of this order: settling, cancelling, changing the
 * method and refunding exclude each other.
 *
 * Two locks: Medusa's (a fair queue inside one process, or everywhere with a shared provider), and
 * a lease in the database, which holds between processes that share none; it is renewed while the job
 * works, so that it ends seconds after its process died. Not re-entrant. Throws a conflict when the order stays busy.
 */
export async function withOrderLock<T>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<T>
): Promise<T> {
  const sql = sqlOf(container)
  return container.resolve(Modules.LOCKING).execute(
    [`payments:order:${orderId}`],
    async () => {
      const holder = randomUUID()
      await takeLease(sql, orderId, holder)
      const renewing = setInterval(() => void renewLease(sql, orderId, holder), RENEW_MS)
      try {
        return await job()
      } finally {
        clearInterval(renewing)
        await rowsOf(sql, `DELETE FROM payment_order_lease WHERE order_id = ? AND holder = ?`, [
          orderId,
          holder,
        ])
      }
    },
    { timeout: WAIT_SECONDS }
  )
}

async function takeLease(sql: Sql, orderId: string, holder: string): Promise<void> {
  const giveUpAt = performance.now() + WAIT_SECONDS * 1000
  for (;;) {
    const rows = await rowsOf(
      sql,
      `INSERT INTO payment_order_lease (order_id, holder, until)
       VALUES (?, ?, now() + make_interval(secs => ?))
       ON CONFLICT (order_id) DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until
         WHERE payment_order_lease.until < now()
       RETURNING holder`,
      [orderId, holder, LEASE_SECONDS]
    )
    if (rows.length > 0) return
    if (performance.now() > giveUpAt) {
      throw new MedusaError(MedusaError.Types.CONFLICT, `Order ${orderId} is busy`)
    }
    await wait(LOOK_AGAIN_MS)
  }
}

/** Failing to renew is no reason to stop: the next turn tries again, and every write is conditional. */
async function renewLease(sql: Sql, orderId: string, holder: string): Promise<void> {
  await rowsOf(
    sql,
    `UPDATE payment_order_lease SET until = now() + make_interval(secs => ?)
     WHERE order_id = ? AND holder = ?`,
    [LEASE_SECONDS, orderId, holder]
  ).catch(() => undefined)
}
