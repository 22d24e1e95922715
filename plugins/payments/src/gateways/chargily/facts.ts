import type { Attempt, DeclineReason, GatewayFacts, GatewayState } from "../../gateway"
import { centimesOfDinars, type Rounding } from "./amounts"
import type { Checkout } from "./wire"

/** Status of a checkout (docs, "The checkout object"); `expired` is not in the list but real. */
const STATES: Readonly<Record<string, GatewayState>> = {
  pending: "pending",
  processing: "pending",
  paid: "paid",
  failed: "declined",
  canceled: "cancelled",
  expired: "expired",
}

const REASONS: Partial<Record<GatewayState, DeclineReason>> = {
  declined: "refused",
  cancelled: "cancelled",
  expired: "expired",
}

/**
 * Facts of a checkout. `approved`: paid, and everything that tells whose money it is is there. `amount` is what was asked
 * for: what the card paid may hold Chargily's fee on top.
 */
export function factsOfCheckout(
  checkout: Checkout,
  attempt: Pick<Attempt, "amount" | "gateway_order_id">,
  rounding: Rounding
): GatewayFacts {
  const { id, status, currency, mode } = checkout
  const state = status === undefined ? "unstated" : stateOf(status)
  const amount = centimesOfDinars(checkout.amount, {
    amount: attempt.amount,
    rounding,
  })
  return {
    state,
    gateway_order_id: id,
    order_number: checkout.orderNumber,
    session_id: checkout.sessionId,
    amount,
    currency,
    mode,
    approved:
      state === "paid" &&
      id === attempt.gateway_order_id &&
      amount !== undefined &&
      currency !== undefined &&
      mode !== undefined,
    reason: REASONS[state],
    response_code: state === "other" ? undefined : status,
  }
}

const stateOf = (status: string): GatewayState =>
  (Object.hasOwn(STATES, status) ? STATES[status] : undefined) ?? "other"
