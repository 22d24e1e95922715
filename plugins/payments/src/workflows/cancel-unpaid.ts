import { subtractCentimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { WATCHED, type PaymentAttempt } from "../domain/attempt"
import { HANDLED, needsPerson } from "../domain/schedule"
import { emitPaymentEvent, PAYMENT_EVENTS } from "../events"
import { attemptsOfOrder, noteEvent, type Source } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"
import { closeTransfers } from "../offline/transfers/rows"
import { PaymentError } from "../payment-errors"
import { withOrderLock } from "./order-lock"
import { readMoneyOrder, type MoneyOrder } from "./read-order"
import { revertPromotions } from "./revert-promotions"
import { settleUnderLock } from "./settle"
import { closeHostedPages } from "./settling/close-doors"

/** Why an order is cancelled, who asks. */
export type CancelReason = "deadline" | "shopper" | "merchant" | "not_confirmed"

/** See {@link CancelReason}. */
export type CancelOptions = { source?: Source; actor_id?: string; now?: Date }

/**
 * Cancels an order nobody paid: one last look at the gateways, then core's own cancel (stock comes
 * back, a cash promise is given up), the promotions' usage is given back and open hosted pages are
 * closed. Refused with `already_paid`, `payment_under_review`, `payment_in_progress`,
 * `order_canceled`, `order_fulfilled`.
 */
export async function cancelUnpaidOrder(
  container: MedusaContainer,
  orderId: string,
  reason: CancelReason,
  options: CancelOptions = {}
): Promise<void> {
  await withOrderLock(container, orderId, () =>
    cancelUnderLock(container, orderId, reason, options)
  )
}

/** {@link cancelUnpaidOrder} for a caller that holds the order's lock already. */
export async function cancelUnderLock(
  container: MedusaContainer,
  orderId: string,
  reason: CancelReason,
  options: CancelOptions = {}
): Promise<void> {
  const order = await requireOpenOrder(container, orderId)
  const silent = await lookOnce(container, order, options)
  if (silent.some((attempt) => stillPayable(attempt, reason, options.now ?? new Date()))) {
    throw new PaymentError("payment_in_progress")
  }
  const now = await requireOpenOrder(container, orderId)
  if (isPaid(now)) throw new PaymentError("already_paid")
  await cancelNow(container, now, reason, options)
}

/** Core's cancel and what core forgets. Call it under the lock, with no money in the order. */
async function cancelNow(
  container: MedusaContainer,
  order: MoneyOrder,
  reason: CancelReason,
  options: CancelOptions
): Promise<void> {
  if (order.fulfilled) throw new PaymentError("order_fulfilled")
  await cancelOrderWorkflow(container).run({
    input: { order_id: order.id, ...(options.actor_id && { canceled_by: options.actor_id }) },
  })
  await afterCancel(container, order.id, reason, options)
}

/**
 * What core forgets when it cancels: promotions' usage, open hosted pages, waiting transfers. Once for
 * an order, under its lock, after the cancel.
 */
export async function afterCancel(
  container: MedusaContainer,
  orderId: string,
  reason: CancelReason,
  { source = "system", actor_id }: CancelOptions
): Promise<void> {
  const sql = sqlOf(container)
  await noteEvent(
    sql,
    { order_id: orderId },
    { kind: "order.canceled", source, actor_id, detail: { reason } }
  )
  await revertPromotions(container, orderId)
  await closeHostedPages(container, orderId)
  await closeTransfers(sql, orderId, reason === "deadline" ? "expired" : "canceled", source)
  await emitPaymentEvent(container, PAYMENT_EVENTS.order_canceled, { order_id: orderId, reason })
}

/**
 * Reads every attempt of the order that might still be paid; answers those whose gateway gave no
 * readable answer. Throws when one is paid or needs a person.
 */
export async function lookOnce(
  container: MedusaContainer,
  order: MoneyOrder,
  { source = "system", actor_id, now }: CancelOptions
): Promise<PaymentAttempt[]> {
  const silent: PaymentAttempt[] = []
  const at = now ?? new Date()
  for (const known of await attemptsOfOrder(sqlOf(container), order.id)) {
    const { id, state, gateway_order_id, expires_at } = known
    const open = WATCHED.includes(state) || state === "review" || state === "paid"
    if (!open || gateway_order_id === null) continue
    // Refused, and its page is closed by now: the poller's business.
    const over = ["declined", "cancelled", "expired"].includes(state)
    if (over && expires_at && expires_at < at) continue
    const { attempt } = await settleUnderLock(container, id, source, {
      ...(now && { now }),
      ...(actor_id && { actor_id }),
      force: state !== "paid",
    })
    if (attempt.settled_at && attempt.state === "paid") throw new PaymentError("already_paid")
    if (needsPerson(attempt)) throw new PaymentError("payment_under_review")
    if (attempt.state_reason === HANDLED) continue
    if (attempt.state === "paid") throw new PaymentError("payment_in_progress")
    if (attempt.unreadable_since) silent.push(attempt)
  }
  return silent
}

const HOUR = 3_600_000

/**
 * A gateway that cannot be read may have taken the money. A person has to wait until the page is
 * closed; the deadline waits two hours more, then the money would be a late payment with an alert.
 */
function stillPayable(
  { state, expires_at }: PaymentAttempt,
  reason: CancelReason,
  now: Date
): boolean {
  if (state !== "registered" || !expires_at) return false
  const patience = reason === "deadline" ? 2 * HOUR : 0
  return now.getTime() < expires_at.getTime() + patience
}

/** Some money of the order was captured and not given back. */
export function isPaid(order: MoneyOrder): boolean {
  return order.payments.some(({ captured, refunded }) => subtractCentimes(captured, refunded) > 0)
}

/** The order, as long as something may still change about its payment. */
export async function requireOpenOrder(
  container: MedusaContainer,
  orderId: string
): Promise<MoneyOrder> {
  const order = await readMoneyOrder(container, { id: orderId })
  if (!order) throw new PaymentError("payment_not_found")
  if (order.status === "canceled") throw new PaymentError("order_canceled")
  return order
}

/** True when the failure only says "not now": worth no line above info. */
export function logRefusal(container: MedusaContainer, orderId: string, error: unknown): void {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  if (error instanceof PaymentError) {
    logger.info(`Order ${orderId} was not cancelled: ${error.code}`)
    return
  }
  const why = error instanceof Error ? error.message : String(error)
  logger.error(`Order ${orderId} could not be cancelled: ${why}`)
}
