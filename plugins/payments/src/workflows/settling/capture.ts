import { subtractCentimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AlertKind } from "../../domain/alert"
import type { PaymentAttempt } from "../../domain/attempt"
import { isBlocked, nextPollAt } from "../../domain/schedule"
import type { Gateway } from "../../gateway"
import { closeAlertsOf } from "../../ledger/alerts"
import {
  attemptsOfOrder,
  changeAttempt,
  claimOrder,
  findAttempt,
  type Source,
} from "../../ledger/attempts"
import { sqlOf } from "../../ledger/connection"
import { openAlert } from "../open-alert"
import { readMoneyOrder, type MoneyOrder } from "../read-order"
import { captureSession, isCaptured } from "./capture-session"
import { closeOtherDoors } from "./close-doors"

/** Doubts about a reading that a later one, with everything equal, takes away. */
const DOUBTS: AlertKind[] = [
  "amount_mismatch",
  "currency_mismatch",
  "order_number_mismatch",
  "mode_mismatch",
  "session_mismatch",
  "unproven_payment",
  "authorized_hold",
]

type Settling = { source: Source; actor_id?: string; now: Date }

/**
 * Brings the money of a paid attempt into Medusa, at most once for an order.
 *
 * First what speaks against it, each with an alert: no such order or session, a cancelled order,
 * another payment that is captured already, an order whose total is another by now. Then the claim
 * (one attempt of an order, by a unique index), core's own capture, and only when core shows the
 * payment as captured the mark that it is settled. Run again after a crash anywhere in between it
 * completes what is missing. Call it under the order's lock. `forced`: a person decided to.
 */
export async function capturePaid(
  container: MedusaContainer,
  gateway: Gateway,
  attempt: PaymentAttempt,
  settling: Settling,
  forced = false
): Promise<PaymentAttempt> {
  if (attempt.state !== "paid" || attempt.settled_at) return attempt
  if (isBlocked(attempt) && !forced) return attempt
  const sql = sqlOf(container)
  const order = await readMoneyOrder(container, { id: attempt.order_id })
  const session = order?.sessions.find(({ id }) => id === attempt.session_id)
  if (!order || !session) return block(container, gateway, attempt, "orphan_payment", settling)

  const captured = isCaptured(order, session.id)
  if (!captured || !attempt.claimed_at) {
    const objection = await objectionTo(container, order, session.amount, attempt, forced)
    if (objection) {
      return block(container, gateway, attempt, objection.kind, settling, objection.detail)
    }
  }
  const claimed = attempt.claimed_at
    ? attempt
    : await claimOrder(
        sql,
        attempt,
        { kind: "attempt.claimed", source: settling.source, actor_id: settling.actor_id },
        settling.now
      )
  if (!claimed) return block(container, gateway, attempt, "duplicate_payment", settling)

  let after: MoneyOrder
  try {
    after = await captureSession(container, order.id, session)
  } catch (error) {
    return failed(container, claimed, error)
  }
  const settled = await changeAttempt(
    sql,
    claimed,
    {
      settled_at: settling.now,
      state_reason: null,
      next_poll_at: nextPollAt(
        { ...claimed, settled_at: settling.now },
        gateway.pollMinutes,
        settling.now
      ),
    },
    { kind: "attempt.settled", source: settling.source, actor_id: settling.actor_id }
  )
  // What an earlier reading made doubtful is in the order now; a person who asked closes their own.
  const cleared: AlertKind[] = forced ? ["settlement_failed"] : [...DOUBTS, "settlement_failed"]
  await closeAlertsOf(sql, claimed.id, cleared, "captured")
  await closeOtherDoors(container, after, claimed.session_id)
  return settled ?? (await findAttempt(sql, claimed.id)) ?? claimed
}

type Objection = { kind: AlertKind; detail?: Record<string, unknown> }

async function objectionTo(
  container: MedusaContainer,
  order: MoneyOrder,
  sessionAmount: number,
  attempt: PaymentAttempt,
  forced: boolean
): Promise<Objection | undefined> {
  if (order.status === "canceled") return { kind: "late_payment" }
  const others = (await attemptsOfOrder(sqlOf(container), order.id)).some(
    ({ id, claimed_at }) => id !== attempt.id && claimed_at !== null
  )
  const taken = order.payments.some(
    ({ captured, refunded }) => subtractCentimes(captured, refunded) > 0
  )
  const ours = attempt.claimed_at !== null && isStarted(order, attempt)
  if (others || (taken && !ours)) return { kind: "duplicate_payment" }
  if (sessionAmount !== attempt.amount_centimes) {
    return { kind: "amount_mismatch", detail: { cause: "session_changed", stored: sessionAmount } }
  }
  if (!forced && order.total !== attempt.amount_centimes) {
    return { kind: "amount_mismatch", detail: { cause: "order_changed", stored: order.total } }
  }
  return undefined
}

/** Core began to capture this very attempt and did not get to the end. */
function isStarted(order: MoneyOrder, attempt: PaymentAttempt): boolean {
  return order.payments.some(
    ({ session_id, captured }) => session_id === attempt.session_id && captured > 0
  )
}

/** Paid money that must not go into the order by itself: a person decides. */
async function block(
  container: MedusaContainer,
  gateway: Gateway,
  attempt: PaymentAttempt,
  kind: AlertKind,
  { source, actor_id, now }: Settling,
  detail: Record<string, unknown> = {}
): Promise<PaymentAttempt> {
  // The alert first: dying in between opens it again, the other way round would keep the money silently.
  await openAlert(
    container,
    {
      kind,
      attempt_id: attempt.id,
      order_id: attempt.order_id,
      amount_centimes: attempt.deposited_centimes ?? attempt.amount_centimes,
      detail,
    },
    source
  )
  const blocked = { ...attempt, state_reason: kind, claimed_at: null }
  const changed = await changeAttempt(
    sqlOf(container),
    attempt,
    {
      state_reason: kind,
      claimed_at: null,
      next_poll_at: nextPollAt(blocked, gateway.pollMinutes, now),
    },
    { kind: "attempt.blocked", source, actor_id, detail: { alert: kind } }
  )
  return changed ?? attempt
}

async function failed(
  container: MedusaContainer,
  attempt: PaymentAttempt,
  error: unknown
): Promise<PaymentAttempt> {
  const why = error instanceof Error ? error.message : String(error)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`Attempt ${attempt.id} is paid but was not captured: ${why}`)
  await openAlert(container, {
    kind: "settlement_failed",
    attempt_id: attempt.id,
    order_id: attempt.order_id,
    amount_centimes: attempt.amount_centimes,
  })
  return attempt
}
