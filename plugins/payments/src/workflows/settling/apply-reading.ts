import type { MedusaContainer } from "@medusajs/framework/types"
import type { AlertKind } from "../../domain/alert"
import { TAKEN, type PaymentAttempt } from "../../domain/attempt"
import { decide, type Decision } from "../../domain/decide"
import { isStale, nextPollAt } from "../../domain/schedule"
import { emitPaymentEvent, PAYMENT_EVENTS } from "../../events"
import type { Gateway, GatewayFacts, GatewayReading } from "../../gateway"
import { closeAlertsOf } from "../../ledger/alerts"
import { changeAttempt, findAttempt, touchAttempt, type Source } from "../../ledger/attempts"
import { sqlOf } from "../../ledger/connection"
import { openAlert } from "../open-alert"

const MINUTE = 60_000
/** Minutes without a readable answer after which a person should know. */
const UNREADABLE_MINUTES = 30

type Look = { source: Source; actor_id?: string; now: Date }

/**
 * Writes what one reading means: decision, conditional write with its history line, alert. Answers
 * the attempt as it is now. Call it under the order's lock.
 */
export async function applyReading(
  container: MedusaContainer,
  gateway: Gateway,
  attempt: PaymentAttempt,
  reading: GatewayReading,
  look: Look
): Promise<PaymentAttempt> {
  if (reading.kind === "unreadable") return noteSilence(container, gateway, attempt, reading, look)
  const sql = sqlOf(container)
  const facts = reading.kind === "facts" ? reading.facts : undefined
  const decided = decide(reading, attempt)
  const decision =
    decided.verdict === "pending" && isStale(attempt, look.now)
      ? { ...decided, next: "expired" as const }
      : decided
  await closeAlertsOf(sql, attempt.id, ["unreadable_too_long"], "readable again")

  const change = changeOf(attempt, decision, facts, look.now)
  const after = { ...attempt, ...change, unreadable_since: null }
  const next_poll_at = nextPollAt(after, gateway.pollMinutes, look.now)
  // Before the write: dying in between opens it again, the other way round would lose it.
  if (decision.alert) await alertOf(container, attempt, decision.alert, look)
  if (Object.keys(change).length === 0) {
    return touchAttempt(sql, attempt.id, {
      last_read_at: look.now,
      next_poll_at,
      unreadable_since: null,
    })
  }
  const changed = await changeAttempt(
    sql,
    attempt,
    {
      ...change,
      last_read_at: look.now,
      unreadable_since: null,
      next_poll_at,
      polls: attempt.polls + 1,
    },
    {
      kind: `attempt.${decision.verdict}`,
      source: look.source,
      actor_id: look.actor_id,
      detail: detailOf(facts, decision),
    }
  )
  if (!changed) return (await findAttempt(sql, attempt.id)) ?? attempt
  if (changed.state !== attempt.state) {
    await emitPaymentEvent(container, PAYMENT_EVENTS.attempt_changed, {
      attempt_id: attempt.id,
      order_id: attempt.order_id,
      from: attempt.state,
      to: changed.state,
    })
  }
  return changed
}

async function alertOf(
  container: MedusaContainer,
  attempt: PaymentAttempt,
  alert: NonNullable<Decision["alert"]>,
  { source }: Look
): Promise<void> {
  await openAlert(
    container,
    { ...alert, attempt_id: attempt.id, order_id: attempt.order_id, once: true },
    source
  )
}

/** Columns that differ after a decision; empty when the reading told nothing new. */
function changeOf(
  attempt: PaymentAttempt,
  { next, alert, verdict }: Decision,
  facts: GatewayFacts | undefined,
  now: Date
): Partial<PaymentAttempt> {
  const change: Partial<PaymentAttempt> = {}
  const set = <K extends keyof PaymentAttempt>(key: K, value: PaymentAttempt[K] | undefined) => {
    if (value !== undefined && value !== attempt[key]) change[key] = value
  }
  set("state", next)
  const moved = next !== attempt.state
  if (moved) set("state_reason", reasonOf(facts, alert?.kind, verdict))
  if (moved || next === "declined") {
    set("message", facts?.message?.slice(0, 500))
    set("response_code", facts?.response_code?.slice(0, 32))
  }
  set("approval_code", facts?.approval_code?.slice(0, 32))
  set("pan_masked", facts?.pan_masked?.slice(0, 32))
  if (TAKEN.includes(next)) {
    const left = facts?.deposited ?? (next === "paid" ? attempt.amount_centimes : undefined)
    set("deposited_centimes", next === "reversed" ? undefined : left)
  }
  if (next === "paid" && !attempt.paid_at) change.paid_at = now
  // The claim is on money that is there; gone before it was captured, another attempt may pay.
  if (next !== "paid" && attempt.claimed_at && !attempt.settled_at) change.claimed_at = null
  return change
}

const reasonOf = (
  facts: GatewayFacts | undefined,
  alert: AlertKind | undefined,
  verdict: Decision["verdict"]
): string | null =>
  alert ??
  facts?.reason ??
  (verdict === "declined" ? "refused" : verdict === "paid" ? null : verdict)

/** What the history keeps of a reading: states and codes, no card. */
const detailOf = (facts: GatewayFacts | undefined, { verdict, alert }: Decision) => ({
  verdict,
  ...(facts && { gateway_state: facts.state }),
  ...(facts?.response_code && { response_code: facts.response_code }),
  ...(facts?.deposited !== undefined && { deposited: facts.deposited }),
  ...(alert && { alert: alert.kind }),
})

/** No readable answer: nothing is known and nothing changes, except when to look again. */
async function noteSilence(
  container: MedusaContainer,
  gateway: Gateway,
  attempt: PaymentAttempt,
  { code }: { code: string },
  look: Look
): Promise<PaymentAttempt> {
  const since = attempt.unreadable_since ?? look.now
  const after = { ...attempt, unreadable_since: since }
  const touched = await touchAttempt(sqlOf(container), attempt.id, {
    last_read_at: look.now,
    next_poll_at: nextPollAt(after, gateway.pollMinutes, look.now),
    unreadable_since: since,
  })
  if (code === "credentials_refused") {
    await openAlert(container, {
      kind: "credentials_refused",
      detail: { gateway: gateway.id, attempt_id: attempt.id },
    })
  }
  if (look.now.getTime() - since.getTime() > UNREADABLE_MINUTES * MINUTE) {
    await openAlert(container, {
      kind: "unreadable_too_long",
      attempt_id: attempt.id,
      order_id: attempt.order_id,
      amount_centimes: attempt.amount_centimes,
      detail: { code, since: since.toISOString() },
    })
  }
  return touched
}
