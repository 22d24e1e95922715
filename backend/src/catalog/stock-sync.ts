import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { LOCALES } from "../data/part-texts"
import { toDocument, type CatalogDocument } from "./document"
import { indexName } from "./indexes"
import { freeUnits } from "./live"
import { readSources } from "./source"

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
 * Rewrites index documents whose products have just sold out or come back, and answers their ids.
 * Three statements when nothing flipped, which is nearly always.
 */
export async function syncStock(container: MedusaContainer, itemIds: string[]): Promise<string[]> {
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
  const flipped = rows
    .filter((row) => row.inventory_items.every((id) => (free.get(id) ?? 0) > 0) !== row.in_stock)
    .map((row) => row.id)
  if (!flipped.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { sources } = await readSources(query, { id: flipped })
  for (const locale of LOCALES) {
    await search.upsertDocuments({
      index: indexName(locale),
      documents: sources.map((source) => toDocument(source, locale)),
    })
  }
  return flipped
}
