import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { confirmDeposit } from "../deposits/confirm"
import { orderOfPayment } from "../deposits/order-money"
import { sqlOf } from "../records/connection"

/** A paid deposit confirms its visit at once; the job does it where this was lost. */
export default async function depositPaid({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const order_id = await orderOfPayment(sqlOf(container), event.data.id)
  if (order_id) await confirmDeposit(container, { order_id })
}

export const config: SubscriberConfig = {
  event: "payment.captured",
  context: { subscriberId: "hanout-booking-deposit-paid" },
}
