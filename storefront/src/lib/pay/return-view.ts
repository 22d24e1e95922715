/** What became of one attempt to pay, as `plugins/payments` decided it. */
export type ReturnState =
  "paid" | "pending" | "declined" | "cancelled" | "expired" | "reversed" | "review" | "refunded"

/** Reasons of a refused payment the shop has a sentence for. */
export const DECLINE_REASONS = [
  "insufficient_funds",
  "limit",
  "card_blocked",
  "card_expired",
  "cvv",
  "not_enabled",
  "auth_failed",
  "cancelled",
  "expired",
  "refused",
] as const

export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Answer of `POST /store/payments/returns/:token`. Amounts in dinars, moments in ISO 8601. */
export type ReturnView = {
  state: ReturnState
  order: { ref: string; display_id: number; status: string; total: number; currency_code: string }
  reason?: DeclineReason
  /** The issuer's own words, in the language the payment was made in. */
  message?: string
  can_retry: boolean
  can_change_method: boolean
  /** Until when the order can be paid. */
  expires_at?: string | null
  provider_id: string
  receipt?: {
    transaction_id: string
    order_number: string
    approval_code?: string | null
    paid_at: string
    amount: number | string
    currency_code: string
    pan_masked?: string | null
    method?: string | null
    message?: string | null
  }
  failure?: {
    amount: number | string
    show_ids: boolean
    transaction_id?: string
    order_number?: string
    three_languages: boolean
  }
}

/** What the return page shows. `words` is a key of `payment.result` in the messages. */
export type ReturnPlan = {
  page: "paid" | "pending" | "failed" | "review" | "refunded"
  words: ReturnState
  tone: "ok" | "info" | "warn" | "bad"
  /** First line of a failure: the issuer's words, or the name of a sentence of ours. */
  why?: { issuer: string } | { reason: DeclineReason } | { rejected: true }
  retry: boolean
  change: boolean
}

const TONES: Record<ReturnState, ReturnPlan["tone"]> = {
  paid: "ok",
  pending: "info",
  declined: "bad",
  cancelled: "warn",
  expired: "warn",
  reversed: "bad",
  review: "warn",
  refunded: "info",
}

/**
 * Turns an answer into a page. Total: a state this page does not know is shown as being checked,
 * never as paid and never as failed.
 */
export function planReturn(view: ReturnView): ReturnPlan {
  const state: ReturnState = Object.hasOwn(TONES, view.state) ? view.state : "pending"
  const tone = TONES[state]
  switch (state) {
    case "paid":
    case "pending":
    case "review":
    case "refunded":
      return { page: state, words: state, tone, retry: false, change: false }
    case "declined":
    case "cancelled":
    case "expired":
    case "reversed":
      return {
        page: "failed",
        words: state,
        tone,
        why: whyOf(state, view),
        retry: view.can_retry,
        change: view.can_change_method,
      }
  }
}

/** Certification: a reversed payment has one fixed sentence; else the issuer's words; else ours. */
function whyOf(
  state: "declined" | "cancelled" | "expired" | "reversed",
  { message, reason }: ReturnView
): ReturnPlan["why"] {
  if (state === "reversed") {
    return { rejected: true }
  }
  const issuer = message?.trim()
  if (issuer) {
    return { issuer }
  }
  const known = DECLINE_REASONS.find((one) => one === reason)
  return { reason: known ?? (state === "declined" ? "refused" : state) }
}
