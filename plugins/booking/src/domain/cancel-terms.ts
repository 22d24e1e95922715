const HOUR_MS = 3_600_000

/** What of a visit decides what cancelling costs. Structural: rows and views have more. */
export type Cancellable = {
  status: string
  starts_at: Date
  deposit_state: string | null
  service: { cancel_free_hours: number; cancel_free_until?: string | null | undefined } | null
}

/**
 * Until when a customer may move or cancel for nothing: some hours before the start. When the company
 * moved the visit nearer, not sooner than those hours after he was told (but before the start).
 */
export function freeUntil({
  service,
  starts_at,
}: Pick<Cancellable, "service" | "starts_at">): Date {
  const usual = starts_at.getTime() - (service?.cancel_free_hours ?? 0) * HOUR_MS
  const promised = service?.cancel_free_until ? Date.parse(service.cancel_free_until) : usual
  return new Date(Math.min(Math.max(usual, promised), starts_at.getTime()))
}

/** What {@link freeUntil} has to keep after the company moved a visit at `now`. */
export function freeUntilAfterMove(cancel_free_hours: number, now: Date): string {
  return new Date(now.getTime() + cancel_free_hours * HOUR_MS).toISOString()
}

/**
 * Whether a paid deposit is kept when the customer cancels at `now`: after the free time, and only of
 * a visit the company had said yes to.
 */
export function keepsDeposit(visit: Cancellable, now: Date): boolean {
  const paid = visit.deposit_state === "paid" || visit.deposit_state === "late"
  return paid && visit.status !== "pending_approval" && now > freeUntil(visit)
}
