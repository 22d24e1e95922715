import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { BookingError } from "../booking-errors"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import { announceChange, noteChange, type ConfigurationChange } from "./changes"
import { faultsOf } from "./faults"
import { dateException, weeklyHours, type DateExceptionInput, type WeeklyHours } from "./hours"
import { int, text } from "./reading"

/** Replaces the weekly hours of a technician. */
export async function writeWeekly(sql: Sql, id: string, weekly: WeeklyHours): Promise<void> {
  await rowsOf(sql, `DELETE FROM booking_hours WHERE technician_id = ?`, [id])
  const rows = weekly.map((hours) => ({ ...hours, id: generateEntityId(undefined, "bhrs") }))
  await rowsOf(
    sql,
    `INSERT INTO booking_hours (id, technician_id, weekday, kind, from_min, until_min)
     SELECT id, ?, weekday, kind, "from", "until" FROM jsonb_to_recordset(?::jsonb)
       AS hours (id text, weekday integer, kind text, "from" integer, "until" integer)`,
    [id, JSON.stringify(rows)]
  )
}

/** Weekly hours and exceptions of technicians, by id. */
export async function timesOf(
  sql: Sql,
  ids: string[]
): Promise<Map<string, { weekly: WeeklyHours; exceptions: DateExceptionInput[] }>> {
  const found = new Map(
    ids.map((id) => [id, { weekly: [] as WeeklyHours, exceptions: [] as DateExceptionInput[] }])
  )
  const hours = await rowsOf(
    sql,
    `SELECT * FROM booking_hours WHERE technician_id = ANY(?) AND deleted_at IS NULL
     ORDER BY weekday, from_min, kind`,
    [ids]
  )
  for (const row of hours) {
    const range = { from: int(row, "from_min"), until: int(row, "until_min") }
    const read = weeklyHours.element.parse({ weekday: row.weekday, kind: row.kind, ...range })
    found.get(text(row, "technician_id"))?.weekly.push(read)
  }
  const exceptions = await rowsOf(
    sql,
    `SELECT technician_id, date, ranges, note FROM booking_exception
     WHERE technician_id = ANY(?) AND deleted_at IS NULL ORDER BY date`,
    [ids]
  )
  for (const { technician_id, ...row } of exceptions) {
    found.get(String(technician_id))?.exceptions.push(dateException.parse(row))
  }
  return found
}

/**
 * Replaces a technician's week: `{weekly: […]}`. Visits outside the new hours stay and show up as at
 * risk. Throws `invalid_fields`, `technician_not_found`.
 */
export async function saveWeekly(
  container: MedusaContainer,
  id: string,
  body: unknown,
  actor_id: string | null
): Promise<void> {
  const weekly = parsed(weeklyHours, Object(body).weekly, "weekly")
  await changing(container, id, actor_id, "weekly", (sql) => writeWeekly(sql, id, weekly))
}

/** Sets the hours of one date; the same date again replaces them. Throws as {@link saveWeekly}. */
export async function saveException(
  container: MedusaContainer,
  id: string,
  body: unknown,
  actor_id: string | null
): Promise<void> {
  const { date, ranges, note } = parsed(dateException, body)
  await changing(container, id, actor_id, "exceptions", async (sql) => {
    await rowsOf(
      sql,
      `INSERT INTO booking_exception (id, technician_id, date, ranges, note)
       VALUES (?, ?, ?, ?::jsonb, ?)
       ON CONFLICT (technician_id, date) WHERE deleted_at IS NULL
       DO UPDATE SET ranges = excluded.ranges, note = excluded.note, updated_at = now()`,
      [generateEntityId(undefined, "bexc"), id, date, JSON.stringify(ranges), note]
    )
  })
}

/** Gives a date its weekly hours back; throws `record_not_found` when it had none of its own. */
export async function removeException(
  container: MedusaContainer,
  id: string,
  date: string,
  actor_id: string | null
): Promise<void> {
  await changing(container, id, actor_id, "exceptions", async (sql) => {
    const gone = await rowsOf(
      sql,
      `DELETE FROM booking_exception WHERE technician_id = ? AND date = ? RETURNING id`,
      [id, date]
    )
    if (gone.length === 0) throw new BookingError("record_not_found", { entity: "exception" })
  })
}

/** Input as a schema says; throws `invalid_fields` with paths under `prefix`. */
export function parsed<T extends z.ZodType>(schema: T, input: unknown, prefix = ""): z.output<T> {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const faults = Object.entries(faultsOf(read.error))
  const fields = Object.fromEntries(
    faults.map(([path, code]) => [prefixed(prefix, path), code] as const)
  )
  throw new BookingError("invalid_fields", { fields })
}

const prefixed = (prefix: string, path: string): string => {
  if (!prefix) return path
  return path === "body" ? prefix : `${prefix}.${path}`
}

async function changing(
  container: MedusaContainer,
  technician_id: string,
  actor_id: string | null,
  field: string,
  write: (sql: Sql) => Promise<void>
): Promise<void> {
  const change: ConfigurationChange = {
    entity: "technician",
    entity_id: technician_id,
    action: "updated",
    actor_id,
    detail: { fields: [field] },
  }
  await sqlOf(container).transaction(async (sql) => {
    const found = await rowsOf(
      sql,
      `SELECT 1 FROM booking_technician WHERE id = ? AND deleted_at IS NULL FOR UPDATE`,
      [technician_id]
    )
    if (found.length === 0) throw new BookingError("technician_not_found")
    await write(sql)
    await noteChange(sql, change)
  })
  await announceChange(container, change)
}
