import { writeFileSync } from "node:fs"
import { seedDeliveryTariffsWorkflow } from "@hanout/delivery/workflows"
import type { ExecArgs } from "@medusajs/framework/types"
import { createDeliveryShop } from "../../apps/delivery/shop"

/** Opens a small shop and leaves its ids in the file named by the first argument. */
export default async function seed({ container, args }: ExecArgs): Promise<void> {
  const shop = await createDeliveryShop(container)
  await seedDeliveryTariffsWorkflow(container).run({ input: {} })
  writeFileSync(args[0] ?? "shop.json", JSON.stringify(shop))
}
