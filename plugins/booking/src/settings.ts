import { z } from "@medusajs/framework/zod"
import { STRATEGY_NAMES } from "./domain/assign"

const timeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}, "is not a time zone")

const gasType = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/),
  name_fr: z.string().min(1).max(80),
  name_ar: z.string().min(1).max(80),
  name_en: z.string().min(1).max(80),
})

const GAS_TYPES = [
  { code: "natural", name_fr: "Gaz de ville", name_ar: "غاز المدينة", name_en: "City gas" },
  { code: "butane", name_fr: "Butane", name_ar: "بوتان", name_en: "Butane" },
  { code: "propane", name_fr: "Propane", name_ar: "بروبان", name_en: "Propane" },
]

const minutes = (min: number, max: number) => z.number().int().min(min).max(max)

/** What the merchant may set; every key has a default. Unknown keys are refused. */
export const settingsSchema = z.strictObject({
  /** IANA zone of the company: closures, holidays and prices by the hour are read in it. */
  time_zone: timeZone.default("Africa/Algiers"),
  /** Minutes a slot stays held for one who fills in the form. */
  hold_minutes: minutes(1, 120).default(10),
  /** Minutes one extension adds. */
  hold_extension_minutes: minutes(1, 120).default(10),
  /** Live holds of one browser. */
  max_holds: minutes(1, 20).default(2),
  /** Live holds of one network address, which many households, or the whole shop window, may share. */
  max_holds_per_address: minutes(1, 1000).default(200),
  /** Visits to come that one phone may have booked by itself. */
  max_visits_per_phone: minutes(1, 100).default(8),
  /** Times a customer may move one visit: each sends messages. */
  max_moves: minutes(0, 100).default(5),
  /** Minutes after the start before nobody at home may be noted. */
  no_show_after_min: minutes(0, 1440).default(30),
  /** Hours somebody whose slot was lost has to choose another before the money goes back. */
  late_decision_hours: minutes(1, 720).default(24),
  /** Hours before the visit at which it is recalled. */
  reminder_hours: z.array(minutes(1, 336)).max(5).default([24, 2]),
  /** Visits of one technician on one day; null for no limit. */
  max_visits_per_day: minutes(1, 50).nullable().default(6),
  /** Minute of the local day from which a start counts as evening. */
  evening_after_min: minutes(0, 1440).default(1080),
  /** Percent of the service's price added in the evening, on Fridays, for the same day. */
  evening_pct: minutes(0, 500).default(50),
  friday_pct: minutes(0, 500).default(50),
  same_day_pct: minutes(0, 500).default(50),
  /** Shown where nobody can come. */
  callback_phone: z.string().max(40).nullable().default(null),
  /** Who invites, in calendars. */
  organizer_name: z.string().min(1).max(120).default("Hanout"),
  organizer_email: z.email().nullable().default(null),
  /** Ways to choose among technicians, in the order they are asked. */
  strategies: z.array(z.enum(STRATEGY_NAMES)).default([...STRATEGY_NAMES]),
  /** What the appliance may burn. */
  gas_types: z.array(gasType).max(20).default(GAS_TYPES),
  max_photos: minutes(0, 20).default(5),
  max_photo_bytes: z.number().int().min(10_000).max(52_428_800).default(8_388_608),
})

/** Parsed settings. */
export type BookingSettings = z.output<typeof settingsSchema>

/** Id of the one row of `booking_setting`. */
export const SETTINGS_ID = "default"

/**
 * Settings of a stored value. A key that no longer fits (an older version wrote it) falls back to its
 * default instead of closing the shop.
 */
export function parseSettings(values: unknown): BookingSettings {
  const whole = settingsSchema.safeParse(values ?? {})
  if (whole.success) return whole.data
  const bad = new Set(
    whole.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])]
    )
  )
  const kept = Object.entries(Object(values)).filter(([key]) => !bad.has(key))
  return settingsSchema.parse(Object.fromEntries(kept))
}
