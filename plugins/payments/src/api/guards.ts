import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PaymentAttempt } from "../domain/attempt"
import { isCod } from "../domain/cash"
import { providerKind } from "../domain/deadline"
import { HANDLED, needsPerson } from "../domain/schedule"
import { gatewayOf } from "../gateway-registry"
import { attemptsOfOrder } from "../ledger/attempts"
import { sqlOf } from "../ledger/connection"
import { isCodConfirmed } from "../offline/cod/calls"
import { holdsDeadline } from "../offline/transfers/rows"
import { PaymentError, paymentErrorOf } from "../payment-errors"
import { prepareCancel } from "../workflows/cancel-paid"
import { afterCancel } from "../workflows/cancel-unpaid"
import { orderOfPayment } from "../workflows/order-of"
import { withOrderLock } from "../workflows/order-lock"
import { readMoneyOrder, type MoneyOrder } from "../workflows/read-order"
import { paymentsOptions } from "../workflows/settings"
import { settleSession } from "../workflows/settle"
import { actorOf, answering, refuse } from "./payment-answer"

type Guard = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>

/** Longest a core handler may hold an order's lock, in milliseconds; below the lease. */
const HOLD_MS = 150_000

/** The captured part of a guarded path, decoded; empty for a path that cannot be an id. */
function idIn(req: MedusaRequest): string {
  try {
    return decodeURIComponent(req.params[0] ?? "")
  } catch {
    return ""
  }
}

const isGateway = (providerId: string): boolean => gatewayOf(providerId) !== undefined

function guarding(run: Guard): Guard {
  return async (req, res, next) => {
    try {
      await run(req, res, next)
    } catch (error) {
      const refusal = paymentErrorOf(error)
      if (refusal) refuse(req, res, refusal)
      else next(error)
    }
  }
}

/**
 * Lets core's own handler run while the order's lock is held, and gives the lock back when it
 * answered. `before` may refuse by throwing; `after` runs for a 2xx only, still under the lock.
 */
async function underOrderLock(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  orderId: string,
  before: () => Promise<void>,
  after?: () => Promise<void>
): Promise<void> {
  await withOrderLock(req.scope, orderId, async () => {
    await before()
    // Not the `close` event: it fires for a client that hangs up while core is still at work.
    const answered = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, HOLD_MS)
      timer.unref()
      const end = res.end.bind(res) as (...args: unknown[]) => typeof res
      Reflect.set(res, "end", (...args: unknown[]) => {
        clearTimeout(timer)
        const ended = end(...args)
        resolve()
        return ended
      })
    })
    next()
    await answered
    if (after && res.writableEnded && res.statusCode < 300) await after()
  })
}

/** The order of the payment collection in the path; undefined before it is placed. */
async function orderOfCollection(req: MedusaRequest): Promise<string | undefined> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_payment_collection",
    fields: ["order_id"],
    filters: { payment_collection_id: idIn(req) },
  })
  return data[0]?.order_id
}

/** G2: a placed order keeps its sessions. Core would delete the one late money comes home to. */
export const noSessionAfterOrder: Guard = guarding(async (req, _res, next) => {
  if (await orderOfCollection(req)) throw new PaymentError("session_locked")
  next()
})

/** Core's webhook door believes whoever knocks: closed for every provider of ours. */
export const noCoreWebhook: Guard = async (req, res, next) => {
  const name = idIn(req).toLowerCase()
  const id = name.startsWith("pp_") ? name : `pp_${name}`
  const ours = ["cod", "transfer"].includes(providerKind(id, isGateway)) || isGateway(id)
  if (!ours) return next()
  res.status(404).json({ type: "not_found", message: "Not found" })
}

/** G3 and G4: cancelling waits for a settlement, gives money back first, and cleans up after. */
export const cancelInOrder: Guard = guarding(async (req, res, next) => {
  const orderId = idIn(req)
  const actor_id = actorOf(req, "user")
  const options = { source: "admin" as const, ...(actor_id && { actor_id }) }
  if (!(await readMoneyOrder(req.scope, { id: orderId }))) return next()
  await underOrderLock(
    req,
    res,
    next,
    orderId,
    async () => void (await prepareCancel(req.scope, orderId, options)),
    () => afterCancel(req.scope, orderId, "merchant", options)
  )
})

/** Core's authorise button: settles the session of this order instead of believing the provider. */
export const settleInstead: Guard = guarding(async (req, res, next) => {
  const sessionId: unknown = Object(req.body).payment_session_id
  const order = await readMoneyOrder(req.scope, { id: idIn(req) })
  const session = order?.sessions.find(({ id }) => id === sessionId)
  if (!order || !session) {
    const foreign = typeof sessionId === "string" && order !== undefined
    if (foreign) throw new PaymentError("payment_not_found")
    return next()
  }
  if (!isGateway(session.provider_id)) {
    const kind = providerKind(session.provider_id, isGateway)
    if (kind === "transfer") throw new PaymentError("not_paid")
    return underOrderLock(req, res, next, order.id, async () => {
      if (order.status === "canceled") throw new PaymentError("order_canceled")
    })
  }
  await answering(req, res, async () => {
    const actor_id = actorOf(req, "user")
    const settled = await settleSession(req.scope, session.id, "admin", {
      force: true,
      ...(actor_id && { actor_id }),
    })
    const is_authorized = settled.some(({ attempt }) => attempt.settled_at !== null)
    return { order: { id: order.id, status: order.status }, is_authorized }
  })
})

/** Money of a gateway goes back through our door, which asks once and reads back. */
export const refundThroughPanel: Guard = guarding(async (req, res, next) => {
  const found = await orderOfPayment(req.scope, idIn(req))
  if (!found) return next()
  if (isGateway(found.provider_id)) throw new PaymentError("refund_use_payment_panel")
  await underOrderLock(req, res, next, found.order_id, async () => {
    // Core refunds first, refuses the booking then, and would pay again on a second click.
    const order = await readMoneyOrder(req.scope, { id: found.order_id })
    if (order?.status === "canceled") throw new PaymentError("order_canceled")
  })
})

/** Capturing by hand excludes a settlement at the same moment, and is refused once one came first. */
export const captureInOrder: Guard = guarding(async (req, res, next) => {
  const paymentId = idIn(req)
  const found = await orderOfPayment(req.scope, paymentId)
  if (!found) return next()
  await underOrderLock(req, res, next, found.order_id, async () => {
    const order = await readMoneyOrder(req.scope, { id: found.order_id })
    const elsewhere = order?.payments.some(
      ({ id, captured, refunded }) => id !== paymentId && captured > refunded
    )
    if (elsewhere) throw new PaymentError("already_paid")
    await refuseUnsettled(req, found.order_id)
  })
})

/**
 * "Mark as paid" is for orders no gateway is busy with and no transfer's proof waits for. Core acts on
 * the collection in the path, so its order counts, whatever the body names.
 */
export const markAsPaidInOrder: Guard = guarding(async (req, res, next) => {
  const orderId = await orderOfCollection(req)
  if (!orderId) return next()
  await underOrderLock(req, res, next, orderId, async () => {
    await refuseOpen(req, orderId)
    if (await holdsDeadline(sqlOf(req.scope), orderId)) {
      throw new PaymentError("payment_under_review")
    }
  })
})

/** G7: nothing leaves before the money, or the promise of cash. */
export const noFulfillmentBeforeMoney: Guard = guarding(async (req, res, next) => {
  const orderId = idIn(req)
  if (!(await readMoneyOrder(req.scope, { id: orderId }))) return next()
  await underOrderLock(req, res, next, orderId, async () => {
    const order = await readMoneyOrder(req.scope, { id: orderId })
    const waits = order?.sessions.some(({ provider_id }) =>
      ["card", "chargily", "transfer", "cod"].includes(providerKind(provider_id, isGateway))
    )
    const covered = order?.payments.some(
      ({ canceled_at, captured, refunded }) =>
        !canceled_at && (captured === 0 || captured > refunded)
    )
    if (waits && !covered) throw new PaymentError("fulfillment_before_payment")
    if (order && (await waitsForCall(req, order))) {
      throw new PaymentError("fulfillment_before_call")
    }
  })
})

/** Cash is only promised, and the merchant wants every promise confirmed on the phone. */
async function waitsForCall(req: MedusaRequest, order: MoneyOrder): Promise<boolean> {
  if (!paymentsOptions(req.scope).cod.confirmBeforeShipping) return false
  const promised = order.payments.some(
    ({ provider_id, canceled_at, captured }) => isCod(provider_id) && !canceled_at && captured === 0
  )
  return promised && !(await isCodConfirmed(sqlOf(req.scope), order.id))
}

/** An order whose hosted page is open asks for the old total: no edits until it is known. */
export const noEditDuringPayment: Guard = guarding(async (req, res, next) => {
  const named: unknown = Reflect.get(Object(req.body), "order_id")
  const orderId = idIn(req) || (typeof named === "string" ? named : "")
  if (!orderId || !(await readMoneyOrder(req.scope, { id: orderId }))) return next()
  await underOrderLock(req, res, next, orderId, () => refuseOpen(req, orderId))
})

async function refuseUnsettled(req: MedusaRequest, orderId: string): Promise<void> {
  const attempts = await attemptsOfOrder(sqlOf(req.scope), orderId)
  const unsettled = attempts.some(
    ({ state, settled_at, state_reason }) =>
      state === "paid" && !settled_at && state_reason !== HANDLED
  )
  if (unsettled) {
    throw new PaymentError("payment_under_review")
  }
}

async function refuseOpen(req: MedusaRequest, orderId: string): Promise<void> {
  const attempts = await attemptsOfOrder(sqlOf(req.scope), orderId)
  if (attempts.some((attempt) => mayStillPay(attempt, new Date()))) {
    throw new PaymentError("edit_during_payment")
  }
}

/** The hosted page is open, or money is there that no order has yet. */
function mayStillPay(attempt: PaymentAttempt, now: Date): boolean {
  const { state, state_reason, expires_at, settled_at } = attempt
  if (needsPerson(attempt)) return true
  if (state === "paid") return settled_at === null && state_reason !== HANDLED
  return state === "registered" && expires_at !== null && expires_at > now
}
