import type { Event, SearchTypes } from "@medusajs/framework/types"
import { defineSearchIndex } from "@medusajs/framework/utils"
import type { Locale } from "../data/part-texts"
import { toDocument } from "./document"
import { catalogFields, indexName } from "./indexes"
import { readSources } from "./source"

const BATCH = 200

/**
 * Events that change what a document says. Stock is left out: it moves with every order, while
 * the index only cares whether anything is left (see `subscribers/hanout-catalog-stock.ts`).
 */
const EVENTS = [
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

type Ids = { id: string }
type Query = SearchTypes.SearchIngestionContext["container"]["query"]

async function idsWhere(query: Query, filters: Record<string, unknown>): Promise<string[]> {
  const { data } = await query.graph({ entity: "product", fields: ["id"], filters })
  return (data as Ids[]).map((row) => row.id)
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

/** Which products an event touches; the reads behind it never throw for an unknown id. */
async function touchedProducts(event: Event<unknown>, query: Query): Promise<string[]> {
  const data = (Array.isArray(event.data) ? event.data : [event.data]) as Partial<Ids>[]
  const ids = data.flatMap((row) => (row?.id ? [row.id] : []))
  if (!ids.length) return []
  const [kind] = event.name.split(".").slice(-2)
  switch (kind) {
    case "product":
      return ids
    case "product-variant":
      return await idsWhere(query, { variants: { id: ids } })
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

/** Declares the index of one language: how it is filled, and kept in step with the database. */
export function defineCatalogIndex(locale: Locale): SearchTypes.SearchIndexDefinition {
  return defineSearchIndex({
    name: indexName(locale),
    entity: "product",
    fields: catalogFields,
    events: EVENTS,
    async *seed({ container, last_key, catchup }) {
      let cursor = last_key
      for (;;) {
        const { sources, lastId, read } = await readSources(
          container.query,
          {
            ...(catchup ? { updated_at: { $gte: catchup.since } } : {}),
            ...(cursor ? { id: { $gt: cursor } } : {}),
          },
          { take: BATCH }
        )
        if (sources.length) {
          yield [{ action: "upsert", documents: sources.map((s) => toDocument(s, locale)) }]
        }
        if (read < BATCH || !lastId) return
        cursor = lastId
      }
    },
    async consume(event, { container }) {
      const ids = await touchedProducts(event, container.query)
      if (!ids.length) return []
      const { sources } = await readSources(container.query, { id: ids })
      const gone = ids.filter((id) => !sources.some((source) => source.id === id))
      return [
        { action: "upsert" as const, documents: sources.map((s) => toDocument(s, locale)) },
        ...(gone.length ? [{ action: "delete" as const, filters: { id: gone } }] : []),
      ]
    },
  })
}
