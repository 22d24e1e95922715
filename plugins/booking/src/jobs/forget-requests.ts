import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetOldRequests } from "../workflows/forget-requests"

/** Every night: forgets the keys of requests nobody sends again. */
export default async function forgetBookingRequests(container: MedusaContainer): Promise<void> {
  await forgetOldRequests(container)
}

export const config = { name: "hanout-forget-booking-requests", schedule: "40 3 * * *" }
