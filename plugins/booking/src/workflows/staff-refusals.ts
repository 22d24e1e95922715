import { BookingError } from "../booking-errors"
import { isOverridable } from "../domain/overrides"
import type { SlotRefusal } from "../domain/types"
import type { BlockChange } from "../records/blocks"
import type { Override } from "./types"

/**
 * What staff may do about what speaks against a start: nothing to do, or the change that goes against
 * it with a reason. Another visit in the way makes the block an overbooking, which the constraint lets
 * pass and everybody sees.
 *
 * Throws `slot_taken` when only another visit is in the way and no reason was given, else
 * `slot_not_offered`; both with `reason`, all `reasons`, and whether they may be overridden.
 */
export function weighRefusals(
  refusals: readonly SlotRefusal[],
  override: Override | undefined
): Required<Pick<BlockChange, "kind" | "overbook_reason">> {
  const [reason] = refusals
  if (!reason) return { kind: "visit", overbook_reason: null }
  const overridable = refusals.every(isOverridable)
  if (!override || !overridable) {
    throw new BookingError(reason === "busy" ? "slot_taken" : "slot_not_offered", {
      reason,
      reasons: refusals,
      overridable,
    })
  }
  return refusals.includes("busy")
    ? { kind: "overbook", overbook_reason: override.reason }
    : { kind: "visit", overbook_reason: null }
}
