import { z } from "@medusajs/framework/zod"
import type { Entity } from "./entity"
import { rowsOf, type Sql } from "../records/connection"
import { code, entityId, isoDate, line, names, optional, paragraph, position } from "./fields"
import type { Faults } from "./faults"
import { flag, int, namesOf, text, textOrNull, texts } from "./reading"

const list = <T extends z.ZodType<string>>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .default([])
    .transform((values) => [...new Set(values)])

const skillInput = z.strictObject({ code, ...names })

/** What a technician must be able to do; services ask for it by code. */
export const SKILLS: Entity<z.output<typeof skillInput>> = {
  name: "skill",
  plural: "skills",
  table: "booking_skill",
  prefix: "bskl",
  order: "code",
  unique: "code",
  input: skillInput,
  fromRow: (row) => ({ code: text(row, "code"), ...namesOf(row) }),
  columns: (skill) => skill,
  usedBy: async (tx, id) => {
    const rows = await rowsOf(
      tx,
      `SELECT s.code AS name FROM booking_service s, booking_skill k
       WHERE k.id = ? AND k.code = ANY(s.skills) AND s.deleted_at IS NULL
       UNION ALL
       SELECT t.name FROM booking_technician_skill h
       JOIN booking_technician t ON t.id = h.technician_id AND t.deleted_at IS NULL
       JOIN booking_skill k ON k.id = ? AND k.code = h.skill_code
       WHERE h.deleted_at IS NULL`,
      [id, id]
    )
    return rows.map((row) => text(row, "name"))
  },
}

const faultInput = z.strictObject({
  code,
  ...names,
  suggests: list(code, 10),
  emergency_stop: z.boolean().default(false),
  message_fr: optional(paragraph(600)),
  message_ar: optional(paragraph(600)),
  message_en: optional(paragraph(600)),
  position,
  active: z.boolean().default(true),
})

/** What may be wrong, and which services it suggests; an emergency stops the booking instead. */
export const FAULTS: Entity<z.output<typeof faultInput>> = {
  name: "fault",
  plural: "faults",
  table: "booking_fault",
  prefix: "bflt",
  order: `"position", code`,
  unique: "code",
  input: faultInput.superRefine((fault, context) => {
    if (!fault.emergency_stop) return
    for (const field of ["message_fr", "message_ar", "message_en"] as const) {
      // Whoever smells gas has to be told what to do, in his language.
      if (!fault[field]) context.addIssue({ code: "custom", message: "required", path: [field] })
    }
  }),
  fromRow: (row) => ({
    code: text(row, "code"),
    ...namesOf(row),
    suggests: texts(row, "suggests"),
    emergency_stop: flag(row, "emergency_stop"),
    message_fr: textOrNull(row, "message_fr"),
    message_ar: textOrNull(row, "message_ar"),
    message_en: textOrNull(row, "message_en"),
    position: int(row, "position"),
    active: flag(row, "active"),
  }),
  columns: (fault) => fault,
  check: async (tx, fault) => unknownCodes(tx, "booking_service", fault.suggests, "suggests"),
}

const brandInput = z.strictObject({ name: line(60), models: list(line(80), 300), position })

/** A maker of boilers and its models. */
export const BRANDS: Entity<z.output<typeof brandInput>> = {
  name: "brand",
  plural: "brands",
  table: "booking_brand",
  prefix: "bbrd",
  order: `"position", name`,
  unique: "name",
  input: brandInput,
  fromRow: (row) => ({
    name: text(row, "name"),
    models: texts(row, "models"),
    position: int(row, "position"),
  }),
  columns: (brand) => brand,
}

const errorCodeInput = z.strictObject({
  brand: line(60),
  code: line(20),
  meaning_fr: line(200),
  meaning_ar: optional(line(200)),
  meaning_en: optional(line(200)),
  fault: optional(code),
})

/** What a code on the display of a brand usually means. */
export const ERROR_CODES: Entity<z.output<typeof errorCodeInput>> = {
  name: "error_code",
  plural: "error_codes",
  table: "booking_error_code",
  prefix: "berr",
  order: "lower(brand), lower(code)",
  unique: "code",
  input: errorCodeInput,
  fromRow: (row) => ({
    brand: text(row, "brand"),
    code: text(row, "code"),
    meaning_fr: text(row, "meaning_fr"),
    meaning_ar: textOrNull(row, "meaning_ar"),
    meaning_en: textOrNull(row, "meaning_en"),
    fault: textOrNull(row, "fault"),
  }),
  columns: (entry) => entry,
  check: async (tx, { fault }) =>
    fault ? unknownCodes(tx, "booking_fault", [fault], "fault", true) : {},
}

const holidayInput = z.strictObject({
  date: isoDate,
  ...names,
  tentative: z.boolean().default(false),
  closed: z.boolean().default(true),
})

/** A public holiday; `tentative` until it is announced, `closed` when nobody works. */
export const HOLIDAYS: Entity<z.output<typeof holidayInput>> = {
  name: "holiday",
  plural: "holidays",
  table: "booking_holiday",
  prefix: "bhol",
  order: "date",
  unique: "date",
  input: holidayInput,
  fromRow: (row) => ({
    date: text(row, "date"),
    ...namesOf(row),
    tentative: flag(row, "tentative"),
    closed: flag(row, "closed"),
  }),
  columns: (holiday) => holiday,
}

const closureInput = z.strictObject({
  zone_id: optional(entityId),
  from_date: isoDate,
  until_date: isoDate,
  reason: line(200),
})

/** Days on which the company, or one zone of it, takes no visits. Dates inclusive. */
export const CLOSURES: Entity<z.output<typeof closureInput>> = {
  name: "closure",
  plural: "closures",
  table: "booking_closure",
  prefix: "bclo",
  order: "from_date, id",
  input: closureInput.superRefine(({ from_date, until_date }, context) => {
    if (until_date < from_date) {
      context.addIssue({ code: "custom", message: "order", path: ["until_date"] })
    }
  }),
  fromRow: (row) => ({
    zone_id: textOrNull(row, "zone_id"),
    from_date: text(row, "from_date"),
    until_date: text(row, "until_date"),
    reason: text(row, "reason"),
  }),
  columns: (closure) => closure,
  check: async (tx, { zone_id }): Promise<Faults> => {
    if (!zone_id) return {}
    const found = await rowsOf(
      tx,
      `SELECT 1 FROM booking_zone WHERE id = ? AND deleted_at IS NULL`,
      [zone_id]
    )
    return found.length > 0 ? {} : { zone_id: "unknown_zone" }
  },
}

/** Faults of codes that no living row of a table has; `single` when the field holds one code. */
export async function unknownCodes(
  tx: Sql,
  table: "booking_service" | "booking_fault" | "booking_skill",
  codes: readonly string[],
  field: string,
  single = false
): Promise<Faults> {
  if (codes.length === 0) return {}
  const rows = await rowsOf(
    tx,
    `SELECT code FROM "${table}" WHERE code = ANY(?) AND deleted_at IS NULL`,
    [[...codes]]
  )
  const known = new Set(rows.map((row) => text(row, "code")))
  const fault = `unknown_${table.replace("booking_", "")}`
  return Object.fromEntries(
    codes.flatMap((c, index) =>
      known.has(c) ? [] : [[single ? field : `${field}.${index}`, fault] as const]
    )
  )
}
