import type { MedusaContainer } from "@medusajs/framework/types"
import { setImmediate } from "node:timers/promises"
import { forStaff, promised, refusalsOf } from "../domain/overrides"
import { isoDate, localDay, minuteOf } from "../domain/zone-time"
import type { BusyBlock, SlotQuery, SlotRefusal, Technician } from "../domain/types"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import { readPlanning, type Planning } from "../records/planning"
import type { Block } from "../records/rows"
import { queryOf } from "../workflows/planner"

/** Why a visit that stands may not take place as planned. */
export type Risk =
  | "technician_inactive"
  | "zone"
  | "zone_removed"
  | "skill"
  | "certificate"
  | "closure"
  | "holiday"
  | "tentative_holiday"
  | "hours"
  | "full"
  | "travel"
  | "overbooked"
  | "late"

const RISK_OF: Readonly<Partial<Record<SlotRefusal, Risk>>> = {
  inactive: "technician_inactive",
  zone: "zone",
  skill: "skill",
  certificate: "certificate",
  closed: "closure",
  holiday: "holiday",
  hours: "hours",
  full: "full",
  travel: "travel",
  busy: "overbooked",
}

/** Visits that wait to be made. */
const STANDING: readonly Block["status"][] = ["pending_payment", "pending_approval", "confirmed"]

const MINUTE_MS = 60_000

/** Visits looked at before others get their turn. */
const AT_ONCE = 100

type Facts = {
  planning: Planning
  skills: Map<string, { skills: string[]; spans_breaks: boolean }>
  places: { zone_id: string; wilaya_code: string; commune_code: string | null }[]
  tentative: Set<string>
  accepted: Map<string, Set<string>>
}

/**
 * What speaks against visits today: the rules every slot keeps, asked again of time that was given
 * away already. What staff went against with a reason when they last moved the visit is not told
 * again; an overbooking is, as long as it stands. Visits that are over or under way have no risks.
 *
 * Reads the planning of all of them at once: a handful of statements, however many visits.
 */
export async function risksOf(
  container: MedusaContainer,
  blocks: readonly Block[],
  now: Date
): Promise<Map<string, Risk[]>> {
  const standing = blocks.filter(
    ({ status, service, kind }) =>
      service !== null && kind !== "time_off" && STANDING.includes(status)
  )
  const risks = new Map<string, Risk[]>()
  if (standing.length === 0) return risks
  const facts = await readFacts(sqlOf(container), standing, now)
  const near = blocksByDay(facts.planning.technicians)
  for (const [index, block] of standing.entries()) {
    // A year of a large company takes a second: nobody else waits that long.
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate()
    const found = risksOfOne(block, facts, near, now)
    if (found.length > 0) risks.set(block.id, found)
  }
  return risks
}

function risksOfOne(block: Block, facts: Facts, near: Near, now: Date): Risk[] {
  const { planning, tentative, accepted } = facts
  const { settings } = planning
  const found = new Set<Risk>()
  if (block.starts_at <= now) {
    const late = settings.no_show_after_min * MINUTE_MS
    return now.getTime() - block.starts_at.getTime() > late ? ["late"] : []
  }
  const zones = zonesOf(block, facts)
  if (zones.length === 0) found.add("zone_removed")
  if (block.technician_id !== null) {
    const query = queryFor(block, block.technician_id, zones, facts, near, now)
    for (const refusal of refusalsOf(query, block.technician_id, minuteOf(block.starts_at))) {
      const risk = RISK_OF[refusal]
      const agreed = accepted.get(block.id)?.has(refusal) && refusal !== "busy"
      if (risk && !agreed) found.add(risk)
    }
  }
  if (zones.length === 0) found.delete("zone")
  if (block.kind === "overbook") found.add("overbooked")
  const day = isoDate(localDay(settings.time_zone, minuteOf(block.starts_at)))
  if (tentative.has(day)) {
    found.delete("holiday")
    found.add("tentative_holiday")
  }
  return [...found]
}

/** The engine's question about a visit that stands: without itself, and without what only concerns new ones. */
function queryFor(
  block: Block,
  technician_id: string,
  zones: Planning["zones"],
  { planning, skills }: Facts,
  near: Near,
  now: Date
): SlotQuery {
  const rules = {
    duration_min: block.service?.duration_min ?? 0,
    buffer_before_min: block.service?.buffer_before_min ?? 0,
    buffer_after_min: block.service?.buffer_after_min ?? 0,
    min_notice_min: 0,
    window_days: 1,
    slot_step_min: 1,
    ...(skills.get(block.service_id ?? "") ?? { skills: [], spans_breaks: false }),
  }
  const technicians = planning.technicians
    .filter(({ id }) => id === technician_id)
    .map((technician) => ({
      ...technician,
      blocks: near(technician, minuteOf(block.starts_at)).filter(({ id }) => id !== block.id),
    }))
  const span = { now, from: block.starts_at, until: block.ends_at }
  return promised(forStaff(queryOf({ ...planning, zones, technicians }, rules, span)))
}

type Near = (technician: Technician, at: number) => BusyBlock[]

const DAY_MIN = 1440

/** Blocks of a technician around a moment, found without walking through all of his months. */
function blocksByDay(technicians: readonly Technician[]): Near {
  const days = new Map<string, BusyBlock[]>()
  for (const { id, blocks } of technicians) {
    for (const block of blocks) {
      const last = Math.floor(block.until / DAY_MIN)
      for (let day = Math.floor(block.from / DAY_MIN); day <= last; day++) {
        const key = `${id} ${day}`
        const list = days.get(key)
        if (list) list.push(block)
        else days.set(key, [block])
      }
    }
  }
  return ({ id }, at) => {
    const day = Math.floor(at / DAY_MIN)
    const around = [day - 2, day - 1, day, day + 1, day + 2]
    return [...new Set(around.flatMap((near) => days.get(`${id} ${near}`) ?? []))]
  }
}

/** The active zones of a visit's commune as they are drawn today. */
function zonesOf(block: Block, { places }: Facts): Planning["zones"] {
  const ids = places
    .filter(
      ({ wilaya_code, commune_code }) =>
        wilaya_code === block.wilaya_code &&
        (commune_code === null || commune_code === block.commune_code)
    )
    .map(({ zone_id }) => zone_id)
  return [...new Set(ids)].map((id) => ({
    id,
    code: "",
    name_fr: "",
    name_ar: "",
    name_en: "",
    surcharge: 0,
  }))
}

async function readFacts(sql: Sql, standing: readonly Block[], now: Date): Promise<Facts> {
  const starts = standing.map(({ starts_at }) => starts_at.getTime())
  const [planning, services, places, holidays, overrides] = await Promise.all([
    readPlanning(sql, {
      service_id: "",
      wilaya_code: "",
      commune_code: "",
      from: new Date(Math.min(...starts)),
      until: new Date(Math.max(...starts)),
      now,
      technician_ids: [...new Set(standing.flatMap(({ technician_id }) => technician_id ?? []))],
    }),
    rowsOf(sql, `SELECT id, skills, spans_breaks FROM booking_service WHERE id = ANY(?)`, [
      [...new Set(standing.flatMap(({ service_id }) => service_id ?? []))],
    ]),
    rowsOf(
      sql,
      `SELECT p.zone_id, p.wilaya_code, p.commune_code FROM booking_zone_place p
       JOIN booking_zone z ON z.id = p.zone_id AND z.active AND z.deleted_at IS NULL
       WHERE p.deleted_at IS NULL AND p.wilaya_code = ANY(?)`,
      [[...new Set(standing.flatMap(({ wilaya_code }) => wilaya_code ?? []))]]
    ),
    rowsOf(sql, `SELECT date FROM booking_holiday WHERE tentative AND deleted_at IS NULL`),
    rowsOf(
      sql,
      `SELECT o.block_id, o.detail -> 'refusals' AS refusals FROM booking_event o
       WHERE o.kind = 'override' AND o.block_id = ANY(?) AND NOT EXISTS (
         SELECT 1 FROM booking_event m
         WHERE m.block_id = o.block_id AND m.kind = 'moved' AND m.id > o.id)`,
      [standing.map(({ id }) => id)]
    ),
  ])
  return {
    planning,
    skills: new Map(
      services.map((row) => [
        String(row.id),
        { skills: strings(row.skills), spans_breaks: row.spans_breaks === true },
      ])
    ),
    places: places.map((row) => ({
      zone_id: String(row.zone_id),
      wilaya_code: String(row.wilaya_code),
      commune_code: row.commune_code === null ? null : String(row.commune_code),
    })),
    tentative: new Set(holidays.map((row) => String(row.date))),
    accepted: new Map(
      overrides.map((row) => [String(row.block_id), new Set(strings(row.refusals))])
    ),
  }
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
