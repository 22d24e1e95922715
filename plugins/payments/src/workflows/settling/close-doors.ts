import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { gatewayOf } from "../../gateway-registry"
import { attemptsOfOrder } from "../../ledger/attempts"
import { sqlOf } from "../../ledger/connection"
import { bounded, remoteAttempt } from "../../ledger/remote"
import type { MoneyOrder } from "../read-order"

/**
 * The order is paid by one session: a cash promise is given up, so that nobody collects it too, and
 * other hosted pages are closed where the gateway can. What fails here is only logged: the money is in.
 */
export async function closeOtherDoors(
  container: MedusaContainer,
  order: MoneyOrder,
  paidSessionId: string
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const payment of order.payments) {
    const open = !payment.captured_at && !payment.canceled_at && payment.captured === 0
    if (!open || payment.session_id === paidSessionId) continue
    try {
      await container.resolve(Modules.PAYMENT).cancelPayment(payment.id)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      logger.error(`Payment ${payment.id} of the paid order ${order.id} was not cancelled: ${why}`)
    }
  }
  await closeHostedPages(container, order.id)
}

/** Closes the open hosted pages of an order where the gateway can; the poller reads on regardless. */
export async function closeHostedPages(container: MedusaContainer, orderId: string): Promise<void> {
  for (const attempt of await attemptsOfOrder(sqlOf(container), orderId)) {
    if (attempt.state !== "registered") continue
    const gateway = gatewayOf(attempt.gateway)
    const remote = remoteAttempt(attempt)
    if (!remote || !gateway?.capabilities.expire) continue
    await bounded<void>(
      async () => gateway.expire?.(remote),
      () => undefined
    )
  }
}
