import type { Event } from "@medusajs/framework/types"
import type { Query } from "../lib/query"

type Ids = { id: string }

/** Events that change what a list or a product page says, stock aside. */
export const CATALOGUE_EVENTS = [
  "product.created",
  "product.updated",
  "product.deleted",
  "product-variant.created",
  "product-variant.updated",
  "product-variant.deleted",
  "product-category.updated",
  "product-collection.updated",
  "translation.created",
  "translation.updated",
  "translation.deleted",
  "pricing.price.created",
  "pricing.price.updated",
  "pricing.price.deleted",
]

/** `product`, `product-category`, `translation`, `price`…: what an event is about. */
export function subjectOf(eventName: string): string {
  return eventName.split(".").at(-2) ?? ""
}

/** The ids an event carries, whether it tells of one thing or several. */
export function idsOf(event: Event<unknown>): string[] {
  const rows = (Array.isArray(event.data) ? event.data : [event.data]) as (Partial<Ids> | null)[]
  return rows.flatMap((row) => (row?.id ? [row.id] : []))
}

async function idsWhere(query: Query, filters: Record<string, unknown>): Promise<string[]> {
  const { data } = await query.graph({ entity: "product", fields: ["id"], filters })
  return (data as Ids[]).map((row) => row.id)
}

async function productsOfVariants(query: Query, ids: string[]): Promise<string[]> {
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["product_id"],
    filters: { id: ids },
    withDeleted: true,
  })
  return (data as unknown as { product_id?: string }[]).flatMap((row) => row.product_id ?? [])
}

async function productsOfPrices(query: Query, priceIds: string[]): Promise<string[]> {
  const { data } = await query.graph({
    entity: "price",
    fields: ["price_set.variant.product_id"],
    filters: { id: priceIds },
    withDeleted: true,
  })
  const rows = data as unknown as { price_set?: { variant?: { product_id?: string } } }[]
  return rows.flatMap((row) => row.price_set?.variant?.product_id ?? [])
}

async function productsOfTranslations(query: Query, ids: string[]): Promise<string[]> {
  const { data } = await query.graph({
    entity: "translation",
    fields: ["reference", "reference_id"],
    filters: { id: ids },
    withDeleted: true,
  })
  const rows = data as unknown as { reference: string; reference_id: string }[]
  const categories = rows.filter((r) => r.reference === "product_category")
  const direct = rows.filter((r) => r.reference === "product").map((r) => r.reference_id)
  if (!categories.length) return direct
  const filters = { categories: { id: categories.map((r) => r.reference_id) } }
  return [...direct, ...(await idsWhere(query, filters))]
}

/** Which products a catalogue event touches, each once. */
export async function touchedProducts(event: Event<unknown>, query: Query): Promise<string[]> {
  const ids = idsOf(event)
  if (!ids.length) return []
  const find = async (): Promise<string[]> => {
    switch (subjectOf(event.name)) {
      case "product":
        return ids
      case "product-variant":
        return await productsOfVariants(query, ids)
      case "product-category":
        return await idsWhere(query, { categories: { id: ids } })
      case "product-collection":
        return await idsWhere(query, { collection_id: ids })
      case "translation":
        return await productsOfTranslations(query, ids)
      default:
        return await productsOfPrices(query, ids)
    }
  }
  return [...new Set(await find())]
}
