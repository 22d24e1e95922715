import { z } from "@medusajs/framework/zod"
import { rowsOf, type Sql } from "../records/connection"
import { LOCALES } from "../records/rows"
import { MESSAGE_KINDS, type Channel } from "./kinds"

/** Times a message is tried. */
export const MAX_ATTEMPTS = 8

/** Minutes a worker may take for one message before another one may. */
const LEASE_MINUTES = 5

const messageRow = z.object({
  id: z.string(),
  key: z.string(),
  kind: z.enum(MESSAGE_KINDS),
  channel: z.enum(["email", "sms", "telegram"]),
  recipient: z.string(),
  audience: z.enum(["customer", "technician", "staff"]),
  locale: z.enum(LOCALES),
  block_id: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  attempts: z.number(),
})

/** A message as a worker holds it. */
export type Message = z.infer<typeof messageRow>

/** How a try ended. */
export type Outcome =
  | { status: "sent" }
  | { status: "cancelled"; reason: string }
  | { status: "retry"; reason: string; due_at: Date }
  | { status: "failed"; reason: string }

/** Channels the shop has a provider for. */
export async function openChannels(sql: Sql): Promise<Channel[]> {
  const rows = await rowsOf(
    sql,
    `SELECT DISTINCT unnest(channels) AS channel FROM notification_provider
     WHERE is_enabled AND deleted_at IS NULL`
  )
  const known: Channel[] = ["email", "sms", "telegram"]
  return known.filter((channel) => rows.some((row) => row.channel === channel))
}

/**
 * Takes messages that are due, for this worker alone until the lease ends; one whose worker died is
 * taken again. SKIP LOCKED: several workers share the work without waiting for each other.
 */
export async function claimMessages(
  sql: Sql,
  { now, channels, limit }: { now: Date; channels: readonly Channel[]; limit: number }
): Promise<Message[]> {
  const rows = await rowsOf(
    sql,
    `UPDATE booking_message SET status = 'sending', attempts = attempts + 1, updated_at = ?,
       claimed_until = ?::timestamptz + make_interval(mins => ?)
     WHERE id IN (
       SELECT id FROM booking_message
       WHERE status IN ('pending', 'sending') AND due_at <= ? AND channel = ANY(?)
         AND attempts < ? AND (claimed_until IS NULL OR claimed_until <= ?)
       ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
     RETURNING id, key, kind, channel, recipient, audience, locale, block_id, data, attempts`,
    [now, now, LEASE_MINUTES, now, [...channels], MAX_ATTEMPTS, now, limit]
  )
  return rows.map((row) => messageRow.parse(row))
}

/** Writes how a try ended, if this worker still holds the message. */
export async function closeMessage(
  sql: Sql,
  { id, attempts }: Message,
  outcome: Outcome,
  now: Date
): Promise<void> {
  const retry = outcome.status === "retry"
  await rowsOf(
    sql,
    `UPDATE booking_message SET status = ?, reason = ?, claimed_until = NULL, updated_at = ?,
       due_at = coalesce(?::timestamptz, due_at), sent_at = ?
     WHERE id = ? AND status = 'sending' AND attempts = ?`,
    [
      retry ? "pending" : outcome.status,
      outcome.status === "sent" ? null : outcome.reason,
      now,
      retry ? outcome.due_at : null,
      outcome.status === "sent" ? now : null,
      id,
      attempts,
    ]
  )
}

/**
 * Ends what nobody will send: too late to be of use (`expired`, or `no_provider` when the shop has
 * none), or tried too often by workers that died. Rows that wait for a provider say so.
 */
export async function sweepMessages(
  sql: Sql,
  { now, channels }: { now: Date; channels: readonly Channel[] }
): Promise<void> {
  await rowsOf(
    sql,
    `UPDATE booking_message SET claimed_until = NULL, updated_at = ?,
       status = CASE WHEN expires_at <= ? THEN 'cancelled' WHEN attempts >= ? THEN 'failed'
         ELSE 'pending' END,
       reason = CASE WHEN NOT channel = ANY(?) THEN 'no_provider' WHEN expires_at <= ? THEN 'expired'
         ELSE 'worker_lost' END
     WHERE status IN ('pending', 'sending') AND due_at <= ?
       AND (claimed_until IS NULL OR claimed_until <= ?)
       AND (expires_at <= ? OR attempts >= ?
         OR (NOT channel = ANY(?) AND reason IS DISTINCT FROM 'no_provider'))`,
    [now, now, MAX_ATTEMPTS, [...channels], now, now, now, now, MAX_ATTEMPTS, [...channels]]
  )
}
