import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetOldData } from "../workflows/forget"

/** Every hour: forgets people who never booked and keys nobody sends again. */
export default async function forgetBookingData(container: MedusaContainer): Promise<void> {
  await forgetOldData(container)
}

export const config = { name: "hanout-forget-booking-data", schedule: "40 * * * *" }
