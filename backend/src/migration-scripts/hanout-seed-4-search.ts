import type { ExecArgs } from "@medusajs/framework/types"
import { runStages } from "../seed/run"
import { SEARCH_STAGES } from "../seed/stages"

/** Fills the search indexes, so that the first visitor of a new shop finds something. */
export default async function seedSearch({
  container,
}: Pick<ExecArgs, "container">): Promise<void> {
  await runStages(container, SEARCH_STAGES)
}
