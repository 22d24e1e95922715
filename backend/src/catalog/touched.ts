import type { Event } from "@medusajs/framework/types"
import type { Query } from "../lib/query"

/** Events that change what a list or a product page says. */
export const CATALOGUE_EVENTS = [
  "product.created",
  "product.updated",
  "product.deleted",
  "product-variant.created",
  "product-variant.updated",
  "product-variant.deleted",
  "product-category.created",
  "product-category.updated",
  "product-category.deleted",
  "product-collection.created",
  "product-collection.updated",
  "product-collection.deleted",
  "translation.created",
  "translation.updated",
  "translation.deleted",
  "pricing.price.created",
  "pricing.price.updated",
  "pricing.price.deleted",
  "pricing.price-list.created",
  "pricing.price-list.updated",
  "pricing.price-list.deleted",
  "inventory.inventory-level.created",
  "inventory.inventory-level.updated",
  "inventory.inventory-level.deleted",
  "inventory.reservation-item.created",
  "inventory.reservation-item.updated",
  "inventory.reservation-item.deleted",
]

/** Events behind the delivery prices the storefront shows. */
export const DELIVERY_EVENTS = [
  "delivery.tariffs_updated",
  "delivery.desks_updated",
  "delivery.settings_updated",
]

/** What an event is about and which row: `product:prod_…`, `price:price_…`, `delivery:`. */
export type Change = `${string}:${string}`

/** An event as changes, so that the same row changed twice counts once. */
export function changesOf(event: Event<unknown>): Change[] {
  const subject = event.name.split(".").at(-2) ?? ""
  const rows = (Array.isArray(event.data) ? event.data : [event.data]) as ({
    id?: string
  } | null)[]
  const ids = rows.flatMap((row) => (row?.id ? [row.id] : []))
  return ids.length ? ids.map((id): Change => `${subject}:${id}`) : [`${subject}:`]
}

/** Ids by subject, without the empty ones. */
export function bySubject(changes: Change[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const change of changes) {
    const at = change.indexOf(":")
    const subject = change.slice(0, at)
    const id = change.slice(at + 1)
    groups.set(subject, [...(groups.get(subject) ?? []), ...(id ? [id] : [])])
  }
  return groups
}

async function rowsOf<T>(
  query: Query,
  entity: string,
  fields: string[],
  filters: Record<string, unknown>
): Promise<T[]> {
  // What is gone must be taken out of the index, so deleted rows count.
  const { data } = await query.graph({ entity, fields, filters, withDeleted: true })
  return data as unknown as T[]
}

const productsWhere = async (query: Query, filters: Record<string, unknown>): Promise<string[]> =>
  (await rowsOf<{ id: string }>(query, "product", ["id"], filters)).map((row) => row.id)

async function productsOfTranslations(query: Query, ids: string[]): Promise<string[]> {
  const rows = await rowsOf<{ reference: string; reference_id: string }>(
    query,
    "translation",
    ["reference", "reference_id"],
    { id: ids }
  )
  const ofCategories = rows.filter((row) => row.reference === "product_category")
  const direct = rows.filter((row) => row.reference === "product").map((row) => row.reference_id)
  if (!ofCategories.length) return direct
  const categories = { id: ofCategories.map((row) => row.reference_id) }
  return [...direct, ...(await productsWhere(query, { categories }))]
}

const FINDERS: Record<string, (query: Query, ids: string[]) => Promise<string[]>> = {
  product: async (_, ids) => ids,
  "product-variant": async (query, ids) =>
    (
      await rowsOf<{ product_id?: string }>(query, "product_variant", ["product_id"], { id: ids })
    ).flatMap((row) => row.product_id ?? []),
  "product-category": (query, ids) => productsWhere(query, { categories: { id: ids } }),
  "product-collection": (query, ids) => productsWhere(query, { collection_id: ids }),
  translation: productsOfTranslations,
  price: async (query, ids) =>
    (
      await rowsOf<{ price_set?: { variant?: { product_id?: string } } }>(
        query,
        "price",
        ["price_set.variant.product_id"],
        { id: ids }
      )
    ).flatMap((row) => row.price_set?.variant?.product_id ?? []),
}

/** Which products the changes touch, each once; stock is looked at elsewhere. One read a subject. */
export async function touchedProducts(
  groups: Map<string, string[]>,
  query: Query
): Promise<string[]> {
  const touched = new Set<string>()
  for (const [subject, ids] of groups) {
    const found = ids.length ? await FINDERS[subject]?.(query, ids) : undefined
    for (const id of found ?? []) touched.add(id)
  }
  return [...touched]
}
