import { subtractCentimes, ZERO_CENTIMES, type Centimes } from "@hanout/algeria/money"
import type { GatewayFacts, GatewayReading } from "../gateway"
import type { AlertKind } from "./alert"
import { TAKEN, type AttemptState, type PaymentAttempt } from "./attempt"

/** What one reading means for one attempt. */
export type Verdict =
  | "paid"
  | "declined"
  | "cancelled"
  | "expired"
  | "pending"
  | "refunded"
  | "partially_refunded"
  | "reversed"
  | "review"
  | "unknown"

/** What of the ledger row a reading is compared with. */
export type StoredAttempt = Pick<
  PaymentAttempt,
  | "state"
  | "gateway_order_id"
  | "order_number"
  | "session_id"
  | "amount_centimes"
  | "currency"
  | "mode"
  | "deposited_centimes"
>

/** An alert to open with a decision; money in centimes. */
export type DecidedAlert = {
  kind: AlertKind
  amount_centimes: Centimes
  detail: Record<string, unknown>
}

/** Answer of {@link decide}: the state to write (the old one when nothing changes) and what to open. */
export type Decision = {
  verdict: Verdict
  next: AttemptState
  alert?: DecidedAlert
}

/**
 * What a reading of the gateway means. Pure and total.
 *
 * Nothing is paid unless amount, currency, order number, gateway id, session and mode are those we
 * stored wherever the gateway states them, the amount and one name of the payment are stated at all,
 * everything its guide asks for is there (`approved`) and nothing was given back. Whatever differs is
 * `review` with an alert. Money once taken leaves `paid` only as reversed or refunded.
 */
export function decide(reading: GatewayReading, attempt: StoredAttempt): Decision {
  const keep = (verdict: Verdict, alert?: DecidedAlert): Decision => ({
    verdict,
    next: attempt.state,
    ...(alert && { alert }),
  })
  if (reading.kind !== "facts") return keep("unknown")
  const { facts } = reading
  const taken = TAKEN.includes(attempt.state)

  const difference = differenceOf(facts, attempt)
  if (difference) {
    return taken || attempt.state === "review"
      ? keep("review", difference)
      : { verdict: "review", next: "review", alert: difference }
  }
  switch (facts.state) {
    case "paid":
      return decidePaid(facts, attempt)
    case "refunded":
    case "partially_refunded":
      return decideRefunded(facts, attempt)
    case "reversed":
      return decideReversed(attempt)
    case "authorized":
      if (taken) return keep("review", unproven(facts, attempt, "held_after_paid"))
      return {
        verdict: "review",
        next: "review",
        alert: {
          kind: "authorized_hold",
          amount_centimes: takenBy(facts, attempt),
          detail: { held: facts.amount ?? null },
        },
      }
    case "declined":
    case "cancelled":
    case "expired":
      // A gateway that tells of a failure after it told of the money changes nothing we know.
      if (taken || attempt.state === "review") return keep("unknown")
      return { verdict: facts.state, next: facts.state }
    case "pending":
      return taken || attempt.state === "review" ? keep("unknown") : keep("pending")
    case "other": {
      if (taken) return keep("unknown")
      const alert = unproven(facts, attempt, "known_state")
      return { verdict: "review", next: "review", alert }
    }
    case "unstated":
      return keep("unknown")
  }
}

/** The money an alert is about: what the gateway took and still has, as far as it says. */
function takenBy({ state, deposited, amount }: GatewayFacts, attempt: StoredAttempt): Centimes {
  if (deposited !== undefined) return deposited
  return state === "paid" ? (amount ?? attempt.amount_centimes) : ZERO_CENTIMES
}

/** The first fact that is stated and is not what we stored. */
function differenceOf(facts: GatewayFacts, attempt: StoredAttempt): DecidedAlert | undefined {
  const alert = (kind: AlertKind, stated: unknown, stored: unknown): DecidedAlert => ({
    kind,
    amount_centimes: takenBy(facts, attempt),
    detail: { stated, stored, gateway_state: facts.state },
  })
  const { gateway_order_id, order_number, session_id, mode, currency, amount } = facts
  if (mode !== undefined && mode !== attempt.mode) {
    return alert("mode_mismatch", mode, attempt.mode)
  }
  if (gateway_order_id !== undefined && gateway_order_id !== attempt.gateway_order_id) {
    return alert("order_number_mismatch", gateway_order_id, attempt.gateway_order_id)
  }
  if (order_number !== undefined && order_number !== attempt.order_number) {
    return alert("order_number_mismatch", order_number, attempt.order_number)
  }
  if (session_id !== undefined && session_id !== attempt.session_id) {
    return alert("session_mismatch", session_id, attempt.session_id)
  }
  if (currency !== undefined && currency !== attempt.currency) {
    return alert("currency_mismatch", currency, attempt.currency)
  }
  if (amount !== undefined && amount !== attempt.amount_centimes) {
    return alert("amount_mismatch", amount, attempt.amount_centimes)
  }
  return undefined
}

function unproven(facts: GatewayFacts, attempt: StoredAttempt, missing: string): DecidedAlert {
  return {
    kind: "unproven_payment",
    amount_centimes: takenBy(facts, attempt),
    detail: { missing, gateway_state: facts.state },
  }
}

function decidePaid(facts: GatewayFacts, attempt: StoredAttempt): Decision {
  const { state, amount_centimes: amount } = attempt
  if (state === "paid") {
    const missing = subtractCentimes(amount, facts.deposited ?? amount)
    if (missing <= 0) return { verdict: "paid", next: "paid" }
    return { verdict: "review", next: "paid", alert: refundedOutside(missing, facts) }
  }
  if (TAKEN.includes(state)) {
    // Given back before, there again now: nobody but a person can tell which is true.
    const alert = unproven(facts, attempt, "paid_after_refund")
    return { verdict: "review", next: state, alert: { ...alert, kind: "refund_unclear" } }
  }
  const named =
    facts.order_number !== undefined ||
    facts.gateway_order_id !== undefined ||
    facts.session_id !== undefined
  const missing = !facts.approved
    ? "approval"
    : facts.amount === undefined
      ? "amount"
      : !named
        ? "order_number"
        : undefined
  if (missing) {
    return { verdict: "review", next: "review", alert: unproven(facts, attempt, missing) }
  }
  if (facts.deposited !== undefined && facts.deposited !== amount) {
    return {
      verdict: "review",
      next: "review",
      alert: {
        kind: "amount_mismatch",
        amount_centimes: facts.deposited,
        detail: { stated: facts.deposited, stored: amount, gateway_state: facts.state },
      },
    }
  }
  return { verdict: "paid", next: "paid" }
}

const refundedOutside = (amount: Centimes, facts: GatewayFacts): DecidedAlert => ({
  kind: "refunded_outside",
  amount_centimes: amount,
  detail: { deposited: facts.deposited ?? null, gateway_state: facts.state },
})

function decideRefunded(facts: GatewayFacts, attempt: StoredAttempt): Decision {
  const left = facts.deposited ?? (facts.state === "refunded" ? ZERO_CENTIMES : undefined)
  const known = attempt.deposited_centimes ?? attempt.amount_centimes
  if (left === undefined) {
    const alert = unproven(facts, attempt, "deposited")
    const next = TAKEN.includes(attempt.state) ? attempt.state : "review"
    return { verdict: "review", next, alert: { ...alert, kind: "refund_unclear" } }
  }
  const verdict = left === 0 ? "refunded" : "partially_refunded"
  if (!TAKEN.includes(attempt.state)) {
    // Taken and given back before we ever saw it. What is left belongs to no order yet.
    if (left === 0) return { verdict, next: "refunded" }
    return { verdict: "review", next: "review", alert: refundedOutside(left, facts) }
  }
  if (left === known) return { verdict, next: verdict }
  if (left > known) {
    const alert = unproven(facts, attempt, "deposit_grew")
    return { verdict: "review", next: attempt.state, alert: { ...alert, kind: "refund_unclear" } }
  }
  return { verdict, next: verdict, alert: refundedOutside(subtractCentimes(known, left), facts) }
}

function decideReversed(attempt: StoredAttempt): Decision {
  const decision: Decision = { verdict: "reversed", next: "reversed" }
  if (attempt.state !== "paid" && attempt.state !== "partially_refunded") return decision
  return {
    ...decision,
    alert: {
      kind: "reversed_after_paid",
      amount_centimes: attempt.deposited_centimes ?? attempt.amount_centimes,
      detail: {},
    },
  }
}
