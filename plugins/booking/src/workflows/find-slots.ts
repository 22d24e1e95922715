import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import type { FindSlotsInput, FoundSlots } from "./types"

/** Starts that can be held now, by time. Throws `range_too_long`, `service_not_found`, `unknown_commune`, `out_of_zone`. */
export async function findSlots(
  _container: MedusaContainer,
  _input: FindSlotsInput
): Promise<FoundSlots> {
  throw new BookingError("try_again")
}
