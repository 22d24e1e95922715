import type { MedusaContainer } from "@medusajs/framework/types"
import { isCod } from "../../domain/cash"
import { sqlOf } from "../../ledger/connection"
import { cancelUnderLock, requireOpenOrder } from "../../workflows/cancel-unpaid"
import { withOrderLock } from "../../workflows/order-lock"
import { readMoneyOrder } from "../../workflows/read-order"
import { afterCall, cancelsOrder, type CallOutcome } from "../domain/confirmation"
import { OfflineError } from "../errors"
import { callsOf, insertCall } from "./calls"

/** A call somebody made about a cash order. */
export type CallInput = {
  order_id: string
  outcome: CallOutcome
  note?: string | undefined
  call_back_at?: Date | undefined
  actor_id: string | undefined
  now?: Date
}

/**
 * Notes how a call about a cash order ended; calls that end the order cancel it too, and the stock is
 * free again. Throws `order_not_found`, `not_cash`, `order_canceled`, `try_again`, and what keeps an
 * order from being cancelled (`already_paid`, `order_fulfilled`).
 */
export async function noteCall(container: MedusaContainer, input: CallInput): Promise<void> {
  const order = await readMoneyOrder(container, { id: input.order_id })
  if (!order) throw new OfflineError("order_not_found")
  await withOrderLock(container, order.id, () => noteUnderLock(container, input))
}

async function noteUnderLock(
  container: MedusaContainer,
  { order_id, outcome, note, call_back_at, actor_id, now = new Date() }: CallInput
): Promise<void> {
  const sql = sqlOf(container)
  const order = await requireOpenOrder(container, order_id)
  const cash = order.payments.filter(
    ({ provider_id, canceled_at }) => isCod(provider_id) && !canceled_at
  )
  if (cash.length === 0) throw new OfflineError("not_cash")

  const calls = await callsOf(sql, [order_id])
  const answered = calls.findIndex((call) => call.outcome !== "no_answer")
  const unanswered = answered === -1 ? calls.length : answered
  const after = afterCall(outcome, unanswered, { callBackAt: call_back_at ?? null, now })
  if (cancelsOrder(outcome)) {
    await cancelUnderLock(container, order_id, "not_confirmed", {
      source: "admin",
      ...(actor_id && { actor_id }),
      now,
    })
  }
  const noted = await insertCall(sql, {
    order_id,
    after: calls.length,
    outcome,
    ...after,
    note: note || null,
    actor_id,
    at: now,
  })
  if (!noted) throw new OfflineError("try_again")
}
