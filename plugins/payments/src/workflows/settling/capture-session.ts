import { centimesToDinars } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, PaymentActions } from "@medusajs/framework/utils"
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { readMoneyOrder, type MoneyOrder, type OrderSession } from "../read-order"

/** True when Medusa shows the payment of this session as captured whole. */
export function isCaptured(order: MoneyOrder, sessionId: string): boolean {
  return order.payments.some(
    ({ session_id, captured_at }) => session_id === sessionId && captured_at !== null
  )
}

/**
 * Core's own capture of a session at exactly its amount. Run again after a crash it completes what is
 * missing. Answers the order as it is afterwards; throws when Medusa does not show the payment as
 * captured: success of the workflow proves nothing, because it swallows errors of the provider.
 */
export async function captureSession(
  container: MedusaContainer,
  orderId: string,
  session: OrderSession
): Promise<MoneyOrder> {
  await processPaymentWorkflow(container).run({
    input: {
      action: PaymentActions.SUCCESSFUL,
      data: { session_id: session.id, amount: centimesToDinars(session.amount) },
    },
  })
  const order = await readMoneyOrder(container, { id: orderId })
  if (!order || !isCaptured(order, session.id)) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "not captured")
  }
  return order
}
