import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sqlOf } from "../records/connection"
import { cancelVisit } from "../workflows/cancel-visit"
import { attachOrder, noteLostOrder } from "./claim"
import { confirmDeposit } from "./confirm"
import {
  paidBlocks,
  refundsDue,
  releasedBlocks,
  unapprovedBlocks,
  unattachedOrders,
  undecidedBlocks,
  waitingBlocks,
  type DueBlock,
} from "./due"
import { leftOf, moneyOfOrders, type OrderMoney } from "./order-money"
import { latePaymentsOf } from "./payments-plugin"
import { endChoice, oweDeposit, refundDeposit } from "./refund"
import { releaseDeposit } from "./release"

/**
 * Brings every deposit to where its order and its money are: what subscribers do at once and a dying
 * process leaves undone. Each row is a conditional write of its own, so it may run anywhere, any
 * number of times at once; one that fails is logged and looked at again in a minute.
 */
export async function settleDeposits(
  container: MedusaContainer,
  { now = new Date() }: { now?: Date } = {}
): Promise<void> {
  const sql = sqlOf(container)
  for (const { held, ...order } of await unattachedOrders(sql, now)) {
    await attempt(container, order.order_id, async () => {
      if (held) await attachOrder(container, { ...order, now })
      else await noteLostOrder(container, { ...order, now })
    })
  }
  const waiting = await waitingBlocks(sql)
  const released = await releasedBlocks(sql, now)
  const money = await moneyOfOrders(
    sql,
    [...waiting, ...released].map(({ order_id }) => order_id)
  )
  for (const block of waiting) {
    const { order_id } = block
    await attempt(container, block.id, async () => {
      const paid = hasMoney(money.get(order_id))
      if (paid && (await confirmDeposit(container, { order_id, now })) !== "none") return
      const reason = reasonToRelease(block, money.get(order_id), now)
      if (!reason) return
      await releaseDeposit(container, { order_id, reason, now })
      // Money there is, but not the deposit: nobody's visit, so it goes back.
      if (paid) await oweDeposit(container, block.id, { now })
    })
  }
  const late = await latePaymentsOf(
    container,
    released.map(({ order_id }) => order_id)
  )
  for (const { id, order_id } of released) {
    const isLate = late.includes(order_id)
    if (!hasMoney(money.get(order_id)) && !isLate) continue
    await attempt(container, id, () => confirmDeposit(container, { order_id, late: isLate, now }))
  }
  for (const { id, order_id } of await paidBlocks(sql, now)) {
    await attempt(container, id, () =>
      releaseDeposit(container, { order_id, reason: "order_canceled", now })
    )
  }
  for (const { id } of await unapprovedBlocks(sql, now)) {
    await attempt(container, id, () =>
      cancelVisit(container, { id, actor: { type: "system" }, reason: "not_approved", now })
    )
  }
  for (const id of await undecidedBlocks(sql, now)) {
    await attempt(container, id, () => endChoice(container, id, { now }))
  }
  for (const id of await refundsDue(sql, now)) {
    await attempt(container, id, () => refundDeposit(container, id, { now }))
  }
}

const hasMoney = (order: OrderMoney | undefined): boolean =>
  (order?.payments ?? []).some((payment) => leftOf(payment) > 0)

function reasonToRelease({ starts_at }: DueBlock, order: OrderMoney | undefined, now: Date) {
  if (!order) return "order_lost" as const
  if (order.canceled) return "order_canceled" as const
  return starts_at <= now ? ("start_passed" as const) : undefined
}

async function attempt(
  container: MedusaContainer,
  what: string,
  work: () => Promise<unknown>
): Promise<void> {
  try {
    await work()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The deposit of ${what} could not be settled: ${why}`)
  }
}
