import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { INDEX_NAMES } from "../catalog/indexes"

/** Builds the three catalogue indexes from the database; an older version serves until then. */
export async function seedSearchIndexes(container: MedusaContainer): Promise<void> {
  await container.resolve(Modules.SEARCH).reindex({ index: [...INDEX_NAMES] })
}
