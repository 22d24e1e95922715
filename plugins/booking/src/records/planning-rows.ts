import { z } from "@medusajs/framework/zod"
import type { Weekday } from "../domain/types"

/** A row of `booking_service`, its amounts as numbers of dinars. */
export const serviceRow = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.string(),
  name_fr: z.string(),
  name_ar: z.string(),
  name_en: z.string(),
  duration_min: z.number(),
  buffer_before_min: z.number(),
  buffer_after_min: z.number(),
  min_notice_min: z.number(),
  window_days: z.number(),
  slot_step_min: z.number(),
  spans_breaks: z.boolean(),
  needs_approval: z.boolean(),
  cancel_free_hours: z.number(),
  price: z.number(),
  deposit: z.number(),
  deposit_variant_id: z.string().nullable(),
  repeat_months: z.number().nullable(),
  skills: z.array(z.string()),
  active: z.boolean(),
})

/** A row of `booking_zone`. */
export const zoneRow = z.object({
  id: z.string(),
  code: z.string(),
  name_fr: z.string(),
  name_ar: z.string(),
  name_en: z.string(),
  surcharge: z.number(),
})

/** What the first statement of a planning read answers. */
export const contextRow = z.object({
  service: serviceRow.nullable(),
  settings: z.unknown(),
  zones: z.array(zoneRow),
  distances: z.array(z.object({ id: z.string(), travel_min: z.number() })),
  pairs: z.array(z.object({ from: z.string(), to: z.string(), minutes: z.number() })),
  closures: z.array(
    z.object({ from_date: z.string(), until_date: z.string(), zone_id: z.string().nullable() })
  ),
  holidays: z.array(z.string()),
})

const range = z.object({ from: z.number(), until: z.number() })

/** A technician with everything but his blocks. */
export const technicianRow = z.object({
  id: z.string(),
  active: z.boolean(),
  time_zone: z.string(),
  weight: z.number(),
  skills: z.array(z.object({ code: z.string(), certified_until: z.string().nullable() })),
  zone_ids: z.array(z.string()),
  weekly: z.array(
    range.extend({
      weekday: z
        .number()
        .int()
        .min(0)
        .max(6)
        .transform((day) => day as Weekday),
      kind: z.enum(["work", "break"]),
    })
  ),
  exceptions: z.array(z.object({ date: z.string(), ranges: z.array(range) })),
})

/** The part of a block the engine asks. */
export const busyRow = z.object({
  id: z.string(),
  technician_id: z.string(),
  kind: z.enum(["visit", "time_off", "external", "overbook"]),
  zone_id: z.string().nullable(),
  starts_at: z.coerce.date(),
  ends_at: z.coerce.date(),
  blocked_from: z.coerce.date(),
  blocked_until: z.coerce.date(),
})

/** What can be booked, as the merchant set it. Money in dinars. */
export type ServiceRow = z.infer<typeof serviceRow>
/** A zone with its surcharge in dinars. */
export type ZoneRow = z.infer<typeof zoneRow>
