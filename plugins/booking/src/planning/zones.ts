import { getCommune, isCommuneIn } from "@hanout/algeria/geography"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rowsOf, type Sql } from "../records/connection"
import type { Entity } from "./entity"
import { code, communeCode, dinars, firstRepeat, names, position, wilayaCode } from "./fields"
import { amount, amountColumns, flag, int, namesOf, text, textOrNull } from "./reading"

const place = z
  .strictObject({ wilaya_code: wilayaCode, commune_code: communeCode.nullable().default(null) })
  .superRefine(({ wilaya_code, commune_code }, context) => {
    if (commune_code && getCommune(commune_code) && !isCommuneIn(commune_code, wilaya_code)) {
      context.addIssue({ code: "custom", message: "unknown_commune", path: ["commune_code"] })
    }
  })

const zoneInput = z.strictObject({
  code,
  ...names,
  surcharge: dinars.default(0),
  travel_min: z.number().int().min(0).max(600).default(0),
  position,
  active: z.boolean().default(true),
  /** Wilayas (whole, without a commune) and communes; a commune may lie in two zones. */
  places: z
    .array(place)
    .max(1600)
    .default([])
    .superRefine((places, context) => {
      const repeat = firstRepeat(places, (p) => `${p.wilaya_code} ${p.commune_code ?? ""}`)
      if (repeat >= 0) {
        context.addIssue({ code: "custom", message: "duplicate", path: [repeat] })
      }
    }),
})

type ZoneInput = z.output<typeof zoneInput>

/** Where technicians go: places, what the way costs in dinars, minutes between two visits in it. */
export const ZONES: Entity<ZoneInput> = {
  name: "zone",
  plural: "zones",
  table: "booking_zone",
  prefix: "bzon",
  order: `"position", code`,
  unique: "code",
  input: zoneInput,
  fromRow: (row) => ({
    code: text(row, "code"),
    ...namesOf(row),
    surcharge: amount(row, "surcharge"),
    travel_min: int(row, "travel_min"),
    position: int(row, "position"),
    active: flag(row, "active"),
    places: [],
  }),
  columns: ({ places: _, surcharge, ...zone }) => ({
    ...zone,
    ...amountColumns("surcharge", surcharge),
  }),
  children: { load: loadPlaces, save: savePlaces },
  // Visits in it stay and show up as at risk; what only made sense with it goes.
  removed: async (tx, id) => {
    await rowsOf(tx, `DELETE FROM booking_zone_place WHERE zone_id = ?`, [id])
    await rowsOf(tx, `DELETE FROM booking_zone_travel WHERE ? IN (from_zone_id, to_zone_id)`, [id])
    await rowsOf(tx, `DELETE FROM booking_technician_zone WHERE zone_id = ?`, [id])
    await rowsOf(tx, `DELETE FROM booking_closure WHERE zone_id = ?`, [id])
  },
}

async function loadPlaces(tx: Sql, ids: string[]): Promise<Map<string, Partial<ZoneInput>>> {
  const rows = await rowsOf(
    tx,
    `SELECT zone_id, wilaya_code, commune_code FROM booking_zone_place
     WHERE zone_id = ANY(?) AND deleted_at IS NULL
     ORDER BY wilaya_code, commune_code NULLS FIRST`,
    [ids]
  )
  const found = new Map<string, { places: ZoneInput["places"] }>()
  for (const row of rows) {
    const zone = found.get(text(row, "zone_id")) ?? { places: [] }
    zone.places.push({
      wilaya_code: text(row, "wilaya_code"),
      commune_code: textOrNull(row, "commune_code"),
    })
    found.set(text(row, "zone_id"), zone)
  }
  return found
}

async function savePlaces(tx: Sql, id: string, { places }: ZoneInput): Promise<void> {
  await rowsOf(tx, `DELETE FROM booking_zone_place WHERE zone_id = ?`, [id])
  const rows = places.map((p) => ({ ...p, id: generateEntityId(undefined, "bzpl"), zone_id: id }))
  await rowsOf(
    tx,
    `INSERT INTO booking_zone_place (id, zone_id, wilaya_code, commune_code)
     SELECT id, zone_id, wilaya_code, commune_code FROM jsonb_to_recordset(?::jsonb)
       AS place (id text, zone_id text, wilaya_code text, commune_code text)`,
    [JSON.stringify(rows)]
  )
}
