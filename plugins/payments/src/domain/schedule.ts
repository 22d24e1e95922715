import type { PaymentAttempt } from "./attempt"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Days a paid attempt is read again: money may go back behind our back. */
const REREAD_DAYS = 30
/** The last look at an attempt nobody paid. */
const LAST_LOOK_MINUTES = 48 * 60

type Scheduled = Pick<
  PaymentAttempt,
  "state" | "registered_at" | "paid_at" | "settled_at" | "unreadable_since" | "state_reason"
>

/** Kinds of alerts under which paid money waits for a person and is not captured by itself. */
export const BLOCKING = [
  "late_payment",
  "duplicate_payment",
  "orphan_payment",
  "amount_mismatch",
] as const

/** Reason of an attempt whose alert a person closed as dealt with elsewhere. */
export const HANDLED = "handled"

/** True for paid money that must not go into its order by itself. */
export function isBlocked({
  state,
  state_reason,
  settled_at,
}: Pick<PaymentAttempt, "state" | "state_reason" | "settled_at">): boolean {
  const blocking: readonly (string | null)[] = [...BLOCKING, HANDLED]
  return state === "paid" && settled_at === null && blocking.includes(state_reason)
}

/** True while somebody has to look at this attempt's money. */
export function needsPerson(
  attempt: Pick<PaymentAttempt, "state" | "state_reason" | "settled_at">
): boolean {
  if (attempt.state_reason === HANDLED) return false
  return attempt.state === "review" || isBlocked(attempt)
}

/**
 * When to read an attempt next; null for never. Unpaid ones follow the gateway's own minutes after
 * registration and one last look after two days; a paid one whose capture is not complete comes back
 * in a minute, a settled one every day for thirty days; while the gateway cannot be read, after half
 * of the time it could not (30 s to 30 min, 6 h once the attempt is old).
 */
export function nextPollAt(
  attempt: Scheduled,
  pollMinutes: readonly number[],
  now: Date
): Date | null {
  const { state, registered_at, paid_at, settled_at, unreadable_since } = attempt
  if (!registered_at) return null
  const at = (time: number) => new Date(time)
  const age = now.getTime() - registered_at.getTime()
  if (unreadable_since && (state !== "paid" || !settled_at)) {
    const longest = age > LAST_LOOK_MINUTES * MINUTE ? 360 * MINUTE : 30 * MINUTE
    const half = (now.getTime() - unreadable_since.getTime()) / 2
    return at(now.getTime() + Math.min(Math.max(half, MINUTE / 2), longest))
  }
  switch (state) {
    case "paid":
    case "partially_refunded": {
      if (state === "paid" && !settled_at && !isBlocked(attempt)) return at(now.getTime() + MINUTE)
      const since = (paid_at ?? registered_at).getTime()
      const tomorrow = now.getTime() + DAY
      return tomorrow - since <= REREAD_DAYS * DAY ? at(tomorrow) : null
    }
    case "registered":
    case "declined":
    case "cancelled":
    case "expired":
    case "review": {
      const due = [...pollMinutes, LAST_LOOK_MINUTES]
        .map((minutes) => registered_at.getTime() + minutes * MINUTE)
        .sort((a, b) => a - b)
        .find((time) => time > now.getTime())
      return due === undefined ? null : at(due)
    }
    default:
      return null
  }
}

/** Nobody pays on a hosted page this old: an attempt still pending counts as expired. */
export function isStale({ registered_at }: Scheduled, now: Date): boolean {
  return registered_at !== null && now.getTime() - registered_at.getTime() > DAY
}
