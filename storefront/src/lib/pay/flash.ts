import type { ChallengeFault } from "./challenge"
import type { ProofFault } from "./transfer"

/** Codes with a sentence in `payment.error`. */
export const PAY_ERRORS = [
  "terms_required",
  "already_paid",
  "order_canceled",
  "payment_in_progress",
  "payment_under_review",
  "gateway_unavailable",
  "gateway_refused",
  "method_unavailable",
  "cancel_confirm",
  "down",
  "refused",
] as const

export type PayError = (typeof PAY_ERRORS)[number]

/** What a form of the payment page leaves for the page that follows. */
export type PayFlash = {
  error?: PayError
  challenge?: ChallengeFault
  /** The terms were ticked: nobody has to tick them again for a wrong sum. */
  terms?: boolean
}

export type ReceiptFlash = { sent?: string; error?: "emailInvalid" | "failed"; typed?: string }

export type ProofFlash = { fault?: ProofFault }

/** Codes of the backend that a shopper is told in the words of another. */
const SAME_WORDS: Record<string, PayError> = {
  payment_method_unavailable: "method_unavailable",
  not_configured: "method_unavailable",
  session_locked: "payment_in_progress",
  try_again: "down",
}

/** Maps a refusal of `plugins/payments` to a sentence; unknown codes are `refused`. */
export function payError(code: string): PayError {
  return PAY_ERRORS.find((one) => one === code) ?? SAME_WORDS[code] ?? "refused"
}
