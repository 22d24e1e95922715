import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf, sqlOf } from "../records/connection"
import { toBlock, type Block } from "../records/rows"
import { readSettings } from "../workflows/settings"
import { customerChannels, type PlannedMessage } from "./plan"
import { insertMessages } from "./insert"

const HOUR = 3_600_000
const BATCH = 500

/**
 * Writes the reminders that are due: for each number of hours before a visit one, until the next
 * smaller number takes over. The key holds visit, time and hours, so that a run that is repeated,
 * doubled or cut off writes each once; a visit that moves is recalled anew at its new time.
 *
 * Who booked or moved only after the moment of a reminder has just been told, and gets none.
 * Answers how many rows were written.
 */
export async function writeReminders(
  container: MedusaContainer,
  options: { now?: Date } = {}
): Promise<number> {
  const now = options.now ?? new Date()
  const sql = sqlOf(container)
  const { reminder_hours } = await readSettings(container)
  const hours = [...new Set(reminder_hours)].sort((a, b) => b - a)
  let written = 0
  for (const [index, before] of hours.entries()) {
    const next = hours[index + 1] ?? 0
    const blocks = await dueBlocks(container, { now, before, next })
    const messages = blocks.flatMap((block) => remindersOf(block, before, next))
    written += await insertMessages(sql, messages, now)
  }
  return written
}

type Window = { now: Date; before: number; next: number }

async function dueBlocks(
  container: MedusaContainer,
  { now, before, next }: Window
): Promise<Block[]> {
  const rows = await rowsOf(
    sqlOf(container),
    `SELECT b.* FROM appointment_block b
     WHERE b.starts_at > ? AND b.starts_at <= ? AND b.status = 'confirmed'
       AND b.kind IN ('visit', 'overbook') AND b.contact IS NOT NULL AND b.deleted_at IS NULL
       AND coalesce(b.confirmed_at, b.created_at) <= b.starts_at - make_interval(hours => ?)
       AND NOT EXISTS (
         SELECT 1 FROM booking_event e WHERE e.block_id = b.id AND e.kind = 'moved'
           AND e.at > b.starts_at - make_interval(hours => ?))
       AND NOT EXISTS (
         SELECT 1 FROM booking_message m WHERE m.block_id = b.id AND m.kind = 'visit_reminder'
           AND (m.data->>'hours')::int = ? AND (m.data->>'starts_at')::timestamptz = b.starts_at)
     ORDER BY b.starts_at, b.id LIMIT ?`,
    [
      new Date(now.getTime() + next * HOUR),
      new Date(now.getTime() + before * HOUR),
      before,
      before,
      before,
      BATCH,
    ]
  )
  return rows.map(toBlock)
}

function remindersOf(block: Block, hours: number, next: number): PlannedMessage[] {
  const starts = block.starts_at.getTime()
  return customerChannels(block.contact).map(({ channel, recipient }) => ({
    key: `visit_reminder:${block.id}:${starts / 60_000}:${hours}:${channel}`,
    kind: "visit_reminder",
    channel,
    recipient,
    audience: "customer",
    locale: block.locale,
    block_id: block.id,
    data: { sequence: block.sequence, starts_at: block.starts_at.toISOString(), hours },
    expires_at: new Date(starts - next * HOUR),
  }))
}
