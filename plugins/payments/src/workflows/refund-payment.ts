import { centimesToDinars, subtractCentimes, type Centimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { randomUUID } from "node:crypto"
import { providerKind } from "../domain/deadline"
import { emitPaymentEvent, PAYMENT_EVENTS } from "../events"
import { gatewayOf } from "../gateway-registry"
import { attemptsOfSession, noteEvent } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"
import { insertIntent, markIntent } from "../ledger/refunds"
import { PaymentError, paymentErrorOf } from "../payment-errors"
import { withOrderLock } from "./order-lock"
import { readMoneyOrder, type OrderPayment } from "./read-order"

/** What to give back. `manual`: it was given by hand already, the reference tells how. */
export type RefundInput = {
  order_id: string
  payment_id: string
  amount: Centimes
  note?: string
  manual?: { reference: string }
  actor_id?: string
}

/** `unclear`: nobody knows yet; an alert is open and a second try asks first. Amount in dinars. */
export type RefundDone = { id: string | null; amount: number; state: "done" | "unclear" }

/**
 * The one door money goes back through. Under the order's lock: a gateway's refund with its intent and
 * read-back, or the record of one made by hand where the gateway has none.
 *
 * Throws `refund_by_hand` (say how it was given back), `refund_too_large`, `nothing_to_refund`,
 * `refund_refused`, `order_canceled`.
 */
export async function refundOrderPayment(
  container: MedusaContainer,
  input: RefundInput
): Promise<RefundDone> {
  return withOrderLock(container, input.order_id, async () => {
    const order = await readMoneyOrder(container, { id: input.order_id })
    const payment = order?.payments.find(({ id }) => id === input.payment_id)
    if (!order || !payment) throw new PaymentError("payment_not_found")
    if (order.status === "canceled") throw new PaymentError("order_canceled")
    const left = subtractCentimes(payment.captured, payment.refunded)
    if (left <= 0) throw new PaymentError("nothing_to_refund")
    if (input.amount <= 0 || input.amount > left) throw new PaymentError("refund_too_large")

    const announced = await announce(container, payment, input)
    try {
      await refundPaymentWorkflow(container).run({
        input: {
          payment_id: payment.id,
          amount: centimesToDinars(input.amount),
          note: noteOf(input),
          ...(input.actor_id && { created_by: input.actor_id }),
        },
      })
    } catch (error) {
      if (announced) await markIntent(sqlOf(container), announced, ["asked"], "refused")
      const refusal = paymentErrorOf(error)
      if (refusal?.code === "refund_unclear") {
        return { id: null, amount: centimesToDinars(input.amount), state: "unclear" }
      }
      throw refusal ?? error
    }
    const id = await newestRefund(container, payment.id)
    await noteEvent(
      sqlOf(container),
      { order_id: order.id },
      {
        kind: "refund.recorded",
        source: "admin",
        actor_id: input.actor_id,
        detail: {
          refund: id,
          payment: payment.id,
          amount: input.amount,
          ...(input.manual && { by_hand: input.manual.reference }),
        },
      }
    )
    await emitPaymentEvent(container, PAYMENT_EVENTS.refunded, {
      order_id: order.id,
      payment_id: payment.id,
      refund_id: id,
    })
    return { id, amount: centimesToDinars(input.amount), state: "done" }
  })
}

/** Writes a refund by hand where the provider will find it; refuses where only a hand can pay. */
async function announce(
  container: MedusaContainer,
  payment: OrderPayment,
  { amount, manual }: RefundInput
): Promise<string | undefined> {
  const gateway = gatewayOf(payment.provider_id)
  const kind = providerKind(payment.provider_id, () => gateway !== undefined)
  const byHandOnly =
    kind === "cod" || kind === "transfer" || gateway?.capabilities.refund === "none"
  if (byHandOnly && !manual) throw new PaymentError("refund_by_hand")
  if (!gateway || !manual || !payment.session_id) return undefined
  const sql = sqlOf(container)
  const attempt = (await attemptsOfSession(sql, payment.session_id)).find(
    ({ claimed_at }) => claimed_at !== null
  )
  if (!attempt) throw new PaymentError("nothing_to_refund")
  const key = `manual:${randomUUID()}`
  await insertIntent(sql, {
    key,
    attempt_id: attempt.id,
    amount_centimes: amount,
    deposited_before: attempt.deposited_centimes,
    manual_reference: manual.reference,
  })
  return key
}

const noteOf = ({ note, manual }: RefundInput): string =>
  [note, manual && `ref: ${manual.reference}`].filter(Boolean).join(" · ")

async function newestRefund(container: MedusaContainer, paymentId: string): Promise<string | null> {
  const refunds = await container
    .resolve(Modules.PAYMENT)
    .listRefunds({ payment_id: paymentId }, { order: { created_at: "DESC" }, take: 1 })
  return refunds[0]?.id ?? null
}
