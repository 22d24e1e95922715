import type { ExecArgs } from "@medusajs/framework/types"
import { runStages } from "../seed/run"
import { BOOKING_STAGES } from "../seed/stages"

/** Who makes home visits, where, when and for what. Run once by `medusa db:migrate`. */
export default async function seedBooking({
  container,
}: Pick<ExecArgs, "container">): Promise<void> {
  await runStages(container, BOOKING_STAGES)
}
