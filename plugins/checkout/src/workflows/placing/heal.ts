import type { FilterableOrderProps, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { readOrderOfCart, type CheckoutCart } from "./read"

/** Seconds to wait for checkouts that hold the same stock. */
const WAIT_SECONDS = 30

/**
 * Undoes what a process left behind when it died in the middle of core's `complete-cart`.
 *
 * Core undoes a failed completion itself, but only a living process can. After a kill the order row
 * may exist without its link to the cart, its stock or its payment; completing the cart again would
 * then make a second order or answer with one that holds nothing. This is core's own compensation,
 * done late: the half-made order, its reservations and links go, the cart opens again.
 *
 * Call it under the cart's lock, only for a cart without a finished order.
 */
export async function healBrokenPlacing(
  container: MedusaContainer,
  cart: CheckoutCart
): Promise<void> {
  const linked = await readOrderOfCart(container, cart.id)
  const attemptAt = attemptedAt(cart)
  const orphans = attemptAt ? await findOrphans(container, cart.id, attemptAt) : []
  const broken = new Set([...orphans, ...(linked && !linked.finished ? [linked.order.id] : [])])
  for (const orderId of broken) await undoOrder(container, cart.id, orderId)
  if (broken.size > 0 || (cart.completed_at && !linked)) {
    const carts = container.resolve(Modules.CART)
    // The type leaves null out, the column takes it: an open cart has no completion time.
    await carts.updateCarts([{ id: cart.id, completed_at: null as unknown as undefined }])
  }
}

/** When the last `place` of this cart started completing it, as noted in its metadata. */
export function attemptedAt(cart: CheckoutCart): string | undefined {
  const note = cart.metadata?.checkout
  const at = typeof note === "object" && note !== null ? Reflect.get(note, "attempt_at") : undefined
  return typeof at === "string" && !Number.isNaN(Date.parse(at)) ? at : undefined
}

/**
 * Orders made from this cart that never got linked to it. The cart id travels in the order's
 * metadata, which core copies from the cart; the time keeps the search short.
 */
async function findOrphans(
  container: MedusaContainer,
  cartId: string,
  since: string
): Promise<string[]> {
  const orders = container.resolve(Modules.ORDER)
  const filters: FilterableOrderProps & { metadata: Record<string, string> } = {
    created_at: { $gte: since },
    metadata: { cart_id: cartId },
  }
  const candidates = await orders.listOrders(filters, { select: ["id"], take: 20 })
  if (candidates.length === 0) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: links } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { order_id: candidates.map(({ id }) => id) },
  })
  const linked = new Set((links as { order_id: string }[]).map((link) => link.order_id))
  return candidates.map(({ id }) => id).filter((id) => !linked.has(id))
}

type Ids = ({ id: string } | null)[] | null
type BrokenOrder = { id: string; items?: Ids; payment_collections?: Ids; promotions?: Ids }
const idsOf = (rows: Ids | undefined): string[] => (rows ?? []).flatMap((row) => row?.id ?? [])

async function undoOrder(
  container: MedusaContainer,
  cartId: string,
  orderId: string
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "items.id", "payment_collections.id", "promotions.id"],
    filters: { id: orderId },
  })
  const order = data[0] as BrokenOrder | undefined
  if (!order) return
  logger.warn(`Order ${orderId} of cart ${cartId} was never finished; undoing it`)

  const lineIds = idsOf(order.items)
  if (lineIds.length > 0) await releaseStock(container, lineIds)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.dismiss([
    { [Modules.ORDER]: { order_id: orderId }, [Modules.CART]: { cart_id: cartId } },
    ...idsOf(order.payment_collections).map((id) => ({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.PAYMENT]: { payment_collection_id: id },
    })),
    ...idsOf(order.promotions).map((id) => ({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.PROMOTION]: { promotion_id: id },
    })),
  ])
  await container.resolve(Modules.ORDER).deleteOrders([orderId])
}

/**
 * Gives back what these lines hold, under the locks that core's own steps take: the inventory
 * module reads a level and writes it back, so a checkout at the same moment would lose one of the
 * two changes and the stock with it.
 */
async function releaseStock(container: MedusaContainer, lineIds: string[]): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const held = await inventory.listReservationItems(
    { line_item_id: lineIds },
    { select: ["id", "inventory_item_id"] }
  )
  if (held.length === 0) return
  const items = [...new Set(held.map((reservation) => reservation.inventory_item_id))]
  await container
    .resolve(Modules.LOCKING)
    .execute(items, () => inventory.deleteReservationItemsByLineItem(lineIds), {
      timeout: WAIT_SECONDS,
    })
}
