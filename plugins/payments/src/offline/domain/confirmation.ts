/**
 * How a call about a cash order ended. `refused`: the parcel was refused at the door; it is noted
 * here because the phone's history begins with it.
 */
export const CALL_OUTCOMES = [
  "confirmed",
  "no_answer",
  "unreachable",
  "postponed",
  "canceled",
  "wrong_number",
  "duplicate",
  "fake",
  "refused",
] as const

/** See {@link CALL_OUTCOMES}. */
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** Where the confirmation of an order stands. */
export const CONFIRMATION_STATUSES = [
  "to_call",
  "call_back",
  "unreachable",
  "confirmed",
  "canceled",
] as const

/** See {@link CONFIRMATION_STATUSES}. */
export type ConfirmationStatus = (typeof CONFIRMATION_STATUSES)[number]

/** Calls without an answer in a row after which a person decides what becomes of the order. */
const PATIENCE = 3
/** Hours until somebody who did not answer is called again, when nobody says otherwise. */
const CALL_AGAIN_HOURS = 2

/** The customer called it off, or there is no customer: the order is cancelled with the call. */
export function cancelsOrder(outcome: CallOutcome): boolean {
  return outcome === "canceled" || outcome === "duplicate" || outcome === "fake"
}

/**
 * Where an order stands after one more call, and when to call again. `unanswered`: calls without an
 * answer just before this one. Unreachable is no end: cancelling is a person's decision. Pure.
 */
export function afterCall(
  outcome: CallOutcome,
  unanswered: number,
  { callBackAt, now }: { callBackAt: Date | null; now: Date }
): { status: Exclude<ConfirmationStatus, "to_call">; call_back_at: Date | null } {
  switch (outcome) {
    case "confirmed":
      return { status: "confirmed", call_back_at: null }
    case "canceled":
    case "duplicate":
    case "fake":
    case "refused":
      return { status: "canceled", call_back_at: null }
    case "postponed":
      return { status: "call_back", call_back_at: callBackAt }
    case "wrong_number":
    case "unreachable":
      return { status: "unreachable", call_back_at: callBackAt }
    case "no_answer": {
      if (unanswered + 1 >= PATIENCE) return { status: "unreachable", call_back_at: callBackAt }
      const later = new Date(now.getTime() + CALL_AGAIN_HOURS * 3_600_000)
      return { status: "call_back", call_back_at: callBackAt ?? later }
    }
  }
}
