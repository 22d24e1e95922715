import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A row as it came from the database. */
export type Row = Record<string, unknown>

/** One statement with `?` bindings. */
export type Sql = (statement: string, bindings?: unknown[]) => Promise<Row[]>

/** Medusa's own connection. */
export function sqlOf(container: MedusaContainer): Sql {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return async (statement, bindings = []) =>
    (await database.raw<{ rows: Row[] }>(statement, bindings as never[])).rows
}

/** The one commune everybody lives in, Alger-Centre. */
export const COMMUNE = "1601"

/** Services by what they are for; all are bookable at once and start on the half hour. */
export const SERVICES = {
  hour: { id: "bsvc_hour", duration: 60, before: 0, after: 0 },
  long: { id: "bsvc_long", duration: 90, before: 0, after: 0 },
  short: { id: "bsvc_short", duration: 30, before: 0, after: 0 },
  buffered: { id: "bsvc_buffered", duration: 60, before: 15, after: 15 },
}

const ZONE = "bzon_crowd"
const HOURS = { from: 8 * 60, until: 18 * 60 }

/** Everybody here calls from one address, and nothing but time may stop them. */
const SETTINGS = { max_visits_per_day: null, max_holds_per_address: 1000, max_moves: 100 }

/** The id of the nth technician of {@link hireCrowd}, from 0. */
export const technicianId = (nth: number): string => `btec_crowd_${String(nth).padStart(2, "0")}`

/**
 * Technicians who come to the whole wilaya of Alger every day from 08:00 to 18:00 and take any number
 * of visits, in place of whatever planning there was. The tests of contention need many of them and no
 * rule but time.
 */
export async function hireCrowd(sql: Sql, technicians: number): Promise<void> {
  await sql(`UPDATE booking_technician SET active = false`)
  await sql(
    `INSERT INTO booking_zone (id, code, name_fr, name_ar, name_en)
     VALUES (?, 'crowd', 'Alger', 'الجزائر', 'Algiers')`,
    [ZONE]
  )
  await sql(
    `INSERT INTO booking_zone_place (id, zone_id, wilaya_code) VALUES ('bzpl_crowd', ?, '16')`,
    [ZONE]
  )
  for (const [code, { id, duration, before, after }] of Object.entries(SERVICES)) {
    await sql(
      `INSERT INTO booking_service (id, code, kind, name_fr, name_ar, name_en, duration_min,
         buffer_before_min, buffer_after_min, slot_step_min, cancel_free_hours, price, raw_price)
       VALUES (?, ?, 'repair', ?, ?, ?, ?, ?, ?, 30, 0, 2500, '{"value": "2500", "precision": 20}')`,
      [id, `CROWD-${code.toUpperCase()}`, code, code, code, duration, before, after]
    )
  }
  for (let nth = 0; nth < technicians; nth++) {
    const id = technicianId(nth)
    await sql(`INSERT INTO booking_technician (id, name) VALUES (?, ?)`, [id, `Technicien ${nth}`])
    await sql(`INSERT INTO booking_technician_zone (id, technician_id, zone_id) VALUES (?, ?, ?)`, [
      `btzo_${id}`,
      id,
      ZONE,
    ])
    await sql(
      `INSERT INTO booking_hours (id, technician_id, weekday, kind, from_min, until_min)
       SELECT ? || day, ?, day, 'work', ?, ? FROM generate_series(0, 6) AS day`,
      [`bhrs_${id}_`, id, HOURS.from, HOURS.until]
    )
  }
  await sql(
    `INSERT INTO booking_setting (id, "values") VALUES ('default', ?::jsonb)
     ON CONFLICT (id) DO UPDATE SET "values" = excluded."values"`,
    [JSON.stringify(SETTINGS)]
  )
}

/** A start at a wall time in Algiers (UTC+1 all year), some days from today. */
export function startOn(daysAhead: number, time: string): string {
  const day = new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10)
  return new Date(`${day}T${time}:00+01:00`).toISOString()
}

/**
 * Pairs of blocks that take the same technician's time at once, found without the help of the
 * constraint that should make it impossible.
 */
export const OVERLAPS = `SELECT a.id, b.id AS other
  FROM appointment_block a JOIN appointment_block b
    ON a.technician_id = b.technician_id AND a.id < b.id
   AND a.blocked_from < b.blocked_until AND b.blocked_from < a.blocked_until
  WHERE a.deleted_at IS NULL AND b.deleted_at IS NULL
    AND a.kind <> 'overbook' AND b.kind <> 'overbook'
    AND a.status IN ('held', 'pending_payment', 'pending_approval', 'confirmed', 'en_route',
      'in_progress', 'blocked')
    AND b.status IN ('held', 'pending_payment', 'pending_approval', 'confirmed', 'en_route',
      'in_progress', 'blocked')`

/** How many deadlocks PostgreSQL broke in this database while `work` ran. */
export async function deadlocksDuring(sql: Sql, work: () => Promise<void>): Promise<number> {
  const before = await deadlocks(sql)
  await work()
  // A connection tells what it counted when it is next used; asked at once, all of the pool are.
  await Promise.all(
    Array.from({ length: POOL }, () => sql(`SELECT pg_stat_force_next_flush(), pg_sleep(0.2)`))
  )
  return (await deadlocks(sql)) - before
}

/** More than the connections Medusa keeps. */
const POOL = 50

async function deadlocks(sql: Sql): Promise<number> {
  const [row] = await sql(
    `SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()`
  )
  return Number(row?.n)
}
