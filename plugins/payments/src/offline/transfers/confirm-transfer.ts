import type { Centimes } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { sqlOf } from "../../ledger/connection"
import { openAlert } from "../../workflows/open-alert"
import { withOrderLock } from "../../workflows/order-lock"
import { readMoneyOrder } from "../../workflows/read-order"
import { paymentsOptions } from "../../workflows/settings"
import { decideConfirmation, secondFromCentimes } from "../domain/transfer"
import { OfflineError, type OfflineErrorCode } from "../errors"
import { findTransfer, moveTransfer, type Transfer } from "./rows"
import { objectionTo, settleUnderLock } from "./settle-transfer"

/** A person's word that money is on the account. */
export type ConfirmInput = {
  transfer_id: string
  received: Centimes
  note?: string | undefined
  actor_id: string
  now?: Date
}

const REFUSED: Readonly<
  Record<"late_payment" | "duplicate_payment" | "amount_mismatch", OfflineErrorCode>
> = {
  late_payment: "transfer_late",
  duplicate_payment: "transfer_duplicate",
  amount_mismatch: "transfer_mismatch",
}

/**
 * Confirms a transfer somebody saw on the account's statement, and captures the order's payment.
 *
 * Under the order's lock; twenty at once capture once. Money that must not pay the order by itself
 * (another amount, a cancelled order, an order paid another way) opens an alert and is refused with
 * `transfer_mismatch`, `transfer_late`, `transfer_duplicate`. From `transfer.secondConfirmationFrom` on the
 * first person only notes it, and the same person again is refused with `same_person`.
 */
export async function confirmTransfer(
  container: MedusaContainer,
  input: ConfirmInput
): Promise<void> {
  const found = await findTransfer(sqlOf(container), input.transfer_id)
  if (!found?.order_id) throw new OfflineError("transfer_not_found")
  await withOrderLock(container, found.order_id, () => confirmUnderLock(container, input))
}

async function confirmUnderLock(
  container: MedusaContainer,
  { transfer_id, received, note, actor_id, now = new Date() }: ConfirmInput
): Promise<void> {
  const sql = sqlOf(container)
  const transfer = await findTransfer(sql, transfer_id)
  const order = transfer?.order_id && (await readMoneyOrder(container, { id: transfer.order_id }))
  if (!transfer || !order) throw new OfflineError("transfer_not_found")

  const decision = decideConfirmation({
    state: transfer.state,
    amount: transfer.amount_centimes,
    received,
    first:
      transfer.first_by !== null
        ? { by: transfer.first_by, received: transfer.received_centimes ?? received }
        : null,
    actor_id,
    secondFrom: secondFromCentimes(paymentsOptions(container).transfer.secondConfirmationFrom),
  })
  if (!decision.ok) {
    if (decision.code === "transfer_mismatch") {
      await alertAbout(container, transfer, "transfer_mismatch", received, actor_id)
    }
    throw new OfflineError(decision.code === "closed" ? "transfer_closed" : decision.code)
  }
  const objection = await objectionTo(container, order, transfer)
  if (objection) {
    const kind = objection === "amount_mismatch" ? "transfer_mismatch" : objection
    await alertAbout(container, transfer, kind, received, actor_id)
    throw new OfflineError(REFUSED[objection])
  }
  const first = decision.action === "first_confirm"
  const moved = await moveTransfer(
    sql,
    transfer,
    decision.action,
    {
      received_centimes: received,
      ...(first
        ? { first_by: actor_id, first_at: now }
        : { confirmed_by: actor_id, confirmed_at: now }),
    },
    { source: "admin", actor_id, detail: { received, ...(note && { note }) } }
  )
  if (!moved) throw new OfflineError("try_again")
  if (first) return
  if (!(await settleUnderLock(container, moved, now))) {
    throw new OfflineError("settlement_pending")
  }
}

async function alertAbout(
  container: MedusaContainer,
  transfer: Transfer,
  kind: "transfer_mismatch" | "late_payment" | "duplicate_payment",
  received: Centimes,
  actor_id: string
): Promise<void> {
  await openAlert(
    container,
    {
      kind,
      order_id: transfer.order_id,
      amount_centimes: received,
      detail: {
        transfer: transfer.id,
        reference: transfer.reference,
        expected: transfer.amount_centimes,
        received,
        seen_by: actor_id,
      },
    },
    "admin"
  )
}

/**
 * Says that a proof proves nothing; the shopper reads the reason and may send another. Throws
 * `transfer_not_found`, `transfer_closed`.
 */
export async function rejectTransfer(
  container: MedusaContainer,
  { transfer_id, reason, actor_id }: { transfer_id: string; reason: string; actor_id: string }
): Promise<void> {
  const sql = sqlOf(container)
  const found = await findTransfer(sql, transfer_id)
  if (!found?.order_id) throw new OfflineError("transfer_not_found")
  await withOrderLock(container, found.order_id, async () => {
    const transfer = await findTransfer(sql, transfer_id)
    if (!transfer) throw new OfflineError("transfer_not_found")
    const moved = await moveTransfer(
      sql,
      transfer,
      "reject",
      {
        rejections: transfer.rejections + 1,
        reject_reason: reason,
        first_by: null,
        first_at: null,
        received_centimes: null,
      },
      { source: "admin", actor_id, detail: { reason } }
    )
    if (!moved) throw new OfflineError("transfer_closed")
  })
}
