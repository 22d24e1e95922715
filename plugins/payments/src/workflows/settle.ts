import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentAttempt } from "../domain/attempt"
import { isBlocked } from "../domain/schedule"
import type { GatewayReading } from "../gateway"
import { gatewayOf } from "../gateway-registry"
import { attemptsOfSession, findAttempt, type Source } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"
import { readRemote } from "../ledger/remote"
import { PaymentError } from "../payment-errors"
import { withOrderLock } from "./order-lock"
import { applyReading } from "./settling/apply-reading"
import { capturePaid } from "./settling/capture"

/** An answer younger than this is not asked for again, in milliseconds. */
const FRESH_MS = 2000
/** The same once the hosted page is closed: the poller looks on, a reloaded page must not use up its reads. */
const CLOSED_FRESH_MS = 600_000

/** Who asks, and when it is; `force` reads the gateway again although the attempt is settled. */
export type SettleOptions = { now?: Date; actor_id?: string; force?: boolean }

/** The attempt as it is now, and what the gateway answered (`none`: it was not asked). */
export type Settlement = { attempt: PaymentAttempt; read: GatewayReading["kind"] | "none" }

/**
 * Finds out what became of an attempt and brings the money in: the one routine behind the shopper's
 * return, webhooks, the poller and the merchant's button.
 *
 * Under the order's lock: read the gateway again → {@link decide} → conditional write → capture. Fifty
 * at once read once and capture once; nothing a browser says is believed. Throws `payment_not_found`,
 * and `try_again` when the order stays locked.
 */
export async function settleAttempt(
  container: MedusaContainer,
  attemptId: string,
  source: Source,
  options: SettleOptions = {}
): Promise<Settlement> {
  const attempt = await findAttempt(sqlOf(container), attemptId)
  if (!attempt) throw new PaymentError("payment_not_found")
  if (isKnown(attempt, options)) return { attempt, read: "none" }
  return withOrderLock(container, attempt.order_id, () =>
    settleUnderLock(container, attemptId, source, options)
  )
}

/** {@link settleAttempt} for a caller that holds the order's lock already. */
export async function settleUnderLock(
  container: MedusaContainer,
  attemptId: string,
  source: Source,
  options: SettleOptions = {}
): Promise<Settlement> {
  const now = options.now ?? new Date()
  const attempt = await findAttempt(sqlOf(container), attemptId)
  if (!attempt) throw new PaymentError("payment_not_found")
  const gateway = gatewayOf(attempt.gateway)
  if (isKnown(attempt, options) || !gateway) return { attempt, read: "none" }
  const look = { source, actor_id: options.actor_id, now }

  // A webhook tells of a change: an answer from just before it is old.
  const fresh = source !== "webhook" && isFresh(attempt, now, options.force)
  const reading = fresh ? undefined : await readRemote(gateway, attempt)
  const read = reading ? await applyReading(container, gateway, attempt, reading, look) : attempt
  const settled = await capturePaid(container, gateway, read, look)
  return { attempt: settled, read: reading?.kind ?? "none" }
}

/** Every attempt of a payment session, settled; see {@link settleAttempt}. */
export async function settleSession(
  container: MedusaContainer,
  sessionId: string,
  source: Source = "system",
  options: SettleOptions = {}
): Promise<Settlement[]> {
  const settlements: Settlement[] = []
  for (const { id } of await attemptsOfSession(sqlOf(container), sessionId)) {
    settlements.push(await settleAttempt(container, id, source, options))
  }
  return settlements
}

/** Nothing to find out: never registered, over, or settled and nobody insists. */
function isKnown(attempt: PaymentAttempt, { force }: SettleOptions): boolean {
  if (attempt.gateway_order_id === null) return true
  if (force) return false
  if (attempt.settled_at !== null || isBlocked(attempt)) return true
  return ["refunded", "reversed", "partially_refunded"].includes(attempt.state)
}

function isFresh(
  { last_read_at, expires_at, state, unreadable_since }: PaymentAttempt,
  now: Date,
  force: boolean | undefined
): boolean {
  const over = expires_at !== null && expires_at < now && state !== "paid"
  // No answer is no knowledge: a gateway that is back is asked at once.
  const closed = over && unreadable_since === null
  const limit = closed && !force ? CLOSED_FRESH_MS : FRESH_MS
  return last_read_at !== null && now.getTime() - last_read_at.getTime() < limit
}
