import { seedDeliveryTariffsWorkflow } from "@hanout/delivery/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Example prices for 69 wilayas, at home and at a desk; rows that exist stay as they are. */
export async function seedDelivery(container: MedusaContainer): Promise<void> {
  await seedDeliveryTariffsWorkflow(container).run({ input: {} })
}
