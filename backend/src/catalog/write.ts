import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { LOCALES } from "../data/part-texts"
import { toDocument } from "./document"
import { indexName } from "./indexes"
import { readSources } from "./source"

const BATCH = 200

/** Rewrites products in every language's index from what the database says now; gone ones leave. */
export async function writeDocuments(container: MedusaContainer, ids: string[]): Promise<void> {
  const search = container.resolve(Modules.SEARCH)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH)
    const { sources } = await readSources(query, { id: batch })
    const gone = batch.filter((id) => !sources.some((source) => source.id === id))
    for (const locale of LOCALES) {
      const index = indexName(locale)
      await search.upsertDocuments({
        index,
        documents: sources.map((source) => toDocument(source, locale)),
      })
      if (gone.length) await search.deleteDocuments({ index, filters: { id: gone } })
    }
  }
}
