import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import type { Actor, Block } from "../records/rows"
import type { AddTimeOffInput } from "./types"

export async function addTimeOff(
  _container: MedusaContainer,
  _input: AddTimeOffInput
): Promise<Block> {
  throw new BookingError("try_again")
}
export async function removeTimeOff(
  _container: MedusaContainer,
  _input: { id: string; actor: Actor; now?: Date }
): Promise<Block> {
  throw new BookingError("try_again")
}
