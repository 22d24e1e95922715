import type { MedusaContainer } from "@medusajs/framework/types"
import { proposeVisits } from "../series/propose"

/** Every ten minutes: keeps yearly visits going. */
export default async function proposeVisitsJob(container: MedusaContainer): Promise<void> {
  await proposeVisits(container)
}

export const config = { name: "hanout-booking-propose-visits", schedule: "*/10 * * * *" }
