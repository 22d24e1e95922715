import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { refundDeposit } from "../deposits/refund"
import { BOOKING_EVENTS } from "../events"

/** A visit cancelled in time: its deposit goes back at once. */
export default async function depositRefund({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await refundDeposit(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: BOOKING_EVENTS.visit_cancelled,
  context: { subscriberId: "hanout-booking-deposit-refund" },
}
