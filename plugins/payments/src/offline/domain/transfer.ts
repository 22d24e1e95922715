import { dinarsToCentimes, type Centimes } from "@hanout/algeria/money"

/**
 * Where a transfer stands. `awaiting_second`: one person saw the money, another must too.
 * `rejected`: the proof proved nothing; the shopper may send another.
 */
export const TRANSFER_STATES = [
  "awaiting_transfer",
  "proof_submitted",
  "awaiting_second",
  "confirmed",
  "rejected",
  "expired",
  "canceled",
] as const

/** See {@link TRANSFER_STATES}. */
export type TransferState = (typeof TRANSFER_STATES)[number]

/** What may happen to a transfer. */
export type TransferAction = "submit" | "confirm" | "first_confirm" | "reject" | "expire" | "cancel"

/**
 * Every allowed step. A proof or a first confirmation waits for a person: no clock ends it. Money
 * seen on the statement after the end is still confirmed while the order can be paid: it arrived.
 */
const STEPS: Readonly<
  Record<TransferState, Partial<Record<TransferAction, TransferState>> | undefined>
> = {
  awaiting_transfer: {
    submit: "proof_submitted",
    confirm: "confirmed",
    first_confirm: "awaiting_second",
    expire: "expired",
    cancel: "canceled",
  },
  rejected: {
    submit: "proof_submitted",
    confirm: "confirmed",
    first_confirm: "awaiting_second",
    expire: "expired",
    cancel: "canceled",
  },
  proof_submitted: {
    submit: "proof_submitted",
    confirm: "confirmed",
    first_confirm: "awaiting_second",
    reject: "rejected",
    cancel: "canceled",
  },
  awaiting_second: { confirm: "confirmed", reject: "rejected", cancel: "canceled" },
  expired: { confirm: "confirmed", first_confirm: "awaiting_second" },
  canceled: { confirm: "confirmed", first_confirm: "awaiting_second" },
  confirmed: undefined,
}

/** Where an action leads from a state, or undefined when it is not allowed there. Pure and total. */
export function nextState(state: TransferState, action: TransferAction): TransferState | undefined {
  return STEPS[state]?.[action]
}

/** States in which an action is allowed. */
export function statesFor(action: TransferAction): TransferState[] {
  return TRANSFER_STATES.filter((state) => nextState(state, action) !== undefined)
}

/** What a confirmation is decided on. Money in centimes. */
export type Confirmation = {
  state: TransferState
  amount: Centimes
  received: Centimes
  /** Who confirmed first, and how much that person saw. */
  first: { by: string; received: Centimes } | null
  actor_id: string
  /** Two persons are needed from this amount on. */
  secondFrom: Centimes | undefined
}

/** Why a confirmation was not taken. */
export type ConfirmRefusal = "transfer_confirmed" | "transfer_mismatch" | "same_person" | "closed"

/**
 * What a confirmation does. Only the exact amount pays an order: any other is a person's decision
 * elsewhere (`transfer_mismatch` opens an alert). From `secondFrom` on a second, different person has
 * to see the same money. Pure and total.
 */
export function decideConfirmation(
  asked: Confirmation
): { ok: true; action: "confirm" | "first_confirm" } | { ok: false; code: ConfirmRefusal } {
  const { state, amount, received, first, actor_id, secondFrom } = asked
  if (state === "confirmed") return { ok: false, code: "transfer_confirmed" }
  if (received !== amount) return { ok: false, code: "transfer_mismatch" }
  const two = needsSecond(amount, secondFrom)
  if (state === "awaiting_second" && two) {
    if (first?.by === actor_id) return { ok: false, code: "same_person" }
    return { ok: true, action: "confirm" }
  }
  const action = two ? "first_confirm" : "confirm"
  return nextState(state, action) ? { ok: true, action } : { ok: false, code: "closed" }
}

/** True when an amount is confirmed by two persons. */
export function needsSecond(amount: Centimes, secondFrom: Centimes | undefined): boolean {
  return secondFrom !== undefined && amount >= secondFrom
}

/** The option `transfer.secondConfirmationFrom` (dinars) in centimes. */
export function secondFromCentimes(dinars: number | undefined): Centimes | undefined {
  return dinars === undefined ? undefined : dinarsToCentimes(dinars)
}
