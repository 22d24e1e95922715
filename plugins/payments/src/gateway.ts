import type { Centimes } from "@hanout/algeria/money"

/** Languages a hosted page may be asked for. */
export type GatewayLocale = "fr" | "ar" | "en"

/** `test` money never pays a `live` order: the mode is part of what must match. */
export type GatewayMode = "test" | "live"

/** What a gateway can do; read at start, never changes while the process runs. */
export type GatewayCapabilities = {
  /** `none`: money goes back by hand and the merchant is told how. */
  refund: "partial" | "full" | "none"
  /** The hosted page can be closed from our side. */
  expire: boolean
  webhook: boolean
  /** How long a hosted page can be paid, in minutes; the ledger keeps reading well after it. */
  attemptTtlMinutes: number
  /** Smallest amount the gateway takes, in centimes. */
  minAmount: Centimes
  /** Amounts the gateway takes: any centime, or whole dinars only. */
  step: Centimes
}

/** One try to pay, written to the ledger before the gateway hears of it. Amount in centimes. */
export type AttemptDraft = {
  id: string
  /** Fresh for every attempt, ten digits, never used again. */
  order_number: string
  amount: Centimes
  /** ISO 4217, lower case. */
  currency: string
  locale: GatewayLocale
  /** Where the hosted page sends the browser; carries our own unguessable token. */
  return_url: string
  failure_url: string
  /** Where the gateway posts webhooks; only gateways with `capabilities.webhook` use it. */
  webhook_url: string
  /** Plain ASCII, shown on the hosted page. */
  description: string
  /** Medusa's payment session: goes into the gateway's metadata where it has some. */
  session_id: string
}

/** An attempt the gateway knows. Its addresses are gone: we keep only the hash of the return token. */
export type Attempt = Omit<
  AttemptDraft,
  "return_url" | "failure_url" | "webhook_url" | "description"
> & {
  mode: GatewayMode
  /** The gateway's own id of the payment. */
  gateway_order_id: string
}

/**
 * Answer of {@link Gateway.register}.
 *
 * `refused`: the gateway said no, nothing exists there. `failed`: nobody knows whether it exists
 * (time-out, 5xx, unreadable): the number is burnt and the shopper was shown no page.
 * `code` is ours and stable (`credentials_refused`, `number_taken`, `amount_refused`,
 * `bad_request`, `unreachable`, `unreadable`, …); `detail` is for the merchant and free of secrets.
 */
export type RegisterResult =
  | { outcome: "registered"; gateway_order_id: string; redirect_url: string }
  | { outcome: "refused"; code: string; detail?: string }
  | { outcome: "failed"; code: string; detail?: string }

/** What the gateway says happened, in words every gateway shares. */
export type GatewayState =
  | "pending"
  | "paid"
  | "declined"
  | "cancelled"
  | "expired"
  | "reversed"
  | "refunded"
  | "partially_refunded"
  /** Money is held but not taken (pre-authorisation). */
  | "authorized"
  /** A state the gateway's guide does not name: money may have moved, a person must look. */
  | "other"
  /** The answer leaves the state out: nothing is known, it is asked again. */
  | "unstated"

/** Why a payment did not go through, for the shopper's own language; see `payments.md` A16. */
export type DeclineReason =
  | "insufficient_funds"
  | "limit"
  | "card_blocked"
  | "card_expired"
  | "cvv"
  | "not_enabled"
  | "auth_failed"
  | "cancelled"
  | "expired"
  | "refused"

/**
 * Normalised facts of one read, never a decision: {@link decide} compares them with what we stored.
 * A field the gateway did not send is `undefined`, never a default.
 */
export type GatewayFacts = {
  state: GatewayState
  gateway_order_id?: string
  order_number?: string
  session_id?: string
  amount?: Centimes
  /** Taken and not yet given back. */
  deposited?: Centimes
  /** ISO 4217, lower case. */
  currency?: string
  mode?: GatewayMode
  /** True when everything the gateway's guide asks of a paid answer is there. */
  approved: boolean
  reason?: DeclineReason
  /** Text of the issuer in the shopper's language, for certified result pages. */
  message?: string
  approval_code?: string
  /** Masked by the gateway; never a whole number. */
  pan_masked?: string
  response_code?: string
}

/**
 * Answer of {@link Gateway.read}. `unreadable`: no answer, or one that is not an answer: nothing is
 * known, nothing changes. `unknown_order`: the gateway denies the payment exists.
 */
export type GatewayReading =
  | { kind: "facts"; facts: GatewayFacts }
  | { kind: "unreadable"; code: string; detail?: string }
  | { kind: "unknown_order" }

/** `done`: the money is on its way back. `refused`: nothing moved. `unclear`: read back first. */
export type RefundResult =
  | { outcome: "done"; deposited_after?: Centimes }
  | { outcome: "refused"; code: string; detail?: string }
  | { outcome: "unclear"; code: string; detail?: string }

/** Answer of {@link Gateway.verifyWebhook}. A rejected one always looks the same from outside. */
export type WebhookResult =
  | {
      outcome: "authentic"
      event_id: string
      type: string
      gateway_order_id: string
      mode?: GatewayMode
    }
  /** Authentic, but about nothing we settle (unknown type). */
  | { outcome: "ignored"; event_id: string; type: string }
  | { outcome: "rejected" }

/** Headers as Node gives them. */
export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>

/**
 * What a payment gateway implements. Everything else (the ledger, settlement, polling, deadlines,
 * alerts, routes, admin) is shared.
 *
 * Rules of the contract, checked by `@hanout/payments/testing`: no method throws for anything a
 * remote may say; `register` and `refund` are never repeated inside; `read` changes nothing of
 * ours; secrets appear in no result.
 */
export interface Gateway {
  /** Short stable name: `satim`. The Medusa provider is `pp_<id>_<id>`. */
  readonly id: string
  readonly mode: GatewayMode
  readonly capabilities: GatewayCapabilities
  /** Minutes after registration at which an unfinished attempt is read again. */
  readonly pollMinutes: readonly number[]
  /** Most reads a minute by all pollers together; a polite bound, not the gateway's own. */
  readonly readsPerMinute: number
  register(draft: AttemptDraft): Promise<RegisterResult>
  read(attempt: Attempt): Promise<GatewayReading>
  refund?(attempt: Attempt, amount: Centimes, key: string): Promise<RefundResult>
  expire?(attempt: Attempt): Promise<void>
  verifyWebhook?(raw: Buffer, headers: WebhookHeaders): WebhookResult
  /** Whether the credentials work, for the doctor and the admin; never throws. */
  check?(): Promise<{ ok: true } | { ok: false; code: string; detail?: string }>
}
