import type { MedusaContainer } from "@medusajs/framework/types"
import { pollDueAttempts } from "../workflows/poll"

/** Every 15 seconds: finds out what became of the payments nobody came back from. */
export default async function pollAttempts(container: MedusaContainer): Promise<void> {
  await pollDueAttempts(container)
}

export const config = { name: "hanout-poll-attempts", schedule: "*/15 * * * * *" }
