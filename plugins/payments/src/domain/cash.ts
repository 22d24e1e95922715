import {
  centimesToDinars,
  roundToCentimes,
  subtractCentimes,
  sumCentimes,
  ZERO_CENTIMES,
  type Centimes,
} from "@hanout/algeria/money"

/** An amount in dinars as Medusa's query returns it. */
type Amount = unknown

/** A payment of an order. */
export type CashPayment = {
  id: string
  provider_id: string
  amount: Amount
  currency_code: string
  canceled_at?: Date | string | null
  captured_at?: Date | string | null
  captures?:
    ({ amount: Amount; created_at?: Date | string; created_by?: string | null } | null)[] | null
}

/** An order as far as its cash goes. */
export type CashOrder = {
  status: string
  currency_code: string
  payments: CashPayment[]
}

/** Where an order's cash stands. `amount` in dinars: still due, or taken. */
export type CashState =
  | { state: "nothing_to_collect" | "order_canceled" }
  | { state: "due"; payment_id: string; amount: number; currency_code: string }
  | {
      state: "collected"
      payment_id: string
      amount: number
      currency_code: string
      at: string | null
    }

/** True for every instance of the cod provider (`pp_cod_<id>`). */
export function isCod(providerId: string | null | undefined): boolean {
  return providerId?.startsWith("pp_cod_") ?? false
}

const cents = (amount: Amount): Centimes =>
  roundToCentimes(typeof amount === "string" ? amount : Number(amount ?? 0))

/**
 * What is to be collected for an order, from Medusa's own payments: the authorised cash payment
 * minus what was captured of it. A cancelled order owes nothing, though cash taken before stays
 * `collected`. Pure and total.
 */
export function cashState(order: CashOrder): CashState {
  const cash = order.payments.filter(
    (payment) => isCod(payment.provider_id) && !payment.canceled_at
  )
  const open = cash.find((payment) => remaining(payment) > 0)
  if (open && order.status !== "canceled") {
    return {
      state: "due",
      payment_id: open.id,
      amount: centimesToDinars(remaining(open)),
      currency_code: open.currency_code,
    }
  }
  const taken = cash.find((payment) => captured(payment) > 0)
  if (taken) {
    const last = (taken.captures ?? []).at(-1)?.created_at ?? taken.captured_at
    return {
      state: "collected",
      payment_id: taken.id,
      amount: centimesToDinars(captured(taken)),
      currency_code: taken.currency_code,
      at: last ? new Date(last).toISOString() : null,
    }
  }
  return { state: order.status === "canceled" ? "order_canceled" : "nothing_to_collect" }
}

function captured(payment: CashPayment): Centimes {
  const captures = (payment.captures ?? []).flatMap((c) => (c ? [cents(c.amount)] : []))
  return captures.length > 0 ? sumCentimes(captures) : ZERO_CENTIMES
}

function remaining(payment: CashPayment): Centimes {
  return subtractCentimes(cents(payment.amount), captured(payment))
}

/** Codes of a refused "cash received". */
export type CashRefusal =
  "order_canceled" | "nothing_to_collect" | "already_collected" | "amount_mismatch"

/**
 * Whether the cash may be recorded now, and which payment to capture. `amount` (dinars), when the
 * merchant counted it, must be exactly what is due: a difference is settled by a person, not here.
 */
export function decideCash(
  state: CashState,
  amount: number | undefined
):
  | { ok: true; payment_id: string; amount: number }
  | { ok: false; code: CashRefusal; amount?: number } {
  if (state.state === "collected") return { ok: false, code: "already_collected" }
  if (state.state !== "due") return { ok: false, code: state.state }
  if (amount !== undefined && cents(amount) !== cents(state.amount)) {
    return { ok: false, code: "amount_mismatch", amount: state.amount }
  }
  return { ok: true, payment_id: state.payment_id, amount: state.amount }
}

/** Limits on cash orders, in dinars. */
export type CodLimits = { min_amount?: number; max_amount?: number }

/** The limit a cash order of this total breaks, or undefined when it may be paid in cash. */
export function brokenLimit(
  total: Amount,
  { min_amount, max_amount }: CodLimits
): { limit: "min_amount" | "max_amount"; amount: number } | undefined {
  const due = cents(total)
  if (min_amount !== undefined && due < cents(min_amount)) {
    return { limit: "min_amount", amount: min_amount }
  }
  if (max_amount !== undefined && due > cents(max_amount)) {
    return { limit: "max_amount", amount: max_amount }
  }
  return undefined
}
