import { centimesToDinars, subtractCentimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { PaymentError, paymentErrorOf } from "../payment-errors"
import { lookOnce, requireOpenOrder } from "./cancel-unpaid"
import type { CancelOptions } from "./cancel-unpaid"
import type { MoneyOrder } from "./read-order"

/**
 * Makes an order ready to be cancelled by the merchant: a last look at its gateways, then every
 * captured sum goes back, and only when all of it did may core cancel. Core alone cancels first,
 * swallows a refund that fails and writes it into the books all the same.
 *
 * Call it under the order's lock. Throws `payment_under_review`, `refund_by_hand`, `refund_failed`, …:
 * then nothing but the refunds that did go through has changed, and a second try goes on from there.
 */
export async function prepareCancel(
  container: MedusaContainer,
  orderId: string,
  options: CancelOptions
): Promise<MoneyOrder> {
  const order = await requireOpenOrder(container, orderId)
  if (order.fulfilled) throw new PaymentError("order_fulfilled")
  try {
    await lookOnce(container, order, options)
  } catch (error) {
    // Paid a moment ago: that money goes back with the rest.
    if (!(error instanceof PaymentError) || error.code !== "already_paid") throw error
  }
  const { payments } = await requireOpenOrder(container, orderId)
  for (const { id, captured, refunded } of payments) {
    const left = subtractCentimes(captured, refunded)
    if (left <= 0) continue
    try {
      await refundPaymentWorkflow(container).run({
        input: {
          payment_id: id,
          amount: centimesToDinars(left),
          ...(options.actor_id && { created_by: options.actor_id }),
        },
      })
    } catch (error) {
      throw paymentErrorOf(error) ?? new PaymentError("refund_failed")
    }
  }
  return requireOpenOrder(container, orderId)
}
