import { centimes, type Centimes } from "@hanout/algeria/money"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { randomBytes } from "node:crypto"
import type { Note, Source } from "../../ledger/attempts"
import { rowsOf, type Sql } from "../../ledger/connection"
import { makeReference } from "../domain/reference"
import {
  nextState,
  statesFor,
  TRANSFER_STATES,
  type TransferAction,
  type TransferState,
} from "../domain/transfer"

const REFERENCE_TRIES = 5

const money = z
  .union([z.string(), z.number()])
  .transform((value): Centimes => centimes(BigInt(value)))

const transferRow = z.object({
  id: z.string(),
  session_id: z.string(),
  payment_collection_id: z.string(),
  order_id: z.string().nullable(),
  reference: z.string(),
  amount_centimes: money,
  currency: z.string(),
  state: z.enum(TRANSFER_STATES),
  rejections: z.number(),
  reject_reason: z.string().nullable(),
  received_centimes: money.nullable(),
  first_by: z.string().nullable(),
  first_at: z.coerce.date().nullable(),
  confirmed_by: z.string().nullable(),
  confirmed_at: z.coerce.date().nullable(),
  settled_at: z.coerce.date().nullable(),
  version: z.number(),
  created_at: z.coerce.date(),
})

/** A row of `payment_transfer`. Money in centimes. */
export type Transfer = z.infer<typeof transferRow>

const toTransfer = (row: unknown): Transfer => transferRow.parse(row)

/**
 * The transfer of a payment session, made when there is none yet: amount, currency and order come
 * from Medusa's own rows. A session authorised again (its first order failed, or the shopper came
 * back to this method) waits again. Undefined for a session Medusa does not have.
 */
export async function openTransfer(sql: Sql, sessionId: string): Promise<Transfer | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      const rows = await rowsOf(
        sql,
        `WITH opened AS (
           INSERT INTO payment_transfer
             (id, session_id, payment_collection_id, order_id, reference, amount_centimes, currency)
           SELECT ?, s.id, s.payment_collection_id, l.order_id, ?, round(s.amount * 100)::bigint,
             lower(s.currency_code)
           FROM payment_session s
           LEFT JOIN order_payment_collection l
             ON l.payment_collection_id = s.payment_collection_id AND l.deleted_at IS NULL
           WHERE s.id = ? AND s.deleted_at IS NULL
           ON CONFLICT (session_id) DO UPDATE SET
             order_id = EXCLUDED.order_id,
             state = CASE WHEN payment_transfer.state IN ('canceled', 'expired')
               THEN 'awaiting_transfer' ELSE payment_transfer.state END,
             created_at = CASE WHEN payment_transfer.state IN ('canceled', 'expired')
               THEN now() ELSE payment_transfer.created_at END,
             version = payment_transfer.version + 1, updated_at = now()
             WHERE payment_transfer.order_id IS DISTINCT FROM EXCLUDED.order_id
               OR payment_transfer.state IN ('canceled', 'expired')
           RETURNING *
         ), noted AS (
           INSERT INTO payment_event (order_id, kind, to_state, source, detail)
           SELECT order_id, 'transfer.opened', state, 'system', jsonb_build_object('transfer', id)
           FROM opened
         )
         SELECT * FROM opened`,
        [generateEntityId(undefined, "ptr"), makeReference(randomBytes(7)), sessionId]
      )
      return rows[0] ? toTransfer(rows[0]) : await transferOfSession(sql, sessionId)
    } catch (error) {
      if (!isUniqueViolation(error) || tries === REFERENCE_TRIES) throw error
    }
  }
}

/** True when PostgreSQL refused a second row of something unique. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && Reflect.get(error, "code") === "23505"
}

/** One transfer; undefined when there is none. */
export async function findTransfer(sql: Sql, id: string): Promise<Transfer | undefined> {
  const rows = await rowsOf(sql, `SELECT * FROM payment_transfer WHERE id = ?`, [id])
  return rows[0] && toTransfer(rows[0])
}

/** The transfer of a payment session. */
export async function transferOfSession(
  sql: Sql,
  sessionId: string
): Promise<Transfer | undefined> {
  const rows = await rowsOf(sql, `SELECT * FROM payment_transfer WHERE session_id = ?`, [sessionId])
  return rows[0] && toTransfer(rows[0])
}

/** Transfers of an order, oldest first: the last one is what the shopper was told. */
export async function transfersOfOrder(sql: Sql, orderId: string): Promise<Transfer[]> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_transfer WHERE order_id = ? ORDER BY created_at, id`,
    [orderId]
  )
  return rows.map(toTransfer)
}

/** What a step writes besides the state. */
export type TransferChange = Partial<
  Pick<
    Transfer,
    | "rejections"
    | "reject_reason"
    | "received_centimes"
    | "first_by"
    | "first_at"
    | "confirmed_by"
    | "confirmed_at"
  >
>

const COLUMNS: ReadonlySet<string> = new Set<keyof TransferChange>([
  "rejections",
  "reject_reason",
  "received_centimes",
  "first_by",
  "first_at",
  "confirmed_by",
  "confirmed_at",
])

/**
 * The one way to move a transfer: only a step of the table, only while the row is the one that was
 * read, with its history line in the same statement. Undefined when somebody else was faster.
 */
export async function moveTransfer(
  sql: Sql,
  read: Transfer,
  action: TransferAction,
  change: TransferChange,
  note: Omit<Note, "kind">
): Promise<Transfer | undefined> {
  const to = nextState(read.state, action)
  if (!to) return undefined
  const entries = Object.entries(change).filter(
    ([column, value]) => COLUMNS.has(column) && value !== undefined
  )
  const sets = entries.map(([column]) => `${column} = ?, `).join("")
  const rows = await rowsOf(
    sql,
    `WITH moved AS (
       UPDATE payment_transfer SET ${sets}state = ?, version = version + 1, updated_at = now()
       WHERE id = ? AND version = ? AND state = ?
       RETURNING *
     ), noted AS (
       INSERT INTO payment_event (order_id, kind, from_state, to_state, source, actor_id, detail)
       SELECT order_id, ?, ?, state, ?, ?, ?::jsonb || jsonb_build_object('transfer', id)
       FROM moved
     )
     SELECT * FROM moved`,
    [
      ...entries.map(([, value]) => value),
      to,
      read.id,
      read.version,
      read.state,
      `transfer.${action}`,
      read.state,
      note.source,
      note.actor_id ?? null,
      JSON.stringify(note.detail ?? {}),
    ]
  )
  return rows[0] && toTransfer(rows[0])
}

/** Notes that Medusa shows the money as captured; true the first time. */
export async function markSettled(sql: Sql, id: string, now: Date): Promise<boolean> {
  const rows = await rowsOf(
    sql,
    `WITH settled AS (
       UPDATE payment_transfer SET settled_at = ?, version = version + 1, updated_at = now()
       WHERE id = ? AND state = 'confirmed' AND settled_at IS NULL
       RETURNING *
     ), noted AS (
       INSERT INTO payment_event (order_id, kind, source, detail)
       SELECT order_id, 'transfer.settled', 'system', jsonb_build_object('transfer', id)
       FROM settled
     )
     SELECT id FROM settled`,
    [now, id]
  )
  return rows.length > 0
}

/** Confirmed transfers whose capture did not come to its end, oldest first. */
export async function unsettledTransfers(
  sql: Sql,
  before: Date,
  limit: number
): Promise<Transfer[]> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_transfer
     WHERE state = 'confirmed' AND settled_at IS NULL AND confirmed_at < ?
     ORDER BY confirmed_at LIMIT ?`,
    [before, limit]
  )
  return rows.map(toTransfer)
}

/**
 * True while a proof or a first confirmation of this order waits for a person: the order must not
 * expire under it.
 */
export async function holdsDeadline(sql: Sql, orderId: string): Promise<boolean> {
  const rows = await rowsOf(
    sql,
    `SELECT 1 FROM payment_transfer WHERE order_id = ?
       AND (state IN ('proof_submitted', 'awaiting_second')
         OR (state = 'confirmed' AND settled_at IS NULL)) LIMIT 1`,
    [orderId]
  )
  return rows.length > 0
}

/**
 * Ends the open transfers of an order that was cancelled or is paid another way now. Money that
 * still arrives can be confirmed while the order is open, and opens an alert after that.
 */
export async function closeTransfers(
  sql: Sql,
  orderId: string,
  to: Extract<TransferState, "expired" | "canceled">,
  source: Source
): Promise<void> {
  const open = statesFor(to === "expired" ? "expire" : "cancel")
  await rowsOf(
    sql,
    `WITH open AS (
       SELECT id, state FROM payment_transfer WHERE order_id = ? AND state = ANY(?) FOR UPDATE
     ), closed AS (
       UPDATE payment_transfer t SET state = ?, version = version + 1, updated_at = now()
       FROM open WHERE t.id = open.id
       RETURNING t.id, t.order_id, open.state AS before
     )
     INSERT INTO payment_event (order_id, kind, from_state, to_state, source, detail)
     SELECT order_id, 'transfer.closed', before, ?, ?, jsonb_build_object('transfer', id)
     FROM closed`,
    [orderId, open, to, to, source]
  )
}
