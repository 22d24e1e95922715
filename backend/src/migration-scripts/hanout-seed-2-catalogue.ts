import type { ExecArgs } from "@medusajs/framework/types"
import { runStages } from "../seed/run"
import { CATALOGUE_STAGES } from "../seed/stages"

/** Fills the shelves of a new database. Run once by `medusa db:migrate`, after the shop exists. */
export default async function seedCatalogue({
  container,
}: Pick<ExecArgs, "container">): Promise<void> {
  await runStages(container, CATALOGUE_STAGES)
}
