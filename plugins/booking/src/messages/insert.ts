import { generateEntityId } from "@medusajs/framework/utils"
import { rowsOf, type Sql } from "../records/connection"
import type { PlannedMessage } from "./plan"

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
