import type { MedusaContainer } from "@medusajs/framework/types"
import { deliverMessages } from "../messages/deliver"

/** Every 10 seconds: sends the messages that are due. */
export default async function deliverMessagesJob(container: MedusaContainer): Promise<void> {
  await deliverMessages(container)
}

export const config = { name: "hanout-booking-deliver-messages", schedule: "*/10 * * * * *" }
