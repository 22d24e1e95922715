import type { Attempt, AttemptEvent, AttemptState } from "./types"

/** States a list of attempts can be filtered by, from the usual to the rare. */
export const ATTEMPT_STATES: readonly AttemptState[] = [
  "paid",
  "registered",
  "declined",
  "cancelled",
  "expired",
  "review",
  "partially_refunded",
  "refunded",
  "reversed",
  "refused",
  "abandoned",
  "draft",
]

/** True when the gateway knows the attempt, so that it can be asked. */
export function canCheck({ gateway_order_id }: Attempt): boolean {
  return gateway_order_id !== null
}

/** Newest first: what a merchant asks about is nearly always the last try. */
export function newestFirst<T extends { created_at: string }>(things: readonly T[]): T[] {
  return [...things].sort((one, other) => other.created_at.localeCompare(one.created_at))
}

/**
 * What an event's line says: where the attempt went, or what was done to it. The keys are of
 * `attempt.states` and `attempt.events` (a dot of a kind would part a key: "attempt.read" → "read").
 */
export function eventText({ kind, from, to }: AttemptEvent): { group: string; name: string } {
  return to && to !== from
    ? { group: "attempt.states", name: to }
    : { group: "attempt.events", name: kind.replace(/^attempt\./, "").replaceAll(".", "_") }
}
