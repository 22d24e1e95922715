import type { ExecArgs } from "@medusajs/framework/types"
import { runStages } from "../seed/run"
import { SHOP_STAGES } from "../seed/stages"

/** Creates the shop itself on a new database. Run once by `medusa db:migrate`. */
export default async function seedShop({ container }: Pick<ExecArgs, "container">): Promise<void> {
  await runStages(container, SHOP_STAGES)
}
