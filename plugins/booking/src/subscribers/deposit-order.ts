import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { releaseDeposit } from "../deposits/release"

/** The order of a deposit was cancelled: the time it waited for is free at once. */
export default async function depositOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await releaseDeposit(container, { order_id: event.data.id, reason: "order_canceled" })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "hanout-booking-deposit-order" },
}
