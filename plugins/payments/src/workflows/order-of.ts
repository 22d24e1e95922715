import { displayIdOfRef, isRefOf } from "@hanout/checkout/domain/order-ref"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PaymentError } from "../payment-errors"
import { readMoneyOrder, type MoneyOrder } from "./read-order"
import { linkSecretOf } from "./settings"

/** PostgreSQL's largest serial; a larger number is nobody's order. */
const LAST_NUMBER = 2_147_483_647
const ID = /^[\w-]{1,64}$/

/** Id of the order a payment session belongs to; undefined before it was placed. */
export async function orderIdOfSession(
  container: MedusaContainer,
  sessionId: string
): Promise<string | undefined> {
  if (!ID.test(sessionId)) return undefined
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sessions } = await query.graph({
    entity: "payment_session",
    fields: ["payment_collection_id"],
    filters: { id: sessionId },
  })
  const collectionId = (sessions[0] as { payment_collection_id?: string } | undefined)
    ?.payment_collection_id
  if (!collectionId) return undefined
  const { data: links } = await query.graph({
    entity: "order_payment_collection",
    fields: ["order_id"],
    filters: { payment_collection_id: collectionId },
  })
  return (links[0] as { order_id?: string } | undefined)?.order_id
}

/** The order of a reference we signed; `payment_not_found` for any other text. */
export async function orderOfRef(container: MedusaContainer, ref: string): Promise<MoneyOrder> {
  const secret = linkSecretOf(container)
  if (!secret) throw new PaymentError("not_configured")
  const number = displayIdOfRef(ref)
  const order =
    number !== undefined && number <= LAST_NUMBER
      ? await readMoneyOrder(container, { display_id: number })
      : undefined
  if (!order || !isRefOf(ref, order, secret)) throw new PaymentError("payment_not_found")
  return order
}

/**
 * The order a caller may act on: the one of a signed reference, or with `orderId` the caller's own
 * as a signed-in customer. Everything else is the one `payment_not_found`.
 */
export async function orderOfCaller(
  container: MedusaContainer,
  caller: { ref?: string; order_id?: string; customer_id?: string }
): Promise<MoneyOrder> {
  if (caller.ref) {
    const order = await orderOfRef(container, caller.ref)
    if (caller.order_id && order.id !== caller.order_id) throw new PaymentError("payment_not_found")
    return order
  }
  const order =
    caller.order_id && caller.customer_id
      ? await readMoneyOrder(container, { id: caller.order_id })
      : undefined
  if (!order || order.customer_id !== caller.customer_id) {
    throw new PaymentError("payment_not_found")
  }
  return order
}

/** The order a payment belongs to, and its provider; undefined when there is none. */
export async function orderOfPayment(
  container: MedusaContainer,
  paymentId: string
): Promise<{ order_id: string; provider_id: string } | undefined> {
  if (!ID.test(paymentId)) return undefined
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: payments } = await query.graph({
    entity: "payment",
    fields: ["provider_id", "payment_collection_id"],
    filters: { id: paymentId },
  })
  const payment = payments[0] as { provider_id: string; payment_collection_id: string } | undefined
  if (!payment) return undefined
  const { data: links } = await query.graph({
    entity: "order_payment_collection",
    fields: ["order_id"],
    filters: { payment_collection_id: payment.payment_collection_id },
  })
  const order_id = (links[0] as { order_id?: string } | undefined)?.order_id
  return order_id ? { order_id, provider_id: payment.provider_id } : undefined
}
