import { model } from "@medusajs/framework/utils"

/** Who goes to people's homes. `user_id`: his Medusa login; `phone` E.164. */
export const BookingTechnician = model.define("booking_technician", {
  id: model.id({ prefix: "btec" }).primaryKey(),
  user_id: model.text().nullable(),
  name: model.text().searchable(),
  phone: model.text().nullable(),
  email: model.text().nullable(),
  telegram_chat_id: model.text().nullable(),
  locale: model.enum(["fr", "ar", "en"]).default("fr"),
  color: model.text().default("#0f766e"),
  time_zone: model.text().default("Africa/Algiers"),
  home_commune_code: model.text().nullable(),
  weight: model.number().default(1),
  position: model.number().default(0),
  active: model.boolean().default(true),
  /** His login may do more in booking than his own day. */
  dispatcher: model.boolean().default(false),
  feed_token_hash: model.text().nullable(),
})

/** A skill somebody may have. */
export const BookingSkill = model.define("booking_skill", {
  id: model.id({ prefix: "bskl" }).primaryKey(),
  code: model.text(),
  name_fr: model.text(),
  name_ar: model.text(),
  name_en: model.text(),
})

/** A skill a technician has; `certified_until` a local date, null when it needs no paper. */
export const BookingTechnicianSkill = model.define("booking_technician_skill", {
  id: model.id({ prefix: "btsk" }).primaryKey(),
  technician_id: model.text(),
  skill_code: model.text(),
  certified_until: model.text().nullable(),
})

/** A zone a technician serves. */
export const BookingTechnicianZone = model.define("booking_technician_zone", {
  id: model.id({ prefix: "btzn" }).primaryKey(),
  technician_id: model.text(),
  zone_id: model.text(),
})

/** One range of the weekly hours, in minutes of the local day; weekday 0 is Sunday. */
export const BookingHours = model.define("booking_hours", {
  id: model.id({ prefix: "bhrs" }).primaryKey(),
  technician_id: model.text(),
  weekday: model.number(),
  kind: model.enum(["work", "break"]),
  from_min: model.number(),
  until_min: model.number(),
})

/** The hours of one date instead of the weekly ones: `ranges` is `[{ from, until }]`, empty is off. */
export const BookingException = model.define("booking_exception", {
  id: model.id({ prefix: "bexc" }).primaryKey(),
  technician_id: model.text(),
  date: model.text(),
  ranges: model.json(),
  note: model.text().nullable(),
})
