import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CatalogDocument } from "./document"
import { indexName } from "./indexes"
import { freeUnits } from "./live"

type Row = Pick<CatalogDocument, "id" | "in_stock" | "inventory_items">

/** The stock items behind levels and reservations, deleted ones included. */
export async function itemsBehind(
  container: MedusaContainer,
  subject: string,
  ids: string[]
): Promise<string[]> {
  const inventory = container.resolve(Modules.INVENTORY)
  const config = { select: ["inventory_item_id" as const], withDeleted: true }
  const rows =
    subject === "reservation-item"
      ? await inventory.listReservationItems({ id: ids }, config)
      : await inventory.listInventoryLevels({ id: ids }, config)
  return rows.map((row) => row.inventory_item_id)
}

/**
 * Products that have just sold out or come back: those whose index document says otherwise than
 * the shelves. Two statements; stock moves with every order, this answer is nearly always empty.
 */
export async function flippedProducts(
  container: MedusaContainer,
  itemIds: string[]
): Promise<string[]> {
  if (!itemIds.length) return []
  const search = container.resolve(Modules.SEARCH)
  const { hits } = await search.search<Row>({
    entity: indexName("fr"),
    fields: ["id", "in_stock", "inventory_items"],
    filters: { inventory_items: { $overlaps: itemIds } },
    pagination: { take: 500 },
    search_options: { count: "none" },
  })
  const rows = hits.map((hit) => hit.document)
  const free = await freeUnits(container, [...new Set(rows.flatMap((row) => row.inventory_items))])
  return rows
    .filter((row) => row.inventory_items.every((id) => (free.get(id) ?? 0) > 0) !== row.in_stock)
    .map((row) => row.id)
}
