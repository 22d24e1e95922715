import type { MedusaContainer } from "@medusajs/framework/types"
import { sqlOf, type Sql } from "../../ledger/connection"
import { requireOpenOrder } from "../../workflows/cancel-unpaid"
import { withOrderLock } from "../../workflows/order-lock"
import { paymentsOptions } from "../../workflows/settings"
import type { ProofFields } from "../domain/proof-fields"
import { nextState } from "../domain/transfer"
import { OfflineError } from "../errors"
import type { CleanFile } from "../uploads/clean-file"
import { countProofs, insertProof, MAX_PROOFS, orderOfFile } from "./proofs"
import { moveTransfer, transfersOfOrder, type Transfer } from "./rows"

type OwnTransfer = Transfer & { order_id: string }

/**
 * The transfer of an order that takes a proof now. Checked before a file is decoded, and again under
 * the lock. Throws `transfer_not_found`, `transfer_closed`, `too_many_proofs`.
 */
export async function requireOpenTransfer(
  container: MedusaContainer,
  orderId: string
): Promise<OwnTransfer> {
  const sql = sqlOf(container)
  const transfer = (await transfersOfOrder(sql, orderId)).at(-1)
  if (!transfer) throw new OfflineError("transfer_not_found")
  if (!nextState(transfer.state, "submit")) throw new OfflineError("transfer_closed")
  const { maxRejections } = paymentsOptions(container).transfer
  const spent = transfer.rejections >= maxRejections
  if (spent || (await countProofs(sql, orderId)) >= MAX_PROOFS) {
    throw new OfflineError("too_many_proofs")
  }
  return { ...transfer, order_id: orderId }
}

/**
 * Takes a shopper's proof: the transfer waits for a person from now on, and no clock cancels the
 * order meanwhile. The same file again changes nothing. A file another order sent is kept for the
 * merchant to see and refused with `proof_duplicate`, without telling whose it is.
 */
export async function submitProof(
  container: MedusaContainer,
  orderId: string,
  file: CleanFile,
  fields: ProofFields
): Promise<void> {
  await withOrderLock(container, orderId, () => submitUnderLock(container, orderId, file, fields))
}

async function submitUnderLock(
  container: MedusaContainer,
  orderId: string,
  file: CleanFile,
  fields: ProofFields
): Promise<void> {
  const sql = sqlOf(container)
  await requireOpenOrder(container, orderId)
  const sender = await orderOfFile(sql, file.sha256)
  const known = sender === orderId ? (await transfersOfOrder(sql, orderId)).at(-1) : undefined
  if (known?.state === "proof_submitted") return
  const transfer = await requireOpenTransfer(container, orderId)
  // A rejected file proves no more the second time.
  if (sender === orderId) throw new OfflineError("proof_duplicate")
  await keep(sql, transfer, file, fields)
  const moved = await moveTransfer(
    sql,
    transfer,
    "submit",
    { reject_reason: null },
    { source: "start" }
  )
  if (!moved) throw new OfflineError("try_again")
}

async function keep(
  sql: Sql,
  transfer: OwnTransfer,
  file: CleanFile,
  fields: ProofFields
): Promise<void> {
  const written = await insertProof(sql, transfer, file, fields)
  if (written === "copy") throw new OfflineError("proof_duplicate")
  if (written === "full") throw new OfflineError("too_many_proofs")
}
