import type { MedusaContainer } from "@medusajs/framework/types"
import { expireHolds } from "../workflows/expire-holds"

/** Every minute: gives back the time of holds that ran out. */
export default async function expireBookingHolds(container: MedusaContainer): Promise<void> {
  await expireHolds(container)
}

export const config = { name: "hanout-expire-booking-holds", schedule: "* * * * *" }
