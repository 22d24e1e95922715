import { generateEntityId } from "@medusajs/framework/utils"
import { rowsOf, type Sql } from "../records/connection"
import {
  messagesFor,
  type PlannedMessage,
  type Reachable,
  type ToldVisit,
  type VisitChange,
} from "./plan"

/**
 * Writes the messages a change of a visit asks for, in the transaction that changes it: with the
 * change or not at all. `visit` is the row after the change. Writing the same change twice adds
 * nothing (the key is unique). No I/O but the database: the delivery job sends.
 */
export async function queueMessages(
  tx: Sql,
  change: VisitChange,
  visit: ToldVisit,
  now: Date = new Date()
): Promise<void> {
  const ids = [visit.technician_id, change.kind === "moved" ? change.from.technician_id : null]
  const technicians = await reachable(
    tx,
    ids.flatMap((id) => id ?? [])
  )
  await insertMessages(tx, messagesFor(change, visit, technicians, now), now)
}

async function reachable(tx: Sql, ids: readonly string[]): Promise<Reachable[]> {
  if (ids.length === 0) return []
  const rows = await rowsOf(
    tx,
    `SELECT id, locale, email, phone, telegram_chat_id FROM booking_technician WHERE id = ANY(?)`,
    [[...ids]]
  )
  return rows.map((row) => ({
    id: String(row.id),
    locale: row.locale === "ar" || row.locale === "en" ? row.locale : "fr",
    email: textOrNull(row.email),
    phone: textOrNull(row.phone),
    telegram_chat_id: textOrNull(row.telegram_chat_id),
  }))
}

const textOrNull = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null

/** Writes rows whose key is new; answers how many were. */
export async function insertMessages(
  tx: Sql,
  messages: readonly PlannedMessage[],
  now: Date
): Promise<number> {
  if (messages.length === 0) return 0
  const rows = messages.map((message) => ({
    ...message,
    id: generateEntityId(undefined, "bmsg"),
    due_at: (message.due_at ?? now).toISOString(),
    expires_at: message.expires_at.toISOString(),
  }))
  const written = await rowsOf(
    tx,
    `INSERT INTO booking_message
       (id, key, kind, channel, recipient, audience, locale, block_id, data, due_at, expires_at)
     SELECT id, key, kind, channel, recipient, audience, locale, block_id, data, due_at, expires_at
     FROM jsonb_to_recordset(?::jsonb) AS message (
       id text, key text, kind text, channel text, recipient text, audience text, locale text,
       block_id text, data jsonb, due_at timestamptz, expires_at timestamptz)
     ON CONFLICT (key) DO NOTHING
     RETURNING id`,
    [JSON.stringify(rows)]
  )
  return written.length
}
