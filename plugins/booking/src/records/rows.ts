import { z } from "@medusajs/framework/zod"
import type { BlockStatus } from "../domain/transitions"
import { BLOCK_STATUSES } from "../domain/transitions"

const text = z.string()
const date = z.coerce.date()
/** PostgreSQL's `numeric` arrives as text: dinars. */
const dinars = z.coerce.string()

/** Languages of a customer. */
export const LOCALES = ["fr", "ar", "en"] as const

const surchargeSchema = z.object({
  code: z.enum(["zone", "evening", "friday", "same_day"]),
  /** Dinars. */
  amount: z.number(),
})

const serviceSnapshotSchema = z.object({
  id: text,
  code: text,
  kind: text,
  name_fr: text,
  name_ar: text,
  name_en: text,
  duration_min: z.number(),
  buffer_before_min: z.number(),
  buffer_after_min: z.number(),
  needs_approval: z.boolean(),
  cancel_free_hours: z.number(),
  /** An instant; set when the company moved the visit, see `domain/cancel-terms.ts`. */
  cancel_free_until: text.nullish(),
  /** Dinars, before surcharges. */
  base_price: z.number(),
  deposit_variant_id: text.nullable(),
  repeat_months: z.number().nullable(),
  surcharges: z.array(surchargeSchema),
})

const contactSchema = z.object({
  first_name: text,
  last_name: text,
  /** E.164. */
  phone: text,
  email: text.nullish(),
})

const addressSchema = z.object({
  street: text,
  landmark: text.nullish(),
  floor: text.nullish(),
  access_note: text.nullish(),
})

const problemSchema = z.object({
  fault_code: text.nullish(),
  brand: text.nullish(),
  model: text.nullish(),
  model_unknown: z.boolean().nullish(),
  error_code: text.nullish(),
  gas_type: text.nullish(),
  pressure_bar: z.number().nullish(),
  description: text.nullish(),
})

const reportSchema = z.object({
  findings: text,
  parts_used: z.array(z.object({ title: text, sku: text.nullish(), quantity: z.number() })),
  pressure_bar: z.number().nullish(),
  co_ppm: z.number().nullish(),
  signed_by: text.nullish(),
  /** A local date. */
  next_maintenance: text.nullish(),
})

const becauseSchema = z.object({ strategy: text, values: z.record(z.string(), z.unknown()) })

const blockRow = z.object({
  id: text,
  technician_id: text.nullable(),
  kind: z.enum(["visit", "time_off", "external", "overbook"]),
  status: z.enum(BLOCK_STATUSES),
  starts_at: date,
  ends_at: date,
  blocked_from: date,
  blocked_until: date,
  version: z.number(),
  reference: text.nullable(),
  sequence: z.number(),
  link_version: z.number(),
  hold_token_hash: text.nullable(),
  hold_expires_at: date.nullable(),
  hold_extended: z.boolean(),
  client_key: text.nullable(),
  client_address: text.nullable(),
  service_id: text.nullable(),
  service: serviceSnapshotSchema.nullable(),
  zone_id: text.nullable(),
  wilaya_code: text.nullable(),
  commune_code: text.nullable(),
  customer_id: text.nullable(),
  contact: contactSchema.nullable(),
  phone: text.nullable(),
  address: addressSchema.nullable(),
  problem: problemSchema.nullable(),
  locale: z.enum(LOCALES),
  asked_technician: z.boolean(),
  assigned_because: z.array(becauseSchema).nullable(),
  currency_code: text,
  price: dinars,
  deposit: dinars,
  cart_id: text.nullable(),
  order_id: text.nullable(),
  line_item_id: text.nullable(),
  deposit_state: z.enum(["awaiting", "paid", "late", "kept", "refund_due", "refunded"]).nullable(),
  decide_by: date.nullable(),
  confirmed_at: date.nullable(),
  en_route_at: date.nullable(),
  started_at: date.nullable(),
  completed_at: date.nullable(),
  closed_at: date.nullable(),
  close_reason: text.nullable(),
  report: reportSchema.nullable(),
  staff_note: text.nullable(),
  overbook_reason: text.nullable(),
  created_by: text.nullable(),
  created_at: date,
  updated_at: date,
})

const eventRow = z.object({
  id: z.coerce.string(),
  block_id: text,
  kind: text,
  from_status: text.nullable(),
  to_status: text.nullable(),
  actor_type: z.enum(["customer", "staff", "technician", "system"]),
  actor_id: text.nullable(),
  detail: z.record(z.string(), z.unknown()),
  at: date,
})

/** A row of `appointment_block`: a hold, a visit or time off. Money in dinars, as text. */
export type Block = z.infer<typeof blockRow>
/** One line of a block's history. */
export type BookingEvent = z.infer<typeof eventRow>
export type Locale = (typeof LOCALES)[number]
/** What the service was when it was booked; the price list may change after. */
export type ServiceSnapshot = z.infer<typeof serviceSnapshotSchema>
export type Surcharge = z.infer<typeof surchargeSchema>
export type Contact = z.infer<typeof contactSchema>
export type Address = z.infer<typeof addressSchema>
export type Problem = z.infer<typeof problemSchema>
/** What the technician writes when he is done. */
export type Report = z.infer<typeof reportSchema>
/** Why this technician: the strategies that decided, with what they compared. */
export type Because = z.infer<typeof becauseSchema>
export type { BlockStatus }

/** A photo that was checked, turned upright and stripped of its metadata. */
export type PreparedPhoto = {
  mime: string
  bytes: number
  width: number
  height: number
  /** Hex. */
  sha256: string
  content: Buffer
}

/** Who does something. `id`: of the customer, the user or the technician. */
export type Actor = { type: "customer" | "staff" | "technician" | "system"; id?: string }

/** A row of `appointment_block` as it came from the database. */
export const toBlock = (row: unknown): Block => blockRow.parse(row)

/** A row of `booking_event` as it came from the database. */
export const toEvent = (row: unknown): BookingEvent => eventRow.parse(row)
