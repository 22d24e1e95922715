/** What the admin routes answer, as far as these screens read it. Amounts in dinars, times in ISO. */

/** Where an attempt to pay stands. */
export type AttemptState =
  | "draft"
  | "registered"
  | "paid"
  | "declined"
  | "cancelled"
  | "expired"
  | "reversed"
  | "refunded"
  | "partially_refunded"
  | "review"
  | "refused"
  | "abandoned"

/** One line of an attempt's history. */
export type AttemptEvent = {
  id: string
  kind: string
  from: string | null
  to: string | null
  source: string
  actor_id: string | null
  at: string
}

/** One try to pay at a gateway. `deposited`: what the gateway says it holds. */
export type Attempt = {
  id: string
  provider_id: string
  mode: "test" | "live"
  order: { id: string; display_id: number } | null
  order_number: string
  gateway_order_id: string | null
  amount: number
  state: AttemptState
  state_reason: string | null
  message: string | null
  response_code: string | null
  approval_code: string | null
  pan_masked: string | null
  deposited: number | null
  registered_at: string | null
  expires_at: string | null
  last_read_at: string | null
  unreadable_since: string | null
  paid_at: string | null
  created_at: string
  events?: AttemptEvent[]
}

/** How a person ends an alert. */
export type Resolution = "capture" | "refund" | "handled"

/** Money that does not fit. `amount`: the money concerned, if any; `can`: what the server would accept. */
export type Alert = {
  id: string
  kind: string
  status: "open" | "resolved"
  attempt_id: string | null
  provider_id: string | null
  order: { id: string; display_id: number; status: string } | null
  amount: number | null
  detail: Record<string, unknown> | null
  resolution: "captured" | "refunded" | "handled" | null
  reason: string | null
  resolved_by: string | null
  resolved_at: string | null
  created_at: string
  can: Resolution[]
}

/** A payment that money can go back from. `partial`: part of it may. */
export type Refundable = {
  payment_id: string
  provider_id: string
  amount: number
  captured: number
  refunded: number
  mode: "gateway" | "manual"
  partial: boolean
}

/** Everything about the payment of one order. */
export type PaymentPanel = {
  order: {
    id: string
    total: number
    paid: number
    refunded: number
    currency_code: string
    status: string
  }
  status: string
  sessions: {
    id: string
    provider_id: string
    status: string
    amount: number
    created_at: string
  }[]
  attempts: Attempt[]
  alerts: Alert[]
  refundable: Refundable[]
  deadline_at: string | null
}

/** A file a shopper sent as proof, and other orders that sent the same. */
export type TransferProof = {
  id: string
  mime_type: string
  size: number
  submitted_at: string
  sender_name: string | null
  sender_last4: string | null
  transfer_number: string | null
  paid_on: string | null
  duplicates: { order_id: string; display_id: number; why: "same_file" | "same_number" }[]
}

/** Where a transfer stands. */
export type TransferState =
  | "awaiting_transfer"
  | "proof_submitted"
  | "awaiting_second"
  | "confirmed"
  | "rejected"
  | "expired"
  | "canceled"

/** An order to be paid by transfer. Proofs newest first. */
export type Transfer = {
  id: string
  order: {
    id: string
    display_id: number
    status: string
    customer_name: string | null
    phone: string | null
  }
  reference: string
  amount: number
  state: TransferState
  deadline_at: string | null
  created_at: string
  received_amount: number | null
  reject_reason: string | null
  needs_second: boolean
  first_confirmation: {
    by: string | null
    at: string
    received_amount: number
  } | null
  confirmed_at: string | null
  can_confirm: boolean
  proofs: TransferProof[]
}

/** What an account of the merchant is. */
export type AccountKind = "rip" | "ccp" | "baridimob" | "bank"

/** An account shoppers transfer money to. */
export type TransferAccount = {
  id: string
  kind: AccountKind
  holder: string
  rip: string | null
  ccp: string | null
  ccp_key: string | null
  bank: string | null
  active: boolean
  qr_url: string | null
}

/** How a call about a cash order ended. */
export type CallOutcome =
  | "confirmed"
  | "no_answer"
  | "unreachable"
  | "postponed"
  | "canceled"
  | "wrong_number"
  | "duplicate"
  | "fake"
  | "refused"

type Phone = { e164: string; national: string }

/** One call about a cash order. */
export type Call = {
  id: string
  outcome: CallOutcome
  note: string | null
  call_back_at: string | null
  by: string | null
  at: string
}

/** Where the confirmation of a cash order stands. */
export type ConfirmationStatus = "to_call" | "call_back" | "unreachable" | "confirmed" | "canceled"

/** A cash order someone has to call about. Calls newest first. */
export type Confirmation = {
  order: {
    id: string
    display_id: number
    total: number
    created_at: string
    status: string
    customer_name: string | null
    phone: Phone | null
    phone2: Phone | null
    wilaya_code: string | null
    commune_name: string | null
  }
  status: ConfirmationStatus
  call_back_at: string | null
  calls: Call[]
}

/** Cash of one order: with its courier, or brought back. */
export type CashRow = {
  order: {
    id: string
    display_id: number
    status: string
    created_at: string
    customer_name: string | null
    wilaya_code: string | null
  }
  courier: string | null
  amount: number
  state: "to_collect" | "collected"
  delivered_at: string | null
  collected_at: string | null
  collected_by: string | null
  note: string | null
}

/** Cash of one courier on one day in Algiers ("2026-11-21"). */
export type CashTotal = { courier: string | null; day: string; orders: number; amount: number }

/** Where in a list a page stands. */
export type Paging = { count: number; limit: number; offset: number }
