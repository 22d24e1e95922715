import type { SearchTypes } from "@medusajs/framework/types"
import { defineSearchIndex } from "@medusajs/framework/utils"
import type { Locale } from "../data/part-texts"
import { toDocument } from "./document"
import { catalogFields, indexName } from "./indexes"
import { readSources } from "./source"
import { CATALOGUE_EVENTS, touchedProducts } from "./touched"

const BATCH = 200

/**
 * Declares the index of one language: how it is filled, and kept in step with the database. Stock
 * events are left out: stock moves with every order, while the index only cares whether anything
 * is left (see `catalog/stock-sync.ts`).
 */
export function defineCatalogIndex(locale: Locale): SearchTypes.SearchIndexDefinition {
  return defineSearchIndex({
    name: indexName(locale),
    entity: "product",
    fields: catalogFields,
    events: CATALOGUE_EVENTS,
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
