import type { MedusaContainer } from "@medusajs/framework/types"
import { eventsOf, findAttempt } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"
import { PaymentError } from "../payment-errors"
import { readMoneyOrder } from "../workflows/read-order"
import { attemptView } from "./admin-views"

/** One attempt with its order and history; throws `payment_not_found`. */
export async function attemptDetail(container: MedusaContainer, id: string) {
  const sql = sqlOf(container)
  const attempt = /^[\w-]{1,64}$/.test(id) ? await findAttempt(sql, id) : undefined
  if (!attempt) throw new PaymentError("payment_not_found")
  const order = await readMoneyOrder(container, { id: attempt.order_id })
  return attemptView(attempt, order ?? null, await eventsOf(sql, id))
}
