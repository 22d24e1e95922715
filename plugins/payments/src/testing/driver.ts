import type { Centimes } from "@hanout/algeria/money"
import type { Attempt, Gateway, WebhookHeaders } from "../gateway"

/** Calls of the {@link Gateway} interface a fault can hit. */
export type GatewayCall = "register" | "read" | "refund"

/**
 * What becomes of one call. Those starting with `lost_` reach the gateway, which does what it was
 * asked and then fails to say so; the others may or may not.
 */
export const FAULTS = [
  /** No answer at all, nothing done. */
  "silence",
  /** The connection breaks, nothing done. */
  "reset",
  /** Done, then the connection breaks. */
  "lost_response",
  /** Done, then no answer at all. */
  "lost_silence",
  /** An HTML page with status 500, nothing done. */
  "http_500",
  /** The HTML page of something on the way, status 403. */
  "http_403",
  /** Status 200 and an HTML page. */
  "html",
  /** Status 200 and no body. */
  "empty",
  /** Half of the answer. */
  "truncated",
  /** JSON that is no object: `null`, a text, a list. */
  "json_null",
  "json_string",
  "json_array",
  /** An answer of more than a mebibyte. */
  "huge",
] as const

export type Fault = (typeof FAULTS)[number]

/** What the next answer says that is not so. */
export type Lie =
  /** Another amount than was asked for. */
  | "amount"
  | "currency"
  | "order_number"
  | "session"
  | "mode"
  | "gateway_order_id"
  /** A state the gateway's guide does not name, or none. */
  | "state_unknown"
  | "state_missing"
  /** Says paid, but leaves out or contradicts what its guide asks of a paid answer. */
  | "paid_unproven"

/** How a webhook arrives. */
export type WebhookVariant =
  | "authentic"
  | "unknown_type"
  | "signature_missing"
  | "signature_garbage"
  | "other_key"
  | "altered"
  | "empty"
  | "huge"

/**
 * What the conformance kit needs of a gateway's sandbox. Optional parts are for what the gateway
 * does not have; a kit run names what it skipped. Ids are `gateway_order_id`s.
 */
export type GatewayDriver = {
  /**
   * The gateway under test, calling the sandbox. May be a getter: before the first run only its
   * capabilities are looked at, so until the sandbox has started any address will do; and after a
   * fault of silence its time-out can be short, where everywhere else it is patient.
   */
  gateway: Gateway
  /** Passwords and keys of the gateway's options: they must be in no result. */
  secrets: readonly string[]
  /** Forgets everything that happened, and every fault. */
  reset(): Promise<void> | void
  /** Calls the sandbox received since `reset`. */
  calls(): Promise<number> | number
  /** Money the sandbox holds for a payment, in centimes. */
  deposited(id: string): Promise<Centimes> | Centimes
  /** Spoils the next call of that kind. */
  fault(call: GatewayCall, fault: Fault): Promise<void> | void
  /** Lies the sandbox can tell in the next read. `amount` is asked of every sandbox. */
  lies: { amount: () => Promise<void> | void } & Partial<Record<Lie, () => Promise<void> | void>>
  /** The next registration sends the shopper to another host. */
  foreignPage(): Promise<void> | void
  /** No connection, until called with false. */
  outage(down: boolean): Promise<void> | void
  pay(id: string): Promise<void> | void
  decline(id: string): Promise<void> | void
  /** The shopper left by the hosted page's own button. */
  cancel?(id: string): Promise<void> | void
  /** The hosted page ran out. */
  expire(id: string): Promise<void> | void
  /** The card is charged although the page ran out. */
  payLate?(id: string): Promise<void> | void
  /** The money goes back behind our back: the authorisation is reversed. */
  reverse?(id: string): Promise<void> | void
  /** A part goes back behind our back. */
  refundOutside?(id: string, amount: Centimes): Promise<void> | void
  /** A webhook of the gateway's about a payment; asked of gateways with `capabilities.webhook`. */
  webhook?(attempt: Attempt, variant: WebhookVariant): { raw: Buffer; headers: WebhookHeaders }
  /** The same gateway with credentials the sandbox refuses. */
  withBadCredentials?(): Gateway
}
