import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PAYMENT_EVENTS } from "../events"
import { mailInstructions } from "../offline/transfers/mail-instructions"

/** Tells the shopper by mail how to transfer, when the order is placed or its method changed to it. */
export default async function transferInstructions({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>): Promise<void> {
  const orderId = event.data.order_id ?? event.data.id
  if (orderId) await mailInstructions(container, orderId)
}

export const config: SubscriberConfig = {
  event: ["order.placed", PAYMENT_EVENTS.method_changed],
  context: { subscriberId: "hanout-transfer-instructions" },
}
