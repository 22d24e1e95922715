import type { MedusaContainer } from "@medusajs/framework/types"
import { BookingError } from "../booking-errors"
import { workingTime } from "../domain/working-time"
import { dateOfMinute, dateSpan, dayNumber } from "../domain/zone-time"
import type { Interval, IsoDate } from "../domain/types"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import { readPlanning } from "../records/planning"
import { toBlock, type Block } from "../records/rows"
import { boardBlock } from "./board-block"
import type { Reader } from "./reader"
import { risksOf } from "./risks"

const MAX_DAYS = 31

/** Local dates, `to` inclusive; one technician or all. */
export type BoardQuery = { from: IsoDate; to: IsoDate; technician_id?: string | undefined }

/**
 * Everything a dispatcher sees of some days: who works when, what stands, what is held, who is away.
 * Instants in ISO 8601 UTC. Throws `range_too_long` (more than 31 days).
 */
export async function readBoard(
  container: MedusaContainer,
  { from, to, technician_id }: BoardQuery,
  { language, now }: Reader
) {
  const days = dayNumber(to) - dayNumber(from) + 1
  if (days < 1 || days > MAX_DAYS) throw new BookingError("range_too_long", { max_days: MAX_DAYS })
  const sql = sqlOf(container)
  const people = await technicianRows(sql, technician_id)
  const ids = people.map(({ id }) => id)
  const { settings, technicians } = await readPlanning(sql, {
    service_id: "",
    wilaya_code: "",
    commune_code: "",
    from: new Date(`${from}T00:00:00Z`),
    until: new Date(`${to}T00:00:00Z`),
    now,
    technician_ids: ids,
  })
  const span = dateSpan(settings.time_zone, from, to)
  const blocks = await blocksIn(sql, span, now, technician_id)
  const risks = await risksOf(container, blocks, now)
  return {
    timezone: settings.time_zone,
    technicians: people,
    working: technicians
      .filter(({ active }) => active)
      .flatMap((technician) =>
        workingTime(technician, span).work.flatMap((work) => {
          const [first, last] = [Math.max(work.from, span.from), Math.min(work.until, span.until)]
          if (first >= last) return []
          return [{ technician_id: technician.id, from: iso(first), until: iso(last) }]
        })
      ),
    blocks: blocks.map((block) => boardBlock(block, language, risks.get(block.id))),
    closures: await rowsOf(
      sql,
      `SELECT id, zone_id, from_date, until_date, reason FROM booking_closure
       WHERE deleted_at IS NULL AND until_date >= ? AND from_date <= ? ORDER BY from_date, id`,
      [from, to]
    ),
    holidays: await rowsOf(
      sql,
      `SELECT id, date, name_fr, name_ar, name_en, tentative, closed FROM booking_holiday
       WHERE deleted_at IS NULL AND date BETWEEN ? AND ? ORDER BY date`,
      [from, to]
    ),
  }
}

const iso = (minute: number): string => dateOfMinute(minute).toISOString()

async function technicianRows(sql: Sql, technician_id: string | undefined) {
  const rows = await rowsOf(
    sql,
    `SELECT id, name, color, active, time_zone FROM booking_technician
     WHERE deleted_at IS NULL ${technician_id === undefined ? "" : "AND id = ?"}
     ORDER BY active DESC, "position", name, id`,
    technician_id === undefined ? [] : [technician_id]
  )
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    color: String(row.color),
    active: row.active === true,
    time_zone: String(row.time_zone),
  }))
}

/** A visit lasts a day at most, so one that started two days before a span is over. */
const VISITS = `SELECT * FROM appointment_block
  WHERE deleted_at IS NULL AND kind IN ('visit', 'overbook')
    AND starts_at >= ?::timestamptz - interval '2 days' AND starts_at < ? AND ends_at > ?
    AND (status IN ('pending_payment', 'pending_approval', 'confirmed', 'en_route', 'in_progress',
      'completed', 'no_show') OR (status = 'held' AND hold_expires_at > ?))`

/** Absences may be long: they are found by their range. */
const ABSENCES = `SELECT b.* FROM booking_technician t JOIN appointment_block b
    ON b.technician_id = t.id AND b.deleted_at IS NULL AND b.kind <> 'overbook'
   AND b.status IN ('held', 'pending_payment', 'pending_approval', 'confirmed', 'en_route',
     'in_progress', 'blocked')
   AND tstzrange(b.blocked_from, b.blocked_until, '[)') && tstzrange(?, ?, '[)')
  WHERE b.status = 'blocked'`

async function blocksIn(
  sql: Sql,
  { from, until }: Interval,
  now: Date,
  technician_id: string | undefined
): Promise<Block[]> {
  const [first, last] = [dateOfMinute(from), dateOfMinute(until)]
  const [visits, absences] = await Promise.all([
    rowsOf(sql, `${VISITS} ORDER BY starts_at, id`, [first, last, first, now]),
    rowsOf(sql, `${ABSENCES} ORDER BY b.starts_at, b.id`, [first, last]),
  ])
  const blocks = [...visits, ...absences].map(toBlock)
  // Who has no technician yet belongs to every column.
  return technician_id === undefined
    ? blocks
    : blocks.filter((b) => b.technician_id === technician_id || b.technician_id === null)
}
