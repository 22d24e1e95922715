import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PaymentAlert } from "../domain/alert"
import { emitPaymentEvent, PAYMENT_EVENTS } from "../events"
import { insertAlert, type NewAlert } from "../ledger/alerts"
import type { Source } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"

/**
 * Opens a payment alert and tells the house of it; an open one of the same kind stays alone. Undefined
 * when a person dealt with the very same facts before (`once`).
 */
export async function openAlert(
  container: MedusaContainer,
  alert: NewAlert,
  source: Source = "system"
): Promise<PaymentAlert | undefined> {
  const opened = await insertAlert(sqlOf(container), alert, source)
  if (opened.fresh && opened.alert) {
    const { id, kind, order_id } = opened.alert
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Payment alert ${id}: ${kind}${order_id ? ` (order ${order_id})` : ""}`)
    await emitPaymentEvent(container, PAYMENT_EVENTS.alert_opened, { alert_id: id, kind, order_id })
  }
  return opened.alert
}
