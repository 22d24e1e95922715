import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { BookingError } from "../booking-errors"
import { rowsOf, sqlOf, type Sql } from "../records/connection"
import { readSettingsRow } from "../records/planning"
import { SETTINGS_ID, settingsSchema, type BookingSettings } from "../settings"
import { announceChange, noteChange, type ConfigurationChange } from "./changes"
import { entityId, firstRepeat } from "./fields"
import { int, text } from "./reading"
import { parsed } from "./times"

/**
 * Changes the given settings; the others stay. `null` where a setting may be nothing. Throws
 * `invalid_fields`.
 */
export async function saveSettings(
  container: MedusaContainer,
  body: unknown,
  actor_id: string | null
): Promise<BookingSettings> {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(body)
  const change: ConfigurationChange = {
    entity: "settings",
    entity_id: SETTINGS_ID,
    action: "updated",
    actor_id,
    detail: { fields: Object.keys(given) },
  }
  refuseUnstorable(given)
  const saved = await sqlOf(container).transaction(async (sql) => {
    await rowsOf(sql, `INSERT INTO booking_setting (id) VALUES (?) ON CONFLICT DO NOTHING`, [
      SETTINGS_ID,
    ])
    await rowsOf(sql, `SELECT 1 FROM booking_setting WHERE id = ? FOR UPDATE`, [SETTINGS_ID])
    const settings = parsed(settingsSchema, { ...(await readSettingsRow(sql)), ...given })
    await rowsOf(
      sql,
      `UPDATE booking_setting SET "values" = ?::jsonb, updated_at = now() WHERE id = ?`,
      [JSON.stringify(settings), SETTINGS_ID]
    )
    await noteChange(sql, change)
    return settings
  })
  await announceChange(container, change)
  return saved
}

/** NUL and half surrogates are JSON, and no text a database keeps. */
function refuseUnstorable(given: Record<string, unknown>): void {
  const bad = Object.entries(given).filter(([, value]) =>
    /\\u0000|\\ud[89a-f]/.test(JSON.stringify(value) ?? "")
  )
  if (bad.length === 0) return
  const fields = Object.fromEntries(bad.map(([key]) => [key, "invalid"]))
  throw new BookingError("invalid_fields", { fields })
}

const travelInput = z.strictObject({
  pairs: z
    .array(
      z.strictObject({
        from_zone_id: entityId,
        to_zone_id: entityId,
        minutes: z.number().int().min(0).max(600),
      })
    )
    .max(2500)
    .superRefine((pairs, context) => {
      const repeat = firstRepeat(pairs, (pair) => `${pair.from_zone_id} ${pair.to_zone_id}`)
      if (repeat >= 0) context.addIssue({ code: "custom", message: "duplicate", path: [repeat] })
    }),
})

/** Minutes from one zone to another. */
export type TravelPair = z.output<typeof travelInput>["pairs"][number]

/** The table of ways between zones. */
export async function readTravel(sql: Sql): Promise<TravelPair[]> {
  const rows = await rowsOf(
    sql,
    `SELECT from_zone_id, to_zone_id, minutes FROM booking_zone_travel WHERE deleted_at IS NULL
     ORDER BY from_zone_id, to_zone_id`
  )
  return rows.map((row) => ({
    from_zone_id: text(row, "from_zone_id"),
    to_zone_id: text(row, "to_zone_id"),
    minutes: int(row, "minutes"),
  }))
}

/** Replaces the table of ways between zones, whole. Throws `invalid_fields`. */
export async function saveTravel(
  container: MedusaContainer,
  body: unknown,
  actor_id: string | null
): Promise<TravelPair[]> {
  const { pairs } = parsed(travelInput, body)
  const change: ConfigurationChange = {
    entity: "travel",
    entity_id: SETTINGS_ID,
    action: "updated",
    actor_id,
  }
  const saved = await sqlOf(container).transaction(async (sql) => {
    // Two who replace it at once do so one after the other.
    await rowsOf(sql, `LOCK TABLE booking_zone_travel IN SHARE ROW EXCLUSIVE MODE`)
    await refuseUnknownZones(sql, pairs)
    await rowsOf(sql, `DELETE FROM booking_zone_travel`)
    await rowsOf(
      sql,
      `INSERT INTO booking_zone_travel (id, from_zone_id, to_zone_id, minutes)
       SELECT id, from_zone_id, to_zone_id, minutes FROM jsonb_to_recordset(?::jsonb)
         AS pair (id text, from_zone_id text, to_zone_id text, minutes integer)`,
      [JSON.stringify(pairs.map((pair) => ({ ...pair, id: generateEntityId(undefined, "bztr") })))]
    )
    await noteChange(sql, change)
    return readTravel(sql)
  })
  await announceChange(container, change)
  return saved
}

async function refuseUnknownZones(sql: Sql, pairs: readonly TravelPair[]): Promise<void> {
  const rows = await rowsOf(sql, `SELECT id FROM booking_zone WHERE deleted_at IS NULL`)
  const known = new Set(rows.map((row) => text(row, "id")))
  const fields = Object.fromEntries(
    pairs.flatMap((pair, index) =>
      (["from_zone_id", "to_zone_id"] as const).flatMap((end) =>
        known.has(pair[end]) ? [] : [[`pairs.${index}.${end}`, "unknown_zone"] as const]
      )
    )
  )
  if (Object.keys(fields).length > 0) throw new BookingError("invalid_fields", { fields })
}
