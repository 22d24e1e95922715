import { generateEntityId } from "@medusajs/framework/utils"
import { rowsOf, type Sql } from "../records/connection"
import type { PlannedMessage } from "./plan"

/** One mailbox has one name: letter case and a `+tag` make no other. As the index has it. */
const mailbox = (column: string) => `regexp_replace(lower(${column}), '[+][^@]*@', '@')`

/** Messages one address or number gets in a day: whoever books with a stranger's floods nobody. */
const MAX_A_DAY = 12

/**
 * Writes rows whose key is new; answers how many were. Of what visitors cause (the last line of the
 * visit's history is a customer's), too much for one address in a day is written as cancelled, so that
 * staff see it; what the company causes and reminders always go out.
 */
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
       (id, key, kind, channel, recipient, audience, locale, block_id, data, due_at, expires_at,
        status, reason)
     SELECT id, key, kind, channel, recipient, audience, locale, block_id, data, due_at, expires_at,
       CASE WHEN enough THEN 'cancelled' ELSE 'pending' END,
       CASE WHEN enough THEN 'recipient_limit' END
     FROM jsonb_to_recordset(?::jsonb) AS message (
       id text, key text, kind text, channel text, recipient text, audience text, locale text,
       block_id text, data jsonb, due_at timestamptz, expires_at timestamptz),
     LATERAL (
       SELECT count(*) >= ? AND message.audience = 'customer'
         AND message.kind NOT IN ('visit_reminder', 'proposal')
         AND coalesce((SELECT e.actor_type FROM booking_event e
           WHERE e.block_id = message.block_id ORDER BY e.id DESC LIMIT 1), 'customer') = 'customer'
         AS enough
       FROM booking_message earlier
       WHERE ${mailbox("earlier.recipient")} = ${mailbox("message.recipient")}
         AND earlier.channel = message.channel
         AND earlier.created_at > now() - interval '1 day'
         AND earlier.reason IS DISTINCT FROM 'recipient_limit') AS limits
     ON CONFLICT (key) DO NOTHING
     RETURNING id`,
    [JSON.stringify(rows), MAX_A_DAY]
  )
  return written.length
}
