import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CatalogDocument } from "./document"

type Priced = Pick<CatalogDocument, "price_set_id" | "region_id" | "currency_code">

/**
 * Today's prices by price set, in dinars with TVA: the index may be older than the start of a
 * promotion. One call for the whole page; a set without an answer is left out.
 */
export async function livePrices(
  container: MedusaContainer,
  rows: Priced[]
): Promise<Map<string, number>> {
  const [first] = rows
  if (!first) return new Map()
  const pricing = container.resolve(Modules.PRICING)
  const prices = await pricing.calculatePrices(
    { id: rows.map((row) => row.price_set_id) },
    { context: { region_id: first.region_id, currency_code: first.currency_code } }
  )
  return new Map(
    prices.flatMap((price) =>
      price.calculated_amount === null ? [] : [[price.id, Number(price.calculated_amount)]]
    )
  )
}

/** Units free to sell, by inventory item, summed over locations. One statement for the page. */
export async function freeUnits(
  container: MedusaContainer,
  inventoryItemIds: string[]
): Promise<Map<string, number>> {
  const free = new Map<string, number>()
  if (!inventoryItemIds.length) return free
  const inventory = container.resolve(Modules.INVENTORY)
  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: inventoryItemIds },
    { select: ["inventory_item_id", "stocked_quantity", "reserved_quantity"] }
  )
  for (const level of levels) {
    const units = Number(level.stocked_quantity) - Number(level.reserved_quantity)
    free.set(level.inventory_item_id, (free.get(level.inventory_item_id) ?? 0) + units)
  }
  return free
}
