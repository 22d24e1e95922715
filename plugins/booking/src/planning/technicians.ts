import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rowsOf, type Sql } from "../records/connection"
import type { Entity } from "./entity"
import type { Faults } from "./faults"
import {
  code,
  communeCode,
  entityId,
  firstRepeat,
  isoDate,
  line,
  optional,
  phone,
  position,
  timeZone,
} from "./fields"
import { flag, int, text, textOrNull } from "./reading"
import { unknownCodes } from "./words"

const heldSkills = z
  .array(z.strictObject({ code, certified_until: isoDate.nullable().default(null) }))
  .max(40)
  .default([])
  .superRefine((skills, context) => {
    const repeat = firstRepeat(skills, (skill) => skill.code)
    if (repeat >= 0) {
      context.addIssue({ code: "custom", message: "duplicate", path: [repeat, "code"] })
    }
  })

const technicianInput = z.strictObject({
  /** The Medusa user who sees this technician's day; one technician per user. */
  user_id: optional(entityId),
  name: line(80),
  phone: optional(phone),
  email: optional(z.email().max(120)),
  telegram_chat_id: optional(z.string().regex(/^-?\d{1,20}$/)),
  /** Language of his messages. */
  locale: z.enum(["fr", "ar", "en"]).default("fr"),
  color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .transform((color) => color.toLowerCase())
    .default("#0f766e"),
  time_zone: timeZone.default("Africa/Algiers"),
  home_commune_code: optional(communeCode),
  /** Larger takes more of the work. */
  weight: z.number().int().min(1).max(10).default(1),
  position,
  active: z.boolean().default(true),
  /** His login may do more in booking than his own day: an owner who drives, a dispatcher. */
  dispatcher: z.boolean().default(false),
  skills: heldSkills,
  zone_ids: z
    .array(entityId)
    .max(100)
    .default([])
    .transform((ids) => [...new Set(ids)]),
})

type TechnicianInput = z.output<typeof technicianInput>

/** Who makes the visits. Hours, exceptions and time off are saved by routes of their own. */
export const TECHNICIANS: Entity<TechnicianInput> = {
  name: "technician",
  plural: "technicians",
  table: "booking_technician",
  prefix: "btec",
  order: `active DESC, "position", name, id`,
  unique: "user_id",
  input: technicianInput,
  fromRow: (row) => ({
    user_id: textOrNull(row, "user_id"),
    name: text(row, "name"),
    phone: textOrNull(row, "phone"),
    email: textOrNull(row, "email"),
    telegram_chat_id: textOrNull(row, "telegram_chat_id"),
    locale: technicianInput.shape.locale.parse(row.locale),
    color: text(row, "color"),
    time_zone: text(row, "time_zone"),
    home_commune_code: textOrNull(row, "home_commune_code"),
    weight: int(row, "weight"),
    position: int(row, "position"),
    active: flag(row, "active"),
    dispatcher: flag(row, "dispatcher"),
    skills: [],
    zone_ids: [],
  }),
  columns: ({ skills: _skills, zone_ids: _zones, ...technician }) => technician,
  children: { load: loadSkillsAndZones, save: saveSkillsAndZones },
  check: async (tx, technician) => ({
    ...(await unknownSkills(tx, technician)),
    ...(await unknownZones(tx, technician.zone_ids)),
  }),
  checkOutside: unknownUser,
}

async function unknownSkills(tx: Sql, { skills }: TechnicianInput): Promise<Faults> {
  const faults = await unknownCodes(
    tx,
    "booking_skill",
    skills.map((skill) => skill.code),
    "skills"
  )
  return Object.fromEntries(Object.entries(faults).map(([path, fault]) => [`${path}.code`, fault]))
}

async function unknownZones(tx: Sql, ids: string[]): Promise<Faults> {
  const rows = await rowsOf(
    tx,
    `SELECT id FROM booking_zone WHERE id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
  const known = new Set(rows.map((row) => text(row, "id")))
  return Object.fromEntries(
    ids.flatMap((id, index) => (known.has(id) ? [] : [[`zone_ids.${index}`, "unknown_zone"]]))
  )
}

async function unknownUser(
  container: MedusaContainer,
  { user_id: id }: TechnicianInput
): Promise<Faults> {
  if (!id) return {}
  const users = await container.resolve(Modules.USER).listUsers({ id }, { select: ["id"] })
  return users.length > 0 ? {} : { user_id: "unknown_user" }
}

async function loadSkillsAndZones(
  tx: Sql,
  ids: string[]
): Promise<Map<string, Partial<TechnicianInput>>> {
  const found = new Map(
    ids.map((id) => [id, { skills: [] as TechnicianInput["skills"], zone_ids: [] as string[] }])
  )
  const skills = await rowsOf(
    tx,
    `SELECT technician_id, skill_code, certified_until FROM booking_technician_skill
     WHERE technician_id = ANY(?) AND deleted_at IS NULL ORDER BY skill_code`,
    [ids]
  )
  for (const row of skills) {
    found.get(text(row, "technician_id"))?.skills.push({
      code: text(row, "skill_code"),
      certified_until: textOrNull(row, "certified_until"),
    })
  }
  const zones = await rowsOf(
    tx,
    `SELECT l.technician_id, l.zone_id FROM booking_technician_zone l
     JOIN booking_zone z ON z.id = l.zone_id AND z.deleted_at IS NULL
     WHERE l.technician_id = ANY(?) AND l.deleted_at IS NULL ORDER BY z."position", z.code`,
    [ids]
  )
  for (const row of zones) {
    found.get(text(row, "technician_id"))?.zone_ids.push(text(row, "zone_id"))
  }
  return found
}

async function saveSkillsAndZones(
  tx: Sql,
  id: string,
  { skills, zone_ids }: TechnicianInput
): Promise<void> {
  await rowsOf(tx, `DELETE FROM booking_technician_skill WHERE technician_id = ?`, [id])
  await rowsOf(
    tx,
    `INSERT INTO booking_technician_skill (id, technician_id, skill_code, certified_until)
     SELECT id, ?, code, certified_until FROM jsonb_to_recordset(?::jsonb)
       AS held (id text, code text, certified_until text)`,
    [id, JSON.stringify(skills.map((s) => ({ ...s, id: generateEntityId(undefined, "btsk") })))]
  )
  await rowsOf(tx, `DELETE FROM booking_technician_zone WHERE technician_id = ?`, [id])
  await rowsOf(
    tx,
    `INSERT INTO booking_technician_zone (id, technician_id, zone_id)
     SELECT id, ?, zone_id FROM jsonb_to_recordset(?::jsonb) AS served (id text, zone_id text)`,
    [
      id,
      JSON.stringify(
        zone_ids.map((zone_id) => ({ zone_id, id: generateEntityId(undefined, "btzn") }))
      ),
    ]
  )
}
