import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import type { Block } from "../records/rows"
import type { CreateHoldInput } from "./types"

export async function createHold(
  _container: MedusaContainer,
  _input: CreateHoldInput
): Promise<{ block: Block; token: string }> {
  throw new BookingError("try_again")
}
export async function extendHold(
  _container: MedusaContainer,
  _token: string,
  _options: { now?: Date } = {}
): Promise<Block> {
  throw new BookingError("try_again")
}
export async function releaseHold(
  _container: MedusaContainer,
  _token: string,
  _options: { now?: Date } = {}
): Promise<Block> {
  throw new BookingError("try_again")
}
export async function readHold(
  _container: MedusaContainer,
  _token: string,
  _options: { now?: Date } = {}
): Promise<Block> {
  throw new BookingError("try_again")
}
