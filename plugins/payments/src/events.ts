import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/**
 * Events of the ledger, sent after the row was written; ids only, at least once. Paid is core's own
 * `payment.captured`.
 */
export const PAYMENT_EVENTS = {
  /** An attempt changed its state: `{ attempt_id, order_id, from, to }`. */
  attempt_changed: "payments.attempt_changed",
  /** Somebody has to look: `{ alert_id, kind, order_id }`. */
  alert_opened: "payments.alert_opened",
  /** A person decided: `{ alert_id, kind, order_id, resolution }`. */
  alert_resolved: "payments.alert_resolved",
  /** An order was cancelled by its deadline, its shopper or the merchant: `{ order_id, reason }`. */
  order_canceled: "payments.order_canceled",
  /** The method of an unpaid order changed: `{ order_id, provider_id }`. */
  method_changed: "payments.method_changed",
  /** Money went back: `{ order_id, payment_id, refund_id }`. */
  refunded: "payments.refunded",
} as const

/**
 * Tells the rest of the house. The ledger is the truth and is written already: a bus that is down
 * stops no payment, it is only logged.
 */
export async function emitPaymentEvent(
  container: MedusaContainer,
  name: (typeof PAYMENT_EVENTS)[keyof typeof PAYMENT_EVENTS],
  data: Record<string, unknown>
): Promise<void> {
  try {
    await container.resolve(Modules.EVENT_BUS).emit({ name, data })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`Event ${name} was not sent: ${why}`)
  }
}
