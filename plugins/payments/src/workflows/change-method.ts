import { centimesToDinars } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { emitPaymentEvent, PAYMENT_EVENTS } from "../events"
import { noteEvent, type Source } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"
import { closeTransfers, holdsDeadline } from "../offline/transfers/rows"
import { PaymentError } from "../payment-errors"
import { isPaid, lookOnce, requireOpenOrder } from "./cancel-unpaid"
import { methodsFor } from "./methods"
import { withOrderLock } from "./order-lock"
import { closeHostedPages } from "./settling/close-doors"

/** The order, checked to be the caller's, and the provider to pay it with from now on. */
export type ChangeMethodInput = {
  order_id: string
  provider_id: string
  source?: Source
  actor_id?: string
  now?: Date
}

/**
 * Gives an unpaid order another payment method. The old sessions stay, because their hosted pages may
 * still be paid: that money then pays the order, and the new method is given up.
 *
 * Throws `already_paid`, `order_canceled`, `order_fulfilled`, `payment_in_progress`,
 * `payment_under_review`, `method_unavailable`.
 */
export async function changeMethod(
  container: MedusaContainer,
  input: ChangeMethodInput
): Promise<void> {
  await withOrderLock(container, input.order_id, () => changeUnderLock(container, input))
}

/** Methods one order may be given: each leaves a session for late money, and some send a mail. */
const MAX_SESSIONS = 8

async function changeUnderLock(
  container: MedusaContainer,
  { order_id, provider_id, source = "system", actor_id, now = new Date() }: ChangeMethodInput
): Promise<void> {
  const sql = sqlOf(container)
  const before = await requireOpenOrder(container, order_id)
  if (isPaid(before)) throw new PaymentError("already_paid")
  if (before.fulfilled) throw new PaymentError("order_fulfilled")
  const method = (await methodsFor(container, { ...before, amount: before.total })).find(
    (offered) => offered.provider_id === provider_id
  )
  if (!method || method.kind === "stripe") throw new PaymentError("method_unavailable")
  if (!method.available) {
    throw new PaymentError("method_unavailable", { reason: method.reason })
  }
  const current = before.sessions.at(-1)
  const promised = before.payments.some(
    ({ session_id, canceled_at }) => session_id === current?.id && !canceled_at
  )
  const whole = method.kind !== "cod" || promised
  if (current?.provider_id === provider_id && current.amount === before.total && whole) return
  if (before.sessions.length >= MAX_SESSIONS) {
    throw new PaymentError("method_unavailable", { reason: "too_many_changes" })
  }

  const silent = await lookOnce(container, before, { source, now })
  const open = silent.some(
    ({ state, expires_at }) => state === "registered" && expires_at !== null && expires_at > now
  )
  if (open) throw new PaymentError("payment_in_progress")
  if (await holdsDeadline(sql, order_id)) throw new PaymentError("payment_under_review")
  const order = await requireOpenOrder(container, order_id)
  const collection = order.collections.find(({ id }) => id === current?.payment_collection_id)
  if (!collection) throw new PaymentError("method_unavailable")

  await closeHostedPages(container, order_id)
  await closeTransfers(sql, order_id, "canceled", source)
  const payments = container.resolve(Modules.PAYMENT)
  for (const payment of order.payments) {
    if (!payment.canceled_at && payment.captured === 0) await payments.cancelPayment(payment.id)
  }
  // Never core's own route: it deletes the old session, and with it the way home of late money.
  const session = await payments.createPaymentSession(collection.id, {
    provider_id,
    amount: centimesToDinars(order.total),
    currency_code: order.currency_code,
    data: {},
    context: {},
  })
  await payments.authorizePaymentSession(session.id, {})
  await noteEvent(
    sql,
    { order_id },
    {
      kind: "method.changed",
      source,
      actor_id,
      detail: { from: current?.provider_id, provider_id },
    }
  )
  await emitPaymentEvent(container, PAYMENT_EVENTS.method_changed, {
    order_id,
    session_id: session.id,
    provider_id,
  })
}
