import { z } from "@medusajs/framework/zod"
import { minuteOf } from "../domain/zone-time"
import type { BusyBlock, Technician, Travel } from "../domain/types"
import { parseSettings, SETTINGS_ID, type BookingSettings } from "../settings"
import { rowsOf, type Sql } from "./connection"
import { busyRow, contextRow, technicianRow, type ServiceRow, type ZoneRow } from "./planning-rows"

const DAY_MS = 86_400_000

export type { ServiceRow, ZoneRow }

/** Everything the engine needs about the time around a span. */
export type Planning = {
  /** Null when there never was one of this id; inactive when it was deleted. */
  service: ServiceRow | null
  settings: BookingSettings
  /** The active zones the commune lies in, cheapest first. */
  zones: ZoneRow[]
  technicians: Technician[]
  travel: Travel
  closures: { from_date: string; until_date: string; zone_id: string | null }[]
  holidays: string[]
}

/** Which part of the planning to read; blocks and days are read one day wider on each side. */
export type PlanningScope = {
  service_id: string
  wilaya_code: string
  commune_code: string
  from: Date
  until: Date
  /** Holds that ended by then count as free. */
  now: Date
  /** Everybody active when left out. */
  technician_ids?: readonly string[] | undefined
  exclude_block_id?: string | undefined
}

const CONTEXT = `SELECT
  (SELECT to_jsonb(s) || jsonb_build_object('active', s.active AND s.deleted_at IS NULL)
   FROM booking_service s WHERE s.id = ?) AS service,
  (SELECT "values" FROM booking_setting WHERE id = ?) AS settings,
  (SELECT coalesce(jsonb_agg(to_jsonb(z) ORDER BY z.surcharge, z.position, z.id), '[]')
   FROM booking_zone z
   WHERE z.active AND z.deleted_at IS NULL AND EXISTS (
     SELECT 1 FROM booking_zone_place p
     WHERE p.zone_id = z.id AND p.deleted_at IS NULL AND p.wilaya_code = ?
       AND (p.commune_code IS NULL OR p.commune_code = ?))) AS zones,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'travel_min', travel_min)), '[]')
   FROM booking_zone WHERE deleted_at IS NULL) AS distances,
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
     'from', from_zone_id, 'to', to_zone_id, 'minutes', minutes)), '[]')
   FROM booking_zone_travel WHERE deleted_at IS NULL) AS pairs,
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
     'from_date', from_date, 'until_date', until_date, 'zone_id', zone_id)), '[]')
   FROM booking_closure WHERE deleted_at IS NULL AND until_date >= ? AND from_date <= ?) AS closures,
  (SELECT coalesce(jsonb_agg(date), '[]') FROM booking_holiday
   WHERE deleted_at IS NULL AND closed AND date BETWEEN ? AND ?) AS holidays`

const TECHNICIANS = `SELECT t.id, t.active, t.time_zone, t.weight,
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
     'code', skill_code, 'certified_until', certified_until)), '[]')
   FROM booking_technician_skill WHERE technician_id = t.id AND deleted_at IS NULL) AS skills,
  (SELECT coalesce(jsonb_agg(zone_id), '[]')
   FROM booking_technician_zone WHERE technician_id = t.id AND deleted_at IS NULL) AS zone_ids,
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
     'weekday', weekday, 'kind', kind, 'from', from_min, 'until', until_min)), '[]')
   FROM booking_hours WHERE technician_id = t.id AND deleted_at IS NULL) AS weekly,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('date', date, 'ranges', ranges)), '[]')
   FROM booking_exception
   WHERE technician_id = t.id AND deleted_at IS NULL AND date BETWEEN ? AND ?) AS exceptions
  FROM booking_technician t
  WHERE t.deleted_at IS NULL AND `

/** The first part matches the predicate of the exclusion constraint, so that its index answers. */
const BUSY = `SELECT id, technician_id, kind, zone_id, starts_at, ends_at, blocked_from, blocked_until
  FROM appointment_block
  WHERE technician_id = ANY(?) AND deleted_at IS NULL AND kind <> 'overbook'
    AND status IN ('held', 'pending_payment', 'pending_approval', 'confirmed', 'en_route',
      'in_progress', 'blocked')
    AND tstzrange(blocked_from, blocked_until, '[)') && tstzrange(?, ?, '[)')
    AND (status <> 'held' OR hold_expires_at > ?) AND id <> ?
  UNION ALL
  SELECT id, technician_id, kind, zone_id, starts_at, ends_at, blocked_from, blocked_until
  FROM appointment_block
  WHERE kind = 'overbook' AND deleted_at IS NULL AND technician_id = ANY(?)
    AND status IN ('pending_payment', 'pending_approval', 'confirmed', 'en_route', 'in_progress')
    AND starts_at >= ?::timestamptz - interval '1 day' AND starts_at < ?
    AND blocked_until > ? AND id <> ?`

/**
 * Reads what the engine needs in three statements, however many technicians and days. A visit that
 * staff forced onto another counts as busy too: nobody else is offered its time.
 */
export async function readPlanning(sql: Sql, scope: PlanningScope): Promise<Planning> {
  const from = new Date(scope.from.getTime() - DAY_MS)
  const until = new Date(scope.until.getTime() + DAY_MS)
  // A local date may be the one before or after the date in UTC.
  const [first, last] = [isoDay(from.getTime() - DAY_MS), isoDay(until.getTime() + DAY_MS)]
  const [context] = await rowsOf(sql, CONTEXT, [
    scope.service_id,
    SETTINGS_ID,
    scope.wilaya_code,
    scope.commune_code,
    first,
    last,
    first,
    last,
  ])
  const { service, settings, zones, distances, pairs, closures, holidays } =
    contextRow.parse(context)
  const technicians = (
    await rowsOf(
      sql,
      TECHNICIANS +
        (scope.technician_ids ? `t.id = ANY(?) ORDER BY t.id` : `t.active ORDER BY t.id`),
      [first, last, ...(scope.technician_ids ? [[...scope.technician_ids]] : [])]
    )
  ).map((row) => technicianRow.parse(row))
  return withBlocks(sql, scope, {
    service,
    settings: parseSettings(settings),
    zones,
    technicians: technicians.map((row) => ({ ...row, blocks: [] })),
    travel: travelOf(distances, pairs),
    closures,
    holidays,
  })
}

/**
 * The planning with the blocks as they are now. For one who already read it: hours and zones do not
 * change by the second, blocks do.
 */
export async function withBlocks(
  sql: Sql,
  scope: PlanningScope,
  planning: Planning
): Promise<Planning> {
  const ids = planning.technicians.map(({ id }) => id)
  const from = new Date(scope.from.getTime() - DAY_MS)
  const until = new Date(scope.until.getTime() + DAY_MS)
  const excluded = scope.exclude_block_id ?? ""
  const rows = await rowsOf(sql, BUSY, [
    ...[ids, from, until, scope.now, excluded],
    ...[ids, from, until, from, excluded],
  ])
  const blocks = new Map<string, BusyBlock[]>(ids.map((id) => [id, []]))
  for (const row of rows) {
    const { technician_id, ...block } = busyRow.parse(row)
    blocks.get(technician_id)?.push(toBusy(block))
  }
  return {
    ...planning,
    technicians: planning.technicians.map((technician) => ({
      ...technician,
      blocks: blocks.get(technician.id) ?? [],
    })),
  }
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

const toBusy = (row: Omit<z.infer<typeof busyRow>, "technician_id">): BusyBlock => ({
  id: row.id,
  kind: row.kind === "overbook" ? "visit" : row.kind,
  zone_id: row.zone_id,
  from: minuteOf(row.blocked_from),
  until: minuteOf(row.blocked_until),
  starts_at: minuteOf(row.starts_at),
  ends_at: minuteOf(row.ends_at),
})

/**
 * Minutes between two zones: what the table says for the pair, or for the way back; else, inside a
 * zone its own minutes, between two the larger of theirs.
 */
function travelOf(
  distances: readonly { id: string; travel_min: number }[],
  pairs: readonly { from: string; to: string; minutes: number }[]
): Travel {
  const own = new Map(distances.map(({ id, travel_min }) => [id, travel_min]))
  const known = new Map(pairs.map(({ from, to, minutes }) => [`${from}>${to}`, minutes]))
  return (from, to) =>
    known.get(`${from}>${to}`) ??
    known.get(`${to}>${from}`) ??
    Math.max(own.get(from) ?? 0, own.get(to) ?? 0)
}

/** The merchant's settings as they stand now. */
export async function readSettingsRow(sql: Sql): Promise<BookingSettings> {
  const [row] = await rowsOf(sql, `SELECT "values" FROM booking_setting WHERE id = ?`, [
    SETTINGS_ID,
  ])
  return parseSettings(row?.values)
}

/** What the ranking of technicians asks of the past; see `domain/assign.ts`. */
export async function readHistory(
  sql: Sql,
  scope: {
    technician_ids: readonly string[]
    at: Date
    customer_id?: string | null | undefined
    phone?: string | null | undefined
    exclude_block_id?: string | undefined
  }
): Promise<{ last_technician_id: string | null; booked_month_min: Map<string, number> }> {
  const [row] = await rowsOf(
    sql,
    `SELECT
       (SELECT technician_id FROM appointment_block
        WHERE (customer_id = ? OR phone = ?) AND technician_id IS NOT NULL AND deleted_at IS NULL
          AND status IN ('confirmed', 'en_route', 'in_progress', 'completed') AND id <> ?
        ORDER BY starts_at DESC LIMIT 1) AS last_technician_id,
       (SELECT coalesce(jsonb_object_agg(technician_id, minutes), '{}') FROM (
          SELECT technician_id,
            sum(extract(epoch FROM ends_at - starts_at) / 60)::int AS minutes
          FROM appointment_block
          WHERE starts_at > ?::timestamptz - interval '28 days' AND starts_at <= ?
            AND technician_id = ANY(?) AND deleted_at IS NULL AND kind IN ('visit', 'overbook')
            AND status IN ('pending_payment', 'pending_approval', 'confirmed', 'en_route',
              'in_progress', 'completed') AND id <> ?
          GROUP BY technician_id) AS loads) AS booked`,
    [
      scope.customer_id ?? null,
      scope.phone ?? null,
      scope.exclude_block_id ?? "",
      scope.at,
      scope.at,
      [...scope.technician_ids],
      scope.exclude_block_id ?? "",
    ]
  )
  const booked = z.record(z.string(), z.number()).parse(row?.booked)
  return {
    last_technician_id: typeof row?.last_technician_id === "string" ? row.last_technician_id : null,
    booked_month_min: new Map(Object.entries(booked)),
  }
}
