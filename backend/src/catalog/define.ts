import type { SearchTypes } from "@medusajs/framework/types"
import { defineSearchIndex } from "@medusajs/framework/utils"
import type { Locale } from "../data/part-texts"
import { toDocument } from "./document"
import { catalogFields, indexName } from "./indexes"
import { readSources } from "./source"

const BATCH = 200

/**
 * Declares the index of one language and how it is filled. It names no events on purpose: the
 * module would read each changed row again for each event and each index, thousands of statements
 * for one import. `subscribers/hanout-catalog.ts` gathers changes and writes all languages at once.
 */
export function defineCatalogIndex(locale: Locale): SearchTypes.SearchIndexDefinition {
  return defineSearchIndex({
    name: indexName(locale),
    entity: "product",
    fields: catalogFields,
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
  })
}
