import type { ExecArgs } from "@medusajs/framework/types"
import { runStages } from "../seed/run"
import { DELIVERY_STAGES } from "../seed/stages"

/** Fills the tariff table and the sample desks. Run once by `medusa db:migrate`. */
export default async function seedDelivery({
  container,
}: Pick<ExecArgs, "container">): Promise<void> {
  await runStages(container, DELIVERY_STAGES)
}
