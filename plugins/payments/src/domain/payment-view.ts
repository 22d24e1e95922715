import type { PaymentAttempt } from "./attempt"
import { HANDLED, isBlocked, needsPerson } from "./schedule"

/** One word for where the money of an order is. */
export type PaymentStatus =
  | "unpaid"
  | "processing"
  | "paid"
  | "review"
  | "canceled"
  | "refunded"
  | "cash_on_delivery"
  | "awaiting_transfer"
  | "proof_submitted"

/** One word for where an attempt is, as the shopper who comes back sees it. */
export type ReturnState =
  "paid" | "pending" | "declined" | "cancelled" | "expired" | "reversed" | "review" | "refunded"

/** What the order and its ledger say; money in centimes. */
export type PaymentFacts = {
  canceled: boolean
  captured: number
  refunded: number
  provider_id: string | null
  attempts: readonly Pick<
    PaymentAttempt,
    "state" | "state_reason" | "settled_at" | "unreadable_since"
  >[]
  /** State of the order's transfer, when it has one. */
  transfer_state?: string
}

/** The status of an order's money. Pure and total. */
export function paymentStatus(facts: PaymentFacts): PaymentStatus {
  const { captured, refunded, attempts, provider_id } = facts
  if (attempts.some(needsPerson)) {
    // Money nobody placed yet goes before everything else an order may say about itself.
    if (captured - refunded <= 0) return "review"
  }
  if (captured > 0 && captured <= refunded) return "refunded"
  if (facts.canceled) return "canceled"
  if (captured > 0) return "paid"
  const unsettled = attempts.some(
    ({ state, settled_at, state_reason }) =>
      state === "paid" && !settled_at && state_reason !== HANDLED
  )
  const silent = attempts.some(
    ({ state, unreadable_since }) => state === "registered" && unreadable_since !== null
  )
  if (unsettled || silent) return "processing"
  if (provider_id?.startsWith("pp_cod_")) return "cash_on_delivery"
  if (provider_id?.startsWith("pp_transfer_")) {
    return facts.transfer_state === "proof_submitted" || facts.transfer_state === "awaiting_second"
      ? "proof_submitted"
      : "awaiting_transfer"
  }
  return "unpaid"
}

/** What the shopper who comes back from the hosted page is told. Pure and total. */
export function returnState(
  attempt: Pick<PaymentAttempt, "state" | "state_reason" | "settled_at">
): ReturnState {
  switch (attempt.state) {
    case "paid":
      if (attempt.settled_at) return "paid"
      return isBlocked(attempt) ? "review" : "pending"
    case "partially_refunded":
    case "refunded":
      return "refunded"
    case "draft":
    case "registered":
      return "pending"
    case "refused":
      return "declined"
    case "abandoned":
      return "expired"
    default:
      return attempt.state
  }
}
