import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import type { Block } from "../records/rows"
import type {
  ApproveVisitInput,
  BookedVisit,
  BookVisitInput,
  CancelledVisit,
  CancelVisitInput,
  CreateStaffVisitInput,
  MoveVisitInput,
  SetStatusInput,
} from "./types"

export async function bookVisit(
  _container: MedusaContainer,
  _input: BookVisitInput
): Promise<BookedVisit> {
  throw new BookingError("try_again")
}
export async function createStaffVisit(
  _container: MedusaContainer,
  _input: CreateStaffVisitInput
): Promise<BookedVisit> {
  throw new BookingError("try_again")
}
export async function moveVisit(
  _container: MedusaContainer,
  _input: MoveVisitInput
): Promise<Block> {
  throw new BookingError("try_again")
}
export async function cancelVisit(
  _container: MedusaContainer,
  _input: CancelVisitInput
): Promise<CancelledVisit> {
  throw new BookingError("try_again")
}
export async function approveVisit(
  _container: MedusaContainer,
  _input: ApproveVisitInput
): Promise<Block> {
  throw new BookingError("try_again")
}
export async function setStatus(
  _container: MedusaContainer,
  _input: SetStatusInput
): Promise<Block> {
  throw new BookingError("try_again")
}
