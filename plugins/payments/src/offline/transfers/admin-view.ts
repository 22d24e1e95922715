import { centimesToDinars } from "@hanout/algeria/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { rowsOf, sqlOf, type Sql } from "../../ledger/connection"
import { paymentsOptions } from "../../workflows/settings"
import { readReference } from "../domain/reference"
import { needsSecond, nextState, secondFromCentimes, type TransferState } from "../domain/transfer"
import { containing } from "../paging"
import { namesOf } from "../people"
import { duplicatesOf, proofsOf, type Proof } from "./proofs"
import { findTransfer, type Transfer } from "./rows"
import { deadlineOf } from "./view"

/** Which transfers. */
export type TransferFilter = {
  states?: readonly TransferState[] | undefined
  /** Order number, reference, customer's name, phone or e-mail, number on a proof. */
  q?: string | undefined
  limit: number
  offset: number
}

const orderRow = z.object({
  id: z.string(),
  display_id: z.coerce.number(),
  status: z.string(),
  customer_name: z.string().nullable(),
  phone: z.string().nullable(),
  created_at: z.coerce.date(),
  session_provider: z.string().nullable(),
  session_at: z.coerce.date().nullable(),
})

type OrderFacts = z.infer<typeof orderRow>

const FROM = `FROM payment_transfer t
  JOIN "order" o ON o.id = t.order_id AND o.deleted_at IS NULL
  LEFT JOIN order_address a ON a.id = o.shipping_address_id`

function whereOf({ states, q }: Pick<TransferFilter, "states" | "q">) {
  const parts: string[] = []
  const values: unknown[] = []
  if (states) {
    parts.push(`t.state = ANY(?)`)
    values.push([...states])
  }
  if (q) {
    const digits = q.replace(/\D/g, "").replace(/^0/, "")
    const number = /^#?\d{1,9}$/.test(q) ? Number(q.replace("#", "")) : -1
    parts.push(`(o.display_id = ? OR t.reference = ? OR o.email ILIKE ?
      OR concat_ws(' ', a.first_name, a.last_name) ILIKE ?
      OR (length(?) >= 6 AND a.phone LIKE ?)
      OR EXISTS (SELECT 1 FROM payment_transfer_proof p
                 WHERE p.transfer_id = t.id AND p.transfer_number = upper(?)))`)
    values.push(
      number,
      readReference(q) ?? "",
      containing(q),
      containing(q),
      digits,
      `%${digits}`,
      q.replace(/\s/g, "")
    )
  }
  return { where: parts.length > 0 ? `WHERE ${parts.join(" AND ")}` : "", values }
}

/** Transfers for the merchant, those that wait for a person first, with how many there are in all. */
export async function listTransfers(
  container: MedusaContainer,
  filter: TransferFilter,
  actorId: string
) {
  const sql = sqlOf(container)
  const { where, values } = whereOf(filter)
  const counted = await rowsOf(sql, `SELECT count(*)::int AS found ${FROM} ${where}`, values)
  const rows = await rowsOf(
    sql,
    `SELECT t.id ${FROM} ${where}
     ORDER BY CASE t.state WHEN 'proof_submitted' THEN 0 WHEN 'awaiting_second' THEN 0 ELSE 1 END,
       t.updated_at DESC, t.id LIMIT ? OFFSET ?`,
    [...values, filter.limit, filter.offset]
  )
  const transfers = await Promise.all(
    rows.map(({ id }) => adminTransfer(container, String(id), actorId))
  )
  return {
    transfers: transfers.flatMap((transfer) => transfer ?? []),
    count: Number(counted[0]?.found ?? 0),
  }
}

/** One transfer as the merchant sees it; undefined when there is none. Amounts in dinars. */
export async function adminTransfer(container: MedusaContainer, id: string, actorId: string) {
  const sql = sqlOf(container)
  const transfer = await findTransfer(sql, id)
  const found = transfer && (await orderOf(sql, transfer))
  if (!transfer || !found) return undefined
  const { secondConfirmationFrom } = paymentsOptions(container).transfer
  const two = needsSecond(transfer.amount_centimes, secondFromCentimes(secondConfirmationFrom))
  const names = await namesOf(container, [transfer.first_by, transfer.confirmed_by])
  return {
    id: transfer.id,
    session_id: transfer.session_id,
    order: {
      id: found.id,
      display_id: found.display_id,
      status: found.status,
      customer_name: found.customer_name,
      phone: found.phone,
    },
    reference: transfer.reference,
    amount: centimesToDinars(transfer.amount_centimes),
    currency_code: transfer.currency,
    state: transfer.state,
    deadline_at: deadlineOf(container, datesOf(found, transfer), transfer)?.toISOString() ?? null,
    created_at: transfer.created_at.toISOString(),
    received_amount:
      transfer.received_centimes === null ? null : centimesToDinars(transfer.received_centimes),
    reject_reason: transfer.reject_reason,
    needs_second: two,
    first_confirmation: firstOf(transfer, names),
    confirmed_by:
      transfer.confirmed_by === null ? null : (names.get(transfer.confirmed_by) ?? null),
    confirmed_at: transfer.confirmed_at?.toISOString() ?? null,
    can_confirm: canConfirm(transfer, two, actorId),
    proofs: await proofViews(sql, await proofsOf(sql, [transfer.id])),
  }
}

async function orderOf(
  sql: Sql,
  { order_id, session_id }: Transfer
): Promise<OrderFacts | undefined> {
  const rows = await rowsOf(
    sql,
    `SELECT o.id, o.display_id, o.status, o.created_at, a.phone,
       nullif(trim(concat_ws(' ', a.first_name, a.last_name)), '') AS customer_name,
       s.provider_id AS session_provider, s.created_at AS session_at
     FROM "order" o
     LEFT JOIN order_address a ON a.id = o.shipping_address_id
     LEFT JOIN payment_session s ON s.id = ?
     WHERE o.id = ? AND o.deleted_at IS NULL`,
    [session_id, order_id]
  )
  return rows[0] && orderRow.parse(rows[0])
}

/** What a deadline is counted from. */
function datesOf({ created_at, session_provider, session_at }: OrderFacts, transfer: Transfer) {
  const session =
    session_provider !== null && session_at !== null
      ? [{ id: transfer.session_id, provider_id: session_provider, created_at: session_at }]
      : []
  return { created_at, sessions: session }
}

function firstOf(transfer: Transfer, names: Map<string, string>) {
  const { first_by, first_at, received_centimes, state } = transfer
  if (first_by === null || first_at === null || received_centimes === null) return null
  if (state !== "awaiting_second" && state !== "confirmed") return null
  return {
    by_id: first_by,
    by: names.get(first_by) ?? null,
    at: first_at.toISOString(),
    received_amount: centimesToDinars(received_centimes),
  }
}

function canConfirm({ state, first_by }: Transfer, two: boolean, actorId: string): boolean {
  if (state === "awaiting_second") return !two || first_by !== actorId
  return nextState(state, two ? "first_confirm" : "confirm") !== undefined
}

async function proofViews(sql: Sql, proofs: readonly Proof[]) {
  const duplicates = await duplicatesOf(sql, proofs)
  const others = [...duplicates.values()].flat().map(({ order_id }) => order_id)
  const numbers = new Map(
    (others.length === 0
      ? []
      : await rowsOf(sql, `SELECT id, display_id FROM "order" WHERE id = ANY(?)`, [others])
    ).map(({ id, display_id }) => [String(id), Number(display_id)])
  )
  return proofs.map(({ id, mime_type, size, submitted_at, ...proof }) => ({
    id,
    mime_type,
    size,
    submitted_at: submitted_at.toISOString(),
    sender_name: proof.sender_name,
    sender_last4: proof.sender_last4,
    transfer_number: proof.transfer_number,
    paid_on: proof.paid_on,
    duplicates: (duplicates.get(id) ?? []).flatMap(({ order_id, why }) => {
      const display_id = numbers.get(order_id)
      return display_id === undefined ? [] : [{ order_id, display_id, why }]
    }),
  }))
}
