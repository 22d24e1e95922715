import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { confirmDeposit } from "../deposits/confirm"
import { closeLateMoney } from "../deposits/late"

type Alert = { kind: string; order_id: string | null; resolution?: string | null }

/** Money came after the order was cancelled, or a person dealt with it. */
export default async function depositLateMoney({
  event,
  container,
}: SubscriberArgs<Alert>): Promise<void> {
  const { kind, order_id, resolution } = event.data
  if (kind !== "late_payment" || !order_id) return
  if (resolution === undefined) {
    await confirmDeposit(container, { order_id, late: true })
  } else if (resolution === "captured" || resolution === "refunded" || resolution === "handled") {
    await closeLateMoney(container, { order_id, resolution })
  }
}

/** Events of `@hanout/payments`, where it is installed. */
export const config: SubscriberConfig = {
  event: ["payments.alert_opened", "payments.alert_resolved"],
  context: { subscriberId: "hanout-booking-late-money" },
}
