import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cashState, type CashPayment, type CashState } from "../../domain/cash"

type OrderRow = {
  status: string
  currency_code: string
  metadata: Record<string, unknown> | null
  payment_collections?: ({ payments?: (CashPayment | null)[] | null } | null)[] | null
}

/** An order's cash and the metadata it keeps; undefined when there is no such order. */
export async function readCash(
  container: MedusaContainer,
  orderId: string
): Promise<{ cash: CashState; metadata: Record<string, unknown> } | undefined> {
  if (!/^[\w-]{1,64}$/.test(orderId)) return undefined
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "status",
      "currency_code",
      "metadata",
      "payment_collections.payments.id",
      "payment_collections.payments.provider_id",
      "payment_collections.payments.amount",
      "payment_collections.payments.currency_code",
      "payment_collections.payments.canceled_at",
      "payment_collections.payments.captured_at",
      "payment_collections.payments.captures.amount",
      "payment_collections.payments.captures.created_at",
    ],
    filters: { id: orderId },
  })
  const order = data[0] as unknown as OrderRow | undefined
  if (!order) return undefined
  const payments = (order.payment_collections ?? [])
    .flatMap((collection) => collection?.payments ?? [])
    .flatMap((payment) => (payment ? [payment] : []))
  const { status, currency_code } = order
  return { cash: cashState({ status, currency_code, payments }), metadata: order.metadata ?? {} }
}
