import type { Event } from "@medusajs/framework/types"
import type { Query } from "../lib/query"
import { idsOf, subjectOf, touchedProducts } from "../catalog/touched"

type Handled = { handle: string }

/** Events behind something the storefront caches that is not in the catalogue indexes. */
export const OTHER_EVENTS = [
  "product-category.created",
  "product-category.deleted",
  "product-collection.created",
  "product-collection.deleted",
  "pricing.price-list.created",
  "pricing.price-list.updated",
  "pricing.price-list.deleted",
  "shipping-option.updated",
  "delivery.tariffs_updated",
  "delivery.desks_updated",
  "delivery.settings_updated",
]

async function handles(query: Query, entity: string, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const { data } = await query.graph({
    entity,
    fields: ["handle"],
    filters: { id: ids },
    // A deleted page must be forgotten too.
    withDeleted: true,
  })
  return (data as unknown as Handled[]).map((row) => row.handle)
}

/** Tags of products and of the categories they are listed in. */
export async function productTags(query: Query, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const { data } = await query.graph({
    entity: "product",
    fields: ["handle", "categories.handle"],
    filters: { id: ids },
    withDeleted: true,
  })
  const rows = data as unknown as (Handled & { categories?: (Handled | null)[] | null })[]
  return rows.flatMap((row) => [
    `product:${row.handle}`,
    ...(row.categories ?? []).flatMap((c) => (c ? [`category:${c.handle}`] : [])),
  ])
}

/** What the storefront must forget because of an event. Reads handles, never throws for old ids. */
export async function tagsOfEvent(event: Event<unknown>, query: Query): Promise<string[]> {
  const subject = subjectOf(event.name)
  if (subject === "delivery" || subject === "shipping-option") return ["tariffs"]
  if (subject === "price-list") return ["prices", "catalog"]
  const products = await productTags(query, await touchedProducts(event, query))
  if (subject === "price") return [...products, "prices", "catalog"]
  if (subject === "product-category") {
    const own = await handles(query, "product_category", idsOf(event))
    return [...own.map((handle) => `category:${handle}`), ...products, "catalog"]
  }
  return [...products, "catalog"]
}
