import { subtractCentimes, type Centimes } from "@hanout/algeria/money"
import { TAKEN, type PaymentAttempt } from "../domain/attempt"
import type { Gateway, RefundResult } from "../gateway"
import { closeAlertsOf, insertAlert } from "./alerts"
import { changeAttempt, findAttempt, type Source } from "./attempts"
import type { Sql } from "./connection"
import { findIntent, insertIntent, intentsOf, markIntent } from "./refunds"
import { bounded, readRemote, remoteAttempt } from "./remote"
import type { RefundIntent } from "./rows"

/** What became of a refund. `code` is stable, `detail` free of secrets. */
export type RefundOutcome =
  | { outcome: "done" }
  | { outcome: "refused"; code: string; detail?: string }
  | { outcome: "unclear" }

/** One refund of an attempt's money. `key` is Medusa's refund id: the same key never pays twice. */
export type RefundRequest = {
  attempt_id: string
  amount: Centimes
  key: string
  source: Source
  actor_id?: string
}

/**
 * Gives money back through the gateway, once.
 *
 * The intent is written before the call. When the answer is lost the gateway is read back: what it
 * still holds tells whether the money moved. As long as that is unclear nothing more is asked; a later
 * try reads again, and takes over a refund that did go through instead of asking a second time. Call
 * it with the order's refunds serialised.
 */
export async function refundThroughGateway(
  sql: Sql,
  gateway: Gateway,
  request: RefundRequest
): Promise<RefundOutcome> {
  const known = await findIntent(sql, request.key)
  if (known?.state === "done") return { outcome: "done" }
  if (known?.state === "refused") return { outcome: "refused", code: "refund_refused" }

  const cleared = await clearOpenIntents(sql, gateway, request)
  if (cleared) return cleared
  const attempt = await findAttempt(sql, request.attempt_id)
  if (!attempt) return { outcome: "refused", code: "payment_not_found" }
  const held = attempt.deposited_centimes ?? attempt.amount_centimes
  const refusal = refusalOf(gateway, attempt, held, request.amount)
  if (refusal) return { outcome: "refused", code: refusal }

  const intent = { ...request, amount_centimes: request.amount, deposited_before: held }
  if (!known && !(await insertIntent(sql, intent))) return { outcome: "unclear" }
  const result = await ask(gateway, attempt, request)
  if (result.outcome === "done") {
    await recordMoved(sql, request, subtractCentimes(held, request.amount))
    await markIntent(sql, request.key, ["asked", "unclear"], "done", request.key)
    return { outcome: "done" }
  }
  if (result.outcome === "refused") {
    await markIntent(sql, request.key, ["asked", "unclear"], "refused")
    const { code, detail } = result
    return { outcome: "refused", code, ...(detail && { detail }) }
  }
  await markIntent(sql, request.key, ["asked"], "unclear")
  const moved = await movedAtGateway(gateway, attempt, held, request.amount)
  if (moved === "yes") {
    await recordMoved(sql, request, subtractCentimes(held, request.amount))
    await markIntent(sql, request.key, ["unclear"], "done", request.key)
    return { outcome: "done" }
  }
  await insertAlert(
    sql,
    {
      kind: "refund_unclear",
      attempt_id: attempt.id,
      order_id: attempt.order_id,
      amount_centimes: request.amount,
      detail: { key: request.key, code: result.code },
    },
    request.source
  )
  return { outcome: "unclear" }
}

function refusalOf(
  { capabilities, refund }: Gateway,
  attempt: PaymentAttempt,
  held: Centimes,
  amount: Centimes
): string | undefined {
  if (capabilities.refund === "none" || !refund) return "refund_by_hand"
  if (!TAKEN.includes(attempt.state) && attempt.state !== "review") return "nothing_to_refund"
  if (attempt.state === "reversed" || held === 0) return "nothing_to_refund"
  if (amount <= 0 || amount > held) return "refund_too_large"
  if (capabilities.refund === "full" && amount !== held) return "refund_full_only"
  return undefined
}

async function ask(
  gateway: Gateway,
  attempt: PaymentAttempt,
  { amount, key }: RefundRequest
): Promise<RefundResult> {
  const remote = remoteAttempt(attempt)
  if (!remote) return { outcome: "refused", code: "payment_not_found" }
  return bounded<RefundResult>(
    () =>
      gateway.refund?.(remote, amount, key) ??
      Promise.resolve({ outcome: "refused", code: "refund_by_hand" }),
    (code, detail) => ({ outcome: "unclear", code, detail })
  )
}

/** Whether what the gateway holds dropped by exactly this amount. */
async function movedAtGateway(
  gateway: Gateway,
  attempt: PaymentAttempt,
  before: Centimes,
  amount: Centimes
): Promise<"yes" | "no" | "unclear"> {
  const reading = await readRemote(gateway, attempt)
  if (reading.kind !== "facts") return "unclear"
  const { state, deposited } = reading.facts
  const left = deposited ?? (state === "refunded" ? 0 : state === "paid" ? before : undefined)
  if (left === before) return "no"
  return left === subtractCentimes(before, amount) ? "yes" : "unclear"
}

/**
 * Finds out what became of earlier refunds whose answer was lost. Undefined when the way is free;
 * otherwise what to answer now.
 */
async function clearOpenIntents(
  sql: Sql,
  gateway: Gateway,
  request: RefundRequest
): Promise<RefundOutcome | undefined> {
  const intents = await intentsOf(sql, request.attempt_id)
  const open = intents.filter(
    ({ state, manual_reference: manual }) =>
      manual === null && (state === "asked" || state === "unclear")
  )
  for (const intent of open) {
    const attempt = await findAttempt(sql, request.attempt_id)
    if (!attempt) return { outcome: "refused", code: "payment_not_found" }
    const before = intent.deposited_before ?? attempt.amount_centimes
    const moved = await movedAtGateway(gateway, attempt, before, intent.amount_centimes)
    if (moved === "unclear") return { outcome: "unclear" }
    await closeAlertsOf(sql, request.attempt_id, ["refund_unclear"], "read back")
    if (moved === "no") {
      // The key of this very call goes on to be asked again; any other is over.
      if (intent.key !== request.key) await markIntent(sql, intent.key, OPEN, "refused")
      continue
    }
    await recordMoved(sql, request, subtractCentimes(before, intent.amount_centimes))
    await markIntent(sql, intent.key, OPEN, "done")
  }
  return await takeOver(sql, request)
}

const OPEN: RefundIntent["state"][] = ["asked", "unclear"]

/** A refund that went through without Medusa knowing: this one records it, nothing is asked. */
async function takeOver(sql: Sql, request: RefundRequest): Promise<RefundOutcome | undefined> {
  const intents = await intentsOf(sql, request.attempt_id)
  const unrecorded = intents.find(
    ({ state, recorded_as, manual_reference }) =>
      state === "done" && recorded_as === null && manual_reference === null
  )
  if (!unrecorded) return undefined
  if (unrecorded.amount_centimes !== request.amount) {
    return {
      outcome: "refused",
      code: "refund_unrecorded",
      detail: String(unrecorded.amount_centimes),
    }
  }
  await markIntent(sql, unrecorded.key, ["done"], "done", request.key)
  return { outcome: "done" }
}

/** Writes what is left at the gateway after a refund of ours. */
async function recordMoved(
  sql: Sql,
  { attempt_id, amount, key, source, actor_id }: RefundRequest,
  left: Centimes
): Promise<void> {
  for (;;) {
    const attempt = await findAttempt(sql, attempt_id)
    if (!attempt || attempt.deposited_centimes === left) return
    const state = left === 0 ? "refunded" : "partially_refunded"
    const changed = await changeAttempt(
      sql,
      attempt,
      { state, deposited_centimes: left },
      { kind: "refund.done", source, actor_id, detail: { key, amount, left } }
    )
    if (changed) return
  }
}
