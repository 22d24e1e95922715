import { centimes, type Centimes } from "@hanout/algeria/money"
import { z } from "@medusajs/framework/zod"
import { ALERT_KINDS, type PaymentAlert } from "../domain/alert"
import { ATTEMPT_STATES, type PaymentAttempt } from "../domain/attempt"

/** PostgreSQL's `bigint` arrives as text. */
const money = z
  .union([z.string(), z.number()])
  .transform((value): Centimes => centimes(BigInt(value)))
const date = z.coerce.date()
const text = z.string()

const attemptRow = z.object({
  id: text,
  provider_id: text,
  gateway: text,
  mode: z.enum(["test", "live"]),
  session_id: text,
  payment_collection_id: text,
  order_id: text,
  order_number: text,
  gateway_order_id: text.nullable(),
  amount_centimes: money,
  currency: text,
  locale: z.enum(["fr", "ar", "en"]),
  redirect_url: text.nullable(),
  state: z.enum(ATTEMPT_STATES),
  state_reason: text.nullable(),
  message: text.nullable(),
  response_code: text.nullable(),
  approval_code: text.nullable(),
  pan_masked: text.nullable(),
  deposited_centimes: money.nullable(),
  terms_accepted_at: date,
  registered_at: date.nullable(),
  expires_at: date.nullable(),
  next_poll_at: date.nullable(),
  polls: z.number(),
  last_read_at: date.nullable(),
  unreadable_since: date.nullable(),
  paid_at: date.nullable(),
  claimed_at: date.nullable(),
  settled_at: date.nullable(),
  version: z.number(),
  created_at: date,
  updated_at: date,
})

const alertRow = z.object({
  id: text,
  kind: z.enum(ALERT_KINDS),
  status: z.enum(["open", "resolved"]),
  attempt_id: text.nullable(),
  order_id: text.nullable(),
  amount_centimes: money.nullable(),
  detail: z.record(z.string(), z.unknown()),
  resolution: z.enum(["captured", "refunded", "handled"]).nullable(),
  reason: text.nullable(),
  resolved_by: text.nullable(),
  resolved_at: date.nullable(),
  created_at: date,
  updated_at: date,
})

const eventRow = z.object({
  id: z.coerce.string(),
  attempt_id: text.nullable(),
  order_id: text.nullable(),
  kind: text,
  from_state: text.nullable(),
  to_state: text.nullable(),
  source: text,
  actor_id: text.nullable(),
  detail: z.record(z.string(), z.unknown()),
  at: date,
})

/** One line of an attempt's history. */
export type PaymentEvent = z.infer<typeof eventRow>

const intentRow = z.object({
  key: text,
  attempt_id: text,
  amount_centimes: money,
  deposited_before: money.nullable(),
  state: z.enum(["asked", "done", "refused", "unclear"]),
  manual_reference: text.nullable(),
  recorded_as: text.nullable(),
  created_at: date,
  updated_at: date,
})

/** A refund on its way; money in centimes. */
export type RefundIntent = z.infer<typeof intentRow>

/** A ledger row as the database gives it. The return token's hash stays behind. */
export const toAttempt = (row: unknown): PaymentAttempt => attemptRow.parse(row)
/** See {@link PaymentAlert}. */
export const toAlert = (row: unknown): PaymentAlert => alertRow.parse(row)
/** See {@link PaymentEvent}. */
export const toEvent = (row: unknown): PaymentEvent => eventRow.parse(row)
/** See {@link RefundIntent}. */
export const toIntent = (row: unknown): RefundIntent => intentRow.parse(row)
