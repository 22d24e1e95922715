import type { Centimes } from "@hanout/algeria/money"

/** What a person has to look at. */
export const ALERT_KINDS = [
  "amount_mismatch",
  "currency_mismatch",
  "order_number_mismatch",
  "mode_mismatch",
  "session_mismatch",
  "unproven_payment",
  "late_payment",
  "duplicate_payment",
  "orphan_payment",
  "reversed_after_paid",
  "refunded_outside",
  "refund_unclear",
  "authorized_hold",
  "unreadable_too_long",
  "credentials_refused",
  "settlement_failed",
  "transfer_mismatch",
] as const

/** See {@link ALERT_KINDS}. */
export type AlertKind = (typeof ALERT_KINDS)[number]

/** How a person closed an alert. */
export type AlertResolution = "captured" | "refunded" | "handled"

/** A row of `payment_alert`. `amount_centimes`: the money it is about. */
export type PaymentAlert = {
  id: string
  kind: AlertKind
  status: "open" | "resolved"
  attempt_id: string | null
  order_id: string | null
  amount_centimes: Centimes | null
  detail: Record<string, unknown>
  resolution: AlertResolution | null
  reason: string | null
  resolved_by: string | null
  resolved_at: Date | null
  created_at: Date
  updated_at: Date
}
