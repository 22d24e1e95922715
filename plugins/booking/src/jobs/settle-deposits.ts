import type { MedusaContainer } from "@medusajs/framework/types"
import { settleDeposits } from "../deposits/settle"

/** Every minute: what the subscribers of the deposits do at once, for those a dead process left. */
export default async function settleDepositsJob(container: MedusaContainer): Promise<void> {
  await settleDeposits(container)
}

export const config = { name: "hanout-settle-deposits", schedule: "* * * * *" }
