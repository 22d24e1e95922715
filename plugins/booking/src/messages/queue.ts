import { insertMessages } from "./insert"
import { freedTime, tellWaiting } from "./waitlist"
import { rowsOf, type Sql } from "../records/connection"
import { messagesFor, type Reachable, type ToldVisit, type VisitChange } from "./plan"

/**
 * Writes the messages a change of a visit asks for, in the transaction that changes it: with the
 * change or not at all. `visit` is the row after the change. Writing the same change twice adds
 * nothing (the key is unique). Time that becomes free is told to who waits for it. No I/O but the database: the delivery job sends.
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
  const freed = freedTime(change, visit)
  if (freed) await tellWaiting(tx, freed, now)
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
