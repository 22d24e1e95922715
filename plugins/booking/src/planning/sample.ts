import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { SETTINGS_ID, settingsSchema } from "../settings"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import { noteChange } from "./changes"
import type { Entity } from "./entity"
import { weeklyHours } from "./hours"
import { text } from "./reading"
import { insertEntity } from "./store"
import { TECHNICIANS } from "./technicians"
import { writeWeekly } from "./times"
import { ZONES } from "./zones"

/**
 * Writes rows of a first planning that the table never had, by the column people know them by. A row
 * a person changed stays as it is, and one he removed stays removed: both are there. Every row is
 * written with all that belongs to it, so a process that dies leaves nothing half. Input is checked
 * for its form only: what it points to may be written later.
 */
export async function addMissing<Input extends object>(
  container: MedusaContainer,
  entity: Entity<Input>,
  key: (keyof Input & string)[],
  samples: readonly unknown[],
  after?: (sql: Sql, id: string, index: number) => Promise<void>
): Promise<void> {
  const known = await keysOf(sqlOf(container), entity.table, key)
  for (const [index, sample] of samples.entries()) {
    const input = entity.input.parse(sample)
    if (known.has(keyOf(key.map((column) => input[column])))) continue
    await sqlOf(container).transaction(async (sql) => {
      const id = await insertEntity(sql, entity, input)
      await after?.(sql, id, index)
      const { name } = entity
      await noteChange(sql, { entity: name, entity_id: id, action: "created", actor_id: null })
    })
  }
}

const keyOf = (values: readonly unknown[]): string => JSON.stringify(values).toLowerCase()

async function keysOf(sql: Sql, table: string, key: readonly string[]): Promise<Set<string>> {
  const columns = key.map((column) => `"${column}"`).join(", ")
  const rows = await rowsOf(sql, `SELECT ${columns} FROM "${table}"`)
  return new Set(rows.map((row) => keyOf(key.map((column) => row[column]))))
}

/** A technician of a first planning: his zones by code, his week in local minutes. */
export type SampleTechnician = { zones: string[]; weekly: unknown } & Record<string, unknown>

/** Adds technicians by name, with skills, zones and hours. */
export async function addMissingTechnicians(
  container: MedusaContainer,
  technicians: readonly SampleTechnician[]
): Promise<void> {
  const zones = await zoneIds(sqlOf(container))
  const samples = technicians.map(({ zones: codes, weekly: _, ...technician }) => ({
    ...technician,
    zone_ids: codes.flatMap((code) => zones.get(code) ?? []),
  }))
  await addMissing(container, TECHNICIANS, ["name"], samples, async (sql, id, index) => {
    await writeWeekly(sql, id, weeklyHours.parse(technicians[index]?.weekly))
  })
}

/** Adds minutes between zones named by code, both ways, where none are set. */
export async function addMissingTravel(
  container: MedusaContainer,
  pairs: readonly (readonly (string | number)[])[]
): Promise<void> {
  const sql = sqlOf(container)
  const zones = await zoneIds(sql)
  for (const [from, to, minutes] of pairs.flatMap((p) => [p, [p[1], p[0], p[2]]])) {
    const ends = [zones.get(String(from)), zones.get(String(to))]
    if (ends.some((id) => id === undefined)) continue
    await rowsOf(
      sql,
      `INSERT INTO booking_zone_travel (id, from_zone_id, to_zone_id, minutes)
       VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      [generateEntityId(undefined, "bztr"), ...ends, minutes]
    )
  }
}

/** Writes the settings of a new shop; settings that exist stay. */
export async function addMissingSettings(
  container: MedusaContainer,
  values: unknown
): Promise<void> {
  await rowsOf(
    sqlOf(container),
    `INSERT INTO booking_setting (id, "values") VALUES (?, ?::jsonb) ON CONFLICT DO NOTHING`,
    [SETTINGS_ID, JSON.stringify(settingsSchema.parse(values))]
  )
}

async function zoneIds(sql: Sql): Promise<Map<string, string>> {
  const rows = await rowsOf(sql, `SELECT id, code FROM "${ZONES.table}" WHERE deleted_at IS NULL`)
  return new Map(rows.map((row) => [text(row, "code"), text(row, "id")]))
}
