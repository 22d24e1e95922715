import type { ExecArgs } from "@medusajs/framework/types"
import { runStages } from "../seed/run"
import { PAYMENT_STAGES } from "../seed/stages"

/** Offers in Algeria the ways to pay this shop is configured for. */
export default async function seedPayments({
  container,
}: Pick<ExecArgs, "container">): Promise<void> {
  await runStages(container, PAYMENT_STAGES)
}
