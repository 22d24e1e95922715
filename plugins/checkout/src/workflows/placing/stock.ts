import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  findShortages,
  reservationsBeyond,
  type Shortage,
  type StockLine,
} from "../../domain/stock"
import { ERRORS } from "../../errors"
import { readCompletionCart, type CompletionCart } from "../../registry"

/** Refusal of core's completion when the shelves do not hold the cart: 400, code `out_of_stock`. */
function outOfStock(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, ERRORS.out_of_stock.text.en, "out_of_stock")
}

function linesOf(cart: CompletionCart): StockLine[] {
  return (cart.items ?? []).flatMap((item) => {
    const { variant } = item
    if (!variant) return []
    const parts = (variant.inventory_items ?? []).flatMap((part) =>
      part
        ? [
            {
              inventory_item_id: part.inventory_item_id,
              required_quantity: part.required_quantity ?? 1,
            },
          ]
        : []
    )
    return [
      {
        variant_id: variant.id,
        title: item.product_title || item.title,
        quantity: Number(item.quantity),
        limited: Boolean(variant.manage_inventory) && !variant.allow_backorder,
        parts,
      },
    ]
  })
}

/** Unreserved units per inventory item at the locations that serve the cart's sales channel. */
function availableOf(cart: CompletionCart): Map<string, number> {
  const available = new Map<string, Map<string, number>>()
  const parts = (cart.items ?? []).flatMap((item) => item.variant?.inventory_items ?? [])
  for (const part of parts) {
    for (const level of part?.inventory?.location_levels ?? []) {
      const serves = (level?.stock_locations ?? []).some((location) =>
        location.sales_channels?.some((channel) => channel?.id === cart.sales_channel_id)
      )
      if (!part || !level || !serves) continue
      const shelves = available.get(part.inventory_item_id) ?? new Map<string, number>()
      const free = Number(level.stocked_quantity ?? 0) - Number(level.reserved_quantity ?? 0)
      shelves.set(level.location_id, free)
      available.set(part.inventory_item_id, shelves)
    }
  }
  return new Map(
    [...available].map(([id, shelves]) => [id, [...shelves.values()].reduce((a, b) => a + b, 0)])
  )
}

/** What the shelves lack for this cart now; empty when everything is there. */
export async function shortagesOf(container: MedusaContainer, cartId: string): Promise<Shortage[]> {
  const cart = await readCompletionCart(container, cartId)
  return cart ? findShortages(linesOf(cart), availableOf(cart)) : []
}

/**
 * First half of guard G6, before the order: the whole cart against the stock, summed per inventory
 * item. Core compares line by line, so two lines on one item pass where only one fits.
 */
export function checkStock(cart: CompletionCart): void {
  // Core takes any number over the wire, the shelves hold whole parts.
  const whole = (cart.items ?? []).every(({ quantity }) => {
    const count = Number(quantity)
    return Number.isSafeInteger(count) && count > 0
  })
  if (!whole) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "A line of the cart has no whole quantity",
      "order_refused"
    )
  }
  if (findShortages(linesOf(cart), availableOf(cart)).length > 0) throw outOfStock()
}

/**
 * Second half of guard G6, after the reservation: two carts may both have passed the first check.
 * Of the reservations on a shelf that holds too little, the later ones are refused; core then takes
 * this order and its reservations back.
 */
export async function checkReservations(
  container: MedusaContainer,
  cart: CompletionCart
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const lineIds = await orderLineIds(container, cart.id)
  if (lineIds.length === 0) return
  const own = (await inventory.listReservationItems({ line_item_id: lineIds })).filter(
    (reservation) => !reservation.allow_backorder
  )
  if (own.length === 0) return
  const ownIds = new Set(own.map(({ id }) => id))
  const levels = await inventory.listInventoryLevels({
    inventory_item_id: [...new Set(own.map(({ inventory_item_id: id }) => id))],
  })
  for (const { inventory_item_id, location_id, stocked_quantity, reserved_quantity } of levels) {
    if (Number(reserved_quantity) <= Number(stocked_quantity)) continue
    const all = await inventory.listReservationItems(
      { inventory_item_id, location_id },
      { take: null as unknown as undefined }
    )
    const beyond = reservationsBeyond(
      Number(stocked_quantity),
      all.map(({ id, created_at, quantity }) => ({
        id,
        created_at: created_at ?? new Date(0),
        quantity: Number(quantity),
      }))
    )
    if ([...beyond].some((id) => ownIds.has(id))) throw outOfStock()
  }
}

async function orderLineIds(container: MedusaContainer, cartId: string): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: links } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  })
  const orderId = (links[0] as { order_id: string } | undefined)?.order_id
  if (!orderId) return []
  const { data } = await query.graph({
    entity: "order",
    fields: ["items.id"],
    filters: { id: orderId },
  })
  const order = data[0] as { items?: ({ id: string } | null)[] | null } | undefined
  return (order?.items ?? []).flatMap((item) => item?.id ?? [])
}
