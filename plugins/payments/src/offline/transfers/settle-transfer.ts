import { subtractCentimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AlertKind } from "../../domain/alert"
import { attemptsOfOrder } from "../../ledger/attempts"
import { sqlOf } from "../../ledger/connection"
import { openAlert } from "../../workflows/open-alert"
import { withOrderLock } from "../../workflows/order-lock"
import { readMoneyOrder, type MoneyOrder } from "../../workflows/read-order"
import { captureSession, isCaptured } from "../../workflows/settling/capture-session"
import { closeOtherDoors } from "../../workflows/settling/close-doors"
import { findTransfer, markSettled, unsettledTransfers, type Transfer } from "./rows"

/** What keeps the money of a transfer from paying its order; undefined when nothing does. */
export async function objectionTo(
  container: MedusaContainer,
  order: MoneyOrder,
  transfer: Transfer
): Promise<
  Extract<AlertKind, "late_payment" | "duplicate_payment" | "amount_mismatch"> | undefined
> {
  if (order.status === "canceled") return "late_payment"
  const claimed = (await attemptsOfOrder(sqlOf(container), order.id)).some(
    ({ claimed_at }) => claimed_at !== null
  )
  const taken = order.payments.some(
    ({ session_id, captured, refunded }) =>
      session_id !== transfer.session_id && subtractCentimes(captured, refunded) > 0
  )
  if (claimed || taken) return "duplicate_payment"
  const session = order.sessions.find(({ id }) => id === transfer.session_id)
  const same =
    session?.amount === transfer.amount_centimes && order.total === transfer.amount_centimes
  return same ? undefined : "amount_mismatch"
}

/**
 * Brings the money of a confirmed transfer into Medusa: core's own capture, then the mark that it is
 * settled, written only when Medusa shows the payment as captured (core's workflow swallows a provider's
 * errors). Run again after a crash anywhere in between it completes what is missing; run twice it
 * captures once. True when the order is paid. Call it under the order's lock.
 */
export async function settleUnderLock(
  container: MedusaContainer,
  transfer: Transfer,
  now: Date
): Promise<boolean> {
  if (transfer.settled_at) return true
  if (transfer.state !== "confirmed" || !transfer.order_id) return false
  const before = await readMoneyOrder(container, { id: transfer.order_id })
  const session = before?.sessions.find(({ id }) => id === transfer.session_id)
  if (!before || !session) return failed(container, transfer, "no such session")
  if (!isCaptured(before, session.id)) {
    const objection = await objectionTo(container, before, transfer)
    if (objection) return failed(container, transfer, objection)
  }
  let after: MoneyOrder
  try {
    after = await captureSession(container, before.id, session)
  } catch (error) {
    return failed(container, transfer, error instanceof Error ? error.message : String(error))
  }
  await markSettled(sqlOf(container), transfer.id, now)
  await closeOtherDoors(container, after, session.id)
  return true
}

/** Settles confirmed transfers whose process died or failed on the way; answers how many are paid now. */
export async function settleConfirmedTransfers(
  container: MedusaContainer,
  { now = new Date(), limit = 50 }: { now?: Date; limit?: number } = {}
): Promise<number> {
  const sql = sqlOf(container)
  let paid = 0
  for (const { id, order_id } of await unsettledTransfers(sql, now, limit)) {
    if (!order_id) continue
    try {
      const done = await withOrderLock(container, order_id, async () => {
        const transfer = await findTransfer(sql, id)
        return transfer ? settleUnderLock(container, transfer, now) : false
      })
      if (done) paid++
    } catch (error) {
      // A busy order comes due again; the others must not wait for it.
      const why = error instanceof Error ? error.message : String(error)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Transfer ${id} could not be settled: ${why}`)
    }
  }
  return paid
}

/** A person's word is given and Medusa did not follow: somebody has to know. */
async function failed(container: MedusaContainer, transfer: Transfer, why: string): Promise<false> {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`Transfer ${transfer.id} is confirmed but was not captured: ${why}`)
  await openAlert(container, {
    kind: "settlement_failed",
    order_id: transfer.order_id,
    amount_centimes: transfer.received_centimes ?? transfer.amount_centimes,
    detail: { transfer: transfer.id },
  })
  return false
}
