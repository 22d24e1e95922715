import type { MedusaContainer } from "@medusajs/framework/types"
import { listGateways, providerIdOf } from "../gateway-registry"
import { sqlOf } from "../ledger/connection"
import { overdueOrders } from "../ledger/due"
import { holdsDeadline } from "../offline/transfers/rows"
import { cancelUnderLock, logRefusal } from "./cancel-unpaid"
import { withOrderLock } from "./order-lock"
import { moneyOf } from "./payment-view"
import { readMoneyOrder } from "./read-order"
import { paymentsOptions } from "./settings"

const MINUTE = 60_000
const PAGE = 100

/**
 * Cancels the orders nobody paid in time, each under its lock and after a last look at its gateways.
 * An order whose transfer proof waits for a person is left alone. Answers how many were cancelled.
 */
export async function expireDueOrders(
  container: MedusaContainer,
  { now = new Date() }: { now?: Date } = {}
): Promise<number> {
  const sql = sqlOf(container)
  const options = paymentsOptions(container)
  const filter = {
    gateway_providers: listGateways().map(providerIdOf),
    gateway_before: new Date(now.getTime() - options.gatewayDeadlineMinutes * MINUTE),
    transfer_before: new Date(now.getTime() - options.transferDeadlineHours * 60 * MINUTE),
    limit: PAGE,
  }
  let canceled = 0
  for (let after_id = ""; ;) {
    const page = await overdueOrders(sql, { ...filter, after_id })
    for (const orderId of page) {
      try {
        if (await expireOne(container, orderId, now)) canceled++
      } catch (error) {
        logRefusal(container, orderId, error)
      }
    }
    after_id = page.at(-1) ?? ""
    if (page.length < PAGE) return canceled
  }
}

async function expireOne(container: MedusaContainer, orderId: string, now: Date): Promise<boolean> {
  return withOrderLock(container, orderId, async () => {
    const order = await readMoneyOrder(container, { id: orderId })
    if (!order) return false
    const { deadline } = await moneyOf(container, order, now)
    if (!deadline || deadline > now) return false
    if (await holdsDeadline(sqlOf(container), orderId)) return false
    await cancelUnderLock(container, orderId, "deadline", { now })
    return true
  })
}
