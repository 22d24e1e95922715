import type { MedusaContainer } from "@medusajs/framework/types"
import { expireDueOrders } from "../workflows/expire-due"

/** Every minute: cancels the orders nobody paid in time and frees their stock. */
export default async function expireOrders(container: MedusaContainer): Promise<void> {
  await expireDueOrders(container)
}

export const config = { name: "hanout-expire-orders", schedule: "* * * * *" }
