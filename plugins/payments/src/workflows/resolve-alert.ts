import type { MedusaContainer } from "@medusajs/framework/types"
import { randomUUID } from "node:crypto"
import type { AlertResolution, PaymentAlert } from "../domain/alert"
import type { PaymentAttempt } from "../domain/attempt"
import { HANDLED, needsPerson } from "../domain/schedule"
import { emitPaymentEvent, PAYMENT_EVENTS } from "../events"
import { gatewayOf } from "../gateway-registry"
import { closeAlert, findAlert } from "../ledger/alerts"
import { changeAttempt, findAttempt } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"
import { refundThroughGateway } from "../ledger/refund-through-gateway"
import { readRemote } from "../ledger/remote"
import { isPaymentErrorCode, PaymentError } from "../payment-errors"
import { withOrderLock } from "./order-lock"
import { readMoneyOrder, type MoneyOrder } from "./read-order"
import { capturePaid } from "./settling/capture"

/** What a person may ask for. */
export const RESOLUTIONS = ["capture", "refund", "handled"] as const

/** See {@link RESOLUTIONS}. */
export type Resolution = (typeof RESOLUTIONS)[number]

/** The decision, why, and whose. */
export type ResolveInput = { resolution: Resolution; reason: string; actor_id?: string }

/** The resolutions that would be accepted now. Pure. */
export function possibleResolutions(
  alert: Pick<PaymentAlert, "status">,
  attempt: PaymentAttempt | undefined,
  order: MoneyOrder | undefined
): Resolution[] {
  if (alert.status !== "open") return []
  const can: Resolution[] = ["handled"]
  if (!attempt || attempt.settled_at) return can
  const free =
    order !== undefined &&
    order.status !== "canceled" &&
    order.sessions.some(
      ({ id, amount }) => id === attempt.session_id && amount === attempt.amount_centimes
    ) &&
    order.payments.every(({ captured }) => captured === 0)
  const gateway = gatewayOf(attempt.gateway)
  const refundable =
    (attempt.state === "paid" || attempt.state === "review") &&
    gateway?.refund !== undefined &&
    gateway.capabilities.refund !== "none"
  if (attempt.state === "paid" && attempt.state_reason !== HANDLED && free) can.unshift("capture")
  if (refundable) can.splice(can.length - 1, 0, "refund")
  return can
}

/**
 * Closes an alert the way a person decided: the money goes into the order, back through the gateway, or
 * was dealt with outside (`handled`, with the reason). Under the order's lock; the alert stays open when
 * the money could not be moved. Throws `alert_not_found`, `alert_resolved`, `resolution_impossible`,
 * and what refunding may throw.
 */
export async function resolveAlert(
  container: MedusaContainer,
  id: string,
  input: ResolveInput
): Promise<PaymentAlert> {
  const alert = await findAlert(sqlOf(container), id)
  if (!alert) throw new PaymentError("alert_not_found")
  const run = () => resolveUnderLock(container, id, input)
  return alert.order_id ? withOrderLock(container, alert.order_id, run) : run()
}

async function resolveUnderLock(
  container: MedusaContainer,
  id: string,
  { resolution, reason, actor_id }: ResolveInput
): Promise<PaymentAlert> {
  const sql = sqlOf(container)
  const alert = await findAlert(sql, id)
  if (!alert) throw new PaymentError("alert_not_found")
  if (alert.status !== "open") throw new PaymentError("alert_resolved")
  const attempt = alert.attempt_id ? await findAttempt(sql, alert.attempt_id) : undefined
  const order = alert.order_id ? await readMoneyOrder(container, { id: alert.order_id }) : undefined
  if (!possibleResolutions(alert, attempt, order).includes(resolution)) {
    throw new PaymentError("resolution_impossible")
  }
  if (attempt && resolution === "capture") await capture(container, attempt, actor_id)
  if (attempt && resolution === "refund") await giveBack(container, alert, attempt, actor_id)
  const done: Record<Resolution, AlertResolution> = {
    capture: "captured",
    refund: "refunded",
    handled: "handled",
  }
  if (attempt && resolution === "handled" && needsPerson(attempt)) {
    // Before the alert closes: an order must not wait for a person who has decided.
    await changeAttempt(
      sql,
      attempt,
      { state_reason: HANDLED },
      { kind: "attempt.handled", source: "admin", actor_id, detail: { alert: alert.kind } }
    )
  }
  const closing = { resolution: done[resolution], reason, actor_id }
  // Moving the money may have closed it already.
  const closed = (await closeAlert(sql, id, closing)) ?? (await findAlert(sql, id))
  if (!closed) throw new PaymentError("alert_not_found")
  await emitPaymentEvent(container, PAYMENT_EVENTS.alert_resolved, {
    alert_id: id,
    kind: closed.kind,
    order_id: closed.order_id,
    resolution: closed.resolution,
  })
  return closed
}

async function capture(
  container: MedusaContainer,
  attempt: PaymentAttempt,
  actor_id: string | undefined
): Promise<void> {
  const gateway = gatewayOf(attempt.gateway)
  if (!gateway) throw new PaymentError("resolution_impossible")
  const look = { source: "admin" as const, now: new Date(), ...(actor_id && { actor_id }) }
  const captured = await capturePaid(container, gateway, attempt, look, true)
  if (!captured.settled_at) throw new PaymentError("resolution_impossible")
}

/**
 * Sends everything back that the gateway holds now. Money that never went into an order goes back
 * without one: Medusa's books never saw it.
 */
async function giveBack(
  container: MedusaContainer,
  alert: PaymentAlert,
  attempt: PaymentAttempt,
  actor_id: string | undefined
): Promise<void> {
  const sql = sqlOf(container)
  const gateway = gatewayOf(attempt.gateway)
  if (!gateway) throw new PaymentError("resolution_impossible")
  const reading = await readRemote(gateway, attempt)
  const held = reading.kind === "facts" ? reading.facts.deposited : undefined
  const known =
    held !== undefined && held !== attempt.deposited_centimes
      ? await changeAttempt(
          sql,
          attempt,
          { deposited_centimes: held },
          { kind: "attempt.deposited", source: "admin", actor_id, detail: { deposited: held } }
        )
      : attempt
  const amount = known?.deposited_centimes ?? attempt.amount_centimes
  if (amount === 0) return
  const result = await refundThroughGateway(sql, gateway, {
    attempt_id: attempt.id,
    amount,
    key: `alert:${alert.id}:${randomUUID()}`,
    source: "admin",
    ...(actor_id && { actor_id }),
  })
  if (result.outcome === "unclear") throw new PaymentError("refund_unclear")
  if (result.outcome === "refused") {
    throw new PaymentError(isPaymentErrorCode(result.code) ? result.code : "refund_refused")
  }
}
