import { centimesToDinars } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { startDeadline } from "../../domain/deadline"
import { gatewayOf } from "../../gateway-registry"
import { sqlOf } from "../../ledger/connection"
import { readMoneyOrder, type OrderSession } from "../../workflows/read-order"
import { paymentsOptions } from "../../workflows/settings"
import { listAccounts, type TransferAccount } from "../accounts/rows"
import type { TransferState } from "../domain/transfer"
import { proofsOf } from "./proofs"
import { transfersOfOrder, type Transfer } from "./rows"

/** What a shopper sees of a transfer; amount in dinars, moments in ISO 8601. */
export type TransferView = {
  accounts: Pick<
    TransferAccount,
    "kind" | "holder" | "rip" | "ccp" | "ccp_key" | "bank" | "qr_url"
  >[]
  amount: number
  currency_code: string
  /** To be written in the transfer. */
  reference: string
  deadline_at: string | null
  state: "awaiting_transfer" | "proof_submitted" | "confirmed" | "rejected" | "expired"
  proof: { submitted_at: string } | null
  reject_reason: string | null
}

/** Two confirmations are the shop's own affair, and how a transfer ended is the order's status. */
const SHOWN: Readonly<Record<TransferState, TransferView["state"]>> = {
  awaiting_transfer: "awaiting_transfer",
  proof_submitted: "proof_submitted",
  awaiting_second: "proof_submitted",
  confirmed: "confirmed",
  rejected: "rejected",
  expired: "expired",
  canceled: "expired",
}

/**
 * The transfer a shopper was asked for, with the accounts to send it to; undefined when the order was
 * never to be paid that way.
 */
export async function transferView(
  container: MedusaContainer,
  orderId: string
): Promise<TransferView | undefined> {
  const sql = sqlOf(container)
  const transfer = (await transfersOfOrder(sql, orderId)).at(-1)
  const order = transfer && (await readMoneyOrder(container, { id: orderId }))
  if (!order) return undefined
  const sent = (await proofsOf(sql, [transfer.id])).find(({ copy }) => !copy)
  const accounts = await listAccounts(sql, { active: true })
  return {
    accounts: accounts.map(({ kind, holder, rip, ccp, ccp_key, bank, qr_url }) => ({
      kind,
      holder,
      rip,
      ccp,
      ccp_key,
      bank,
      qr_url,
    })),
    amount: centimesToDinars(transfer.amount_centimes),
    currency_code: transfer.currency,
    reference: transfer.reference,
    deadline_at: deadlineOf(container, order, transfer)?.toISOString() ?? null,
    state: SHOWN[transfer.state],
    proof: sent ? { submitted_at: sent.submitted_at.toISOString() } : null,
    reject_reason: transfer.state === "rejected" ? transfer.reject_reason : null,
  }
}

/** When an order is cancelled unless its transfer is proven. */
export function deadlineOf(
  container: MedusaContainer,
  order: {
    created_at: Date
    sessions: readonly Pick<OrderSession, "id" | "provider_id" | "created_at">[]
  },
  { session_id }: Pick<Transfer, "session_id">
): Date | null {
  const session = order.sessions.find(({ id }) => id === session_id)
  const isGateway = (providerId: string) => gatewayOf(providerId) !== undefined
  return startDeadline(order, session, paymentsOptions(container), isGateway)
}
