import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"

/** Answers how many holds ended. */
export async function expireHolds(
  _container: MedusaContainer,
  _options: { now?: Date } = {}
): Promise<number> {
  throw new BookingError("try_again")
}
