import type { Centimes } from "@hanout/algeria/money"
import type { DeclineReason, GatewayLocale, GatewayMode } from "../gateway"

/**
 * Where one try to pay stands.
 *
 * `draft`: written, the gateway not asked yet. `refused`: the gateway took no such payment.
 * `abandoned`: nobody knows whether it was registered; the shopper was shown no page.
 * `review`: what the gateway says is not what we asked, a person must look.
 */
export const ATTEMPT_STATES = [
  "draft",
  "registered",
  "paid",
  "declined",
  "cancelled",
  "expired",
  "refunded",
  "partially_refunded",
  "reversed",
  "review",
  "refused",
  "abandoned",
] as const

/** See {@link ATTEMPT_STATES}. */
export type AttemptState = (typeof ATTEMPT_STATES)[number]

/** Money was taken once, whatever happened to it later. */
export const TAKEN: readonly AttemptState[] = ["paid", "refunded", "partially_refunded", "reversed"]

/** Not paid so far, but the gateway may still tell otherwise. */
export const WATCHED: readonly AttemptState[] = ["registered", "declined", "cancelled", "expired"]

/** A row of the ledger. Money in centimes. */
export type PaymentAttempt = {
  id: string
  provider_id: string
  gateway: string
  mode: GatewayMode
  session_id: string
  payment_collection_id: string
  order_id: string
  order_number: string
  gateway_order_id: string | null
  amount_centimes: Centimes
  currency: string
  locale: GatewayLocale
  redirect_url: string | null
  state: AttemptState
  /** Why: a {@link DeclineReason}, the code of a refusal, the kind of an alert. */
  state_reason: string | null
  /** The issuer's own words. */
  message: string | null
  response_code: string | null
  approval_code: string | null
  pan_masked: string | null
  /** Taken and not given back, as last read. */
  deposited_centimes: Centimes | null
  terms_accepted_at: Date
  registered_at: Date | null
  expires_at: Date | null
  next_poll_at: Date | null
  polls: number
  last_read_at: Date | null
  unreadable_since: Date | null
  paid_at: Date | null
  /** This attempt is the one whose money pays the order; at most one of an order. */
  claimed_at: Date | null
  /** Medusa's capture is complete, order transaction included. */
  settled_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
}

/** Reasons a shopper may read. */
export const DECLINE_REASONS: readonly DeclineReason[] = [
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
]
