import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepBrokenOrders } from "../workflows/placing/sweep"

/** Every ten minutes: takes back orders that a dead process left half-made. */
export default async function undoBrokenOrders(container: MedusaContainer): Promise<void> {
  await sweepBrokenOrders(container, new Date())
}

export const config = { name: "hanout-undo-broken-orders", schedule: "*/10 * * * *" }
