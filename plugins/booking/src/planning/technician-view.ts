import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import { flag, text, textOrNull } from "./reading"
import { listEntities, type Saved } from "./store"
import { TECHNICIANS } from "./technicians"
import { timesOf } from "./times"

/** Every technician with his times, active ones first; `time_off` is present and future. */
export async function technicianViews(container: MedusaContainer) {
  const sql = sqlOf(container)
  const technicians = await listEntities(sql, TECHNICIANS)
  return withTimes(sql, technicians)
}

/** One technician with his times; throws `technician_not_found`. */
export async function technicianView(container: MedusaContainer, id: string) {
  const found = (await technicianViews(container)).find((technician) => technician.id === id)
  if (!found) throw new BookingError("technician_not_found")
  return found
}

async function withTimes<T>(sql: Sql, technicians: Saved<T>[]) {
  const ids = technicians.map(({ id }) => id)
  const [times, absences, feeds] = await Promise.all([
    timesOf(sql, ids),
    absencesOf(sql, ids),
    rowsOf(
      sql,
      `SELECT id, feed_token_hash IS NOT NULL AS has_feed FROM booking_technician
       WHERE id = ANY(?)`,
      [ids]
    ),
  ])
  const withFeed = new Set(feeds.filter((row) => flag(row, "has_feed")).map((row) => row.id))
  return technicians.map((technician) => ({
    ...technician,
    weekly: times.get(technician.id)?.weekly ?? [],
    exceptions: times.get(technician.id)?.exceptions ?? [],
    time_off: absences.get(technician.id) ?? [],
    has_feed: withFeed.has(technician.id),
  }))
}

type Absence = { id: string; starts_at: string; ends_at: string; reason: string | null }

async function absencesOf(sql: Sql, ids: string[]): Promise<Map<string, Absence[]>> {
  const rows = await rowsOf(
    sql,
    `SELECT id, technician_id, starts_at, ends_at, staff_note FROM appointment_block
     WHERE technician_id = ANY(?) AND deleted_at IS NULL AND kind <> 'overbook'
       AND status = 'blocked' AND kind = 'time_off' AND ends_at > now()
     ORDER BY starts_at`,
    [ids]
  )
  const found = new Map<string, Absence[]>()
  for (const row of rows) {
    const of = text(row, "technician_id")
    const list = found.get(of) ?? []
    list.push({
      id: text(row, "id"),
      starts_at: new Date(text(row, "starts_at")).toISOString(),
      ends_at: new Date(text(row, "ends_at")).toISOString(),
      reason: textOrNull(row, "staff_note"),
    })
    found.set(of, list)
  }
  return found
}
