import type { MedusaContainer } from "@medusajs/framework/types"
import { closeOldRequests } from "../requests/close-old"

/** Every hour: closes requests nobody waits for any more. */
export default async function closeOldRequestsJob(container: MedusaContainer): Promise<void> {
  await closeOldRequests(container)
}

export const config = { name: "hanout-booking-close-requests", schedule: "20 * * * *" }
