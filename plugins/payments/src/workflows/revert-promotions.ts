import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type Adjustment = { code?: string | null; amount: unknown } | null
type Adjusted = ({ adjustments?: Adjustment[] | null } | null)[] | null
type OrderRow = {
  email: string | null
  customer_id: string | null
  items?: Adjusted
  shipping_methods?: Adjusted
}

/**
 * Gives back what a cancelled order used up of its promotions. Core counts the usage when the order
 * is placed and never gives it back, so an order nobody paid would keep a limited code from the next
 * shopper. Core's method has no lock: call it once for an order, under the order's own.
 */
export async function revertPromotions(container: MedusaContainer, orderId: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "email",
      "customer_id",
      "items.adjustments.code",
      "items.adjustments.amount",
      "shipping_methods.adjustments.code",
      "shipping_methods.adjustments.amount",
    ],
    filters: { id: orderId },
  })
  const order = data[0] as unknown as OrderRow | undefined
  const used = [...(order?.items ?? []), ...(order?.shipping_methods ?? [])]
    .flatMap((line) => line?.adjustments ?? [])
    .flatMap((adjustment) =>
      adjustment?.code ? [{ code: adjustment.code, amount: Number(adjustment.amount) }] : []
    )
  if (!order || used.length === 0) return
  await container.resolve(Modules.PROMOTION).revertUsage(used, {
    customer_id: order.customer_id,
    customer_email: order.email,
  })
}
