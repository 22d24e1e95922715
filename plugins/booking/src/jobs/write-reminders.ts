import type { MedusaContainer } from "@medusajs/framework/types"
import { writeReminders } from "../messages/remind"

/** Every minute: writes the reminders of visits that come near. */
export default async function writeRemindersJob(container: MedusaContainer): Promise<void> {
  await writeReminders(container)
}

export const config = { name: "hanout-booking-write-reminders", schedule: "* * * * *" }
