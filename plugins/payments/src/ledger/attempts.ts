import { generateEntityId } from "@medusajs/framework/utils"
import type { AttemptState, PaymentAttempt } from "../domain/attempt"
import { isUniqueViolation, rowsOf, type Sql } from "./connection"
import { toAttempt, toEvent, type PaymentEvent } from "./rows"

/** Who made something happen. */
export type Source = "return" | "webhook" | "poller" | "admin" | "system" | "start"

/** What goes into the history with a write; `detail` holds no secret and no card number. */
export type Note = {
  kind: string
  source: Source
  actor_id?: string
  detail?: Record<string, unknown>
}

/** The columns a write may change; `next_poll_at` and the like take null. */
type Change = Partial<
  Omit<
    PaymentAttempt,
    "id" | "gateway" | "provider_id" | "order_id" | "order_number" | "version" | "created_at"
  >
>

const COLUMNS: ReadonlySet<string> = new Set<keyof Change>([
  "gateway_order_id",
  "redirect_url",
  "state",
  "state_reason",
  "message",
  "response_code",
  "approval_code",
  "pan_masked",
  "deposited_centimes",
  "registered_at",
  "expires_at",
  "next_poll_at",
  "polls",
  "last_read_at",
  "unreadable_since",
  "paid_at",
  "claimed_at",
  "settled_at",
])

/** A new draft. Money in centimes. */
export type NewAttempt = Pick<
  PaymentAttempt,
  | "provider_id"
  | "gateway"
  | "mode"
  | "session_id"
  | "payment_collection_id"
  | "order_id"
  | "amount_centimes"
  | "currency"
  | "locale"
  | "terms_accepted_at"
> & { return_token_hash: string }

/**
 * Writes a draft with a fresh order number. `skip` jumps ahead in the numbers: a restored backup
 * may have lost some the gateway remembers.
 */
export async function insertDraft(
  sql: Sql,
  attempt: NewAttempt,
  { skip = 0, actor_id }: { skip?: number; actor_id?: string } = {}
): Promise<PaymentAttempt> {
  if (skip > 0) {
    await rowsOf(
      sql,
      `SELECT setval('payment_order_number_seq',
         LEAST(nextval('payment_order_number_seq') + ?::bigint, 9999999999))`,
      [skip]
    )
  }
  const rows = await rowsOf(
    sql,
    `WITH drafted AS (
       INSERT INTO payment_attempt (
         id, order_number, provider_id, gateway, mode, session_id, payment_collection_id, order_id,
         amount_centimes, currency, locale, terms_accepted_at, return_token_hash
       ) VALUES (?, nextval('payment_order_number_seq')::text, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       RETURNING *
     ), noted AS (
       INSERT INTO payment_event (attempt_id, order_id, kind, to_state, source, actor_id)
       SELECT id, order_id, 'attempt.drafted', state, 'start', ? FROM drafted
     )
     SELECT * FROM drafted`,
    [
      generateEntityId(undefined, "pat"),
      attempt.provider_id,
      attempt.gateway,
      attempt.mode,
      attempt.session_id,
      attempt.payment_collection_id,
      attempt.order_id,
      attempt.amount_centimes,
      attempt.currency,
      attempt.locale,
      attempt.terms_accepted_at,
      attempt.return_token_hash,
      actor_id ?? null,
    ]
  )
  return toAttempt(rows[0])
}

/**
 * The one way to change an attempt: writes only when the row is still the one that was read (and,
 * where named, in one of `states`), and adds the history line in the same statement. Undefined when
 * somebody else was faster.
 */
export async function changeAttempt(
  sql: Sql,
  read: Pick<PaymentAttempt, "id" | "version" | "state">,
  change: Change,
  note: Note,
  states: readonly AttemptState[] = [read.state]
): Promise<PaymentAttempt | undefined> {
  const entries = Object.entries(change).filter(
    ([column, value]) => COLUMNS.has(column) && value !== undefined
  )
  const sets = entries.map(([column]) => `${column} = ?, `).join("")
  const rows = await rowsOf(
    sql,
    `WITH changed AS (
       UPDATE payment_attempt SET ${sets}version = version + 1, updated_at = now()
       WHERE id = ? AND version = ? AND state = ANY(?)
       RETURNING *
     ), noted AS (
       INSERT INTO payment_event
         (attempt_id, order_id, kind, from_state, to_state, source, actor_id, detail)
       SELECT id, order_id, ?, ?, state, ?, ?, ?::jsonb FROM changed
     )
     SELECT * FROM changed`,
    [
      ...entries.map(([, value]) => value),
      read.id,
      read.version,
      [...states],
      note.kind,
      read.state,
      note.source,
      note.actor_id ?? null,
      JSON.stringify(note.detail ?? {}),
    ]
  )
  return rows[0] && toAttempt(rows[0])
}

/** Notes a look that changed nothing about the money: no version, no history line. */
export async function touchAttempt(
  sql: Sql,
  id: string,
  look: { last_read_at: Date; next_poll_at: Date | null; unreadable_since: Date | null }
): Promise<PaymentAttempt> {
  const rows = await rowsOf(
    sql,
    `UPDATE payment_attempt SET last_read_at = ?, next_poll_at = ?, unreadable_since = ?,
       polls = polls + 1, updated_at = now() WHERE id = ? RETURNING *`,
    [look.last_read_at, look.next_poll_at, look.unreadable_since, id]
  )
  return toAttempt(rows[0])
}

/** Adds a line to the history of an attempt or an order without changing either. */
export async function noteEvent(
  sql: Sql,
  about: { attempt_id?: string | null; order_id?: string | null },
  note: Note
): Promise<void> {
  await rowsOf(
    sql,
    `INSERT INTO payment_event (attempt_id, order_id, kind, source, actor_id, detail)
     VALUES (?, ?, ?, ?, ?, ?::jsonb)`,
    [
      about.attempt_id ?? null,
      about.order_id ?? null,
      note.kind,
      note.source,
      note.actor_id ?? null,
      JSON.stringify(note.detail ?? {}),
    ]
  )
}

/**
 * Says that this attempt's money is the one that pays its order. False when another attempt of the
 * order said so before, or the row changed meanwhile. The unique index decides, not this process.
 */
export async function claimOrder(
  sql: Sql,
  attempt: PaymentAttempt,
  note: Note,
  now: Date
): Promise<PaymentAttempt | undefined> {
  const rows = await rowsOf(
    sql,
    `SELECT id FROM payment_attempt WHERE order_id = ? AND claimed_at IS NOT NULL AND id <> ?`,
    [attempt.order_id, attempt.id]
  )
  if (rows.length > 0) return undefined
  try {
    return await changeAttempt(sql, attempt, { claimed_at: now }, note)
  } catch (error) {
    if (isUniqueViolation(error)) return undefined
    throw error
  }
}

/** One attempt; undefined when there is none. */
export async function findAttempt(sql: Sql, id: string): Promise<PaymentAttempt | undefined> {
  const rows = await rowsOf(sql, `SELECT * FROM payment_attempt WHERE id = ?`, [id])
  return rows[0] && toAttempt(rows[0])
}

/** The attempt of a return token's hash. */
export async function findByTokenHash(sql: Sql, hash: string): Promise<PaymentAttempt | undefined> {
  const rows = await rowsOf(sql, `SELECT * FROM payment_attempt WHERE return_token_hash = ?`, [
    hash,
  ])
  return rows[0] && toAttempt(rows[0])
}

/** The attempt a gateway calls by this id. */
export async function findByGatewayOrder(
  sql: Sql,
  gateway: string,
  gatewayOrderId: string
): Promise<PaymentAttempt | undefined> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_attempt WHERE gateway = ? AND gateway_order_id = ?`,
    [gateway, gatewayOrderId]
  )
  return rows[0] && toAttempt(rows[0])
}

/** Attempts of an order, oldest first. */
export async function attemptsOfOrder(sql: Sql, orderId: string): Promise<PaymentAttempt[]> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_attempt WHERE order_id = ? ORDER BY created_at, id`,
    [orderId]
  )
  return rows.map(toAttempt)
}

/** Attempts of a payment session, oldest first. */
export async function attemptsOfSession(sql: Sql, sessionId: string): Promise<PaymentAttempt[]> {
  const rows = await rowsOf(
    sql,
    `SELECT * FROM payment_attempt WHERE session_id = ? ORDER BY created_at, id`,
    [sessionId]
  )
  return rows.map(toAttempt)
}

/** History of an attempt, oldest first. */
export async function eventsOf(sql: Sql, attemptId: string): Promise<PaymentEvent[]> {
  const rows = await rowsOf(sql, `SELECT * FROM payment_event WHERE attempt_id = ? ORDER BY id`, [
    attemptId,
  ])
  return rows.map(toEvent)
}
