import { z } from "@medusajs/framework/zod"
import { MESSAGE_STATES } from "../dispatch/messages"
import { REQUEST_STATES } from "../dispatch/requests"
import { BLOCK_STATUSES } from "../domain/transitions"
import {
  communeCode,
  entityId,
  instant,
  isoDate,
  line,
  optional,
  paragraph,
  search,
} from "../planning/fields"
import { LOCALES } from "../records/rows"
import { contactSchema } from "./store-input"

const page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

/** `?status=a,b` or several of them. */
const statuses = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((text) => text.split(",")))
  .pipe(z.array(z.enum(BLOCK_STATUSES)).max(20))

const version = z.number().int().min(1)
const reason = line(300)
const override = z.strictObject({ reason: z.string().trim().min(3).max(300).pipe(line(300)) })

/** `GET /admin/booking/board`. */
export const boardQuery = z.object({
  from: isoDate,
  to: isoDate,
  technician_id: entityId.optional(),
})

/** `GET /admin/booking/visits`. */
export const visitsQuery = z.object({
  q: search(80).optional(),
  status: statuses.optional(),
  technician_id: entityId.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  ...page,
})

/** `GET /admin/booking/slots`. */
export const adminSlotsQuery = z.object({
  service_id: entityId,
  commune: communeCode,
  from: isoDate,
  to: isoDate,
  technician_id: entityId.optional(),
  /** A visit whose own time counts as free. */
  exclude: entityId.optional(),
})

/** Text or nothing, left out of what is stored when there is none. */
const text = (max: number) => optional(line(max)).transform((value) => value ?? undefined)

/** `POST /admin/booking/visits`: a visit staff write. */
export const staffVisitBody = z.strictObject({
  service_id: entityId,
  commune_code: communeCode,
  starts_at: instant,
  /** Null leaves it unassigned. */
  technician_id: entityId.nullable().default(null),
  contact: contactSchema,
  address: z.strictObject({
    street: line(200),
    landmark: text(200),
    floor: text(60),
    access_note: text(300),
  }),
  problem: z
    .strictObject({
      fault_code: text(60),
      brand: text(60),
      model: text(80),
      model_unknown: z.boolean().nullish(),
      error_code: text(20),
      gas_type: text(40),
      pressure_bar: z.number().min(0).max(20).nullish(),
      description: optional(paragraph(2000)).transform((value) => value ?? undefined),
    })
    .prefault({}),
  customer_id: entityId.optional(),
  /** Language of the customer's messages. */
  locale: z.enum(LOCALES).default("fr"),
  override: override.optional(),
})

/** `POST …/:id/move`. A `technician_id` of null takes the technician away. */
export const moveBody = z
  .strictObject({
    version,
    starts_at: instant.optional(),
    technician_id: entityId.nullable().optional(),
    override: override.optional(),
  })
  .refine(
    ({ starts_at, technician_id }) => starts_at !== undefined || technician_id !== undefined,
    {
      path: ["starts_at"],
      message: "required",
    }
  )

/** `POST …/:id/cancel`. */
export const staffCancelBody = z.strictObject({ version, reason })

/** `POST …/:id/approve`. */
export const approveBody = z.strictObject({ version })

/** What a technician writes when he is done. */
const report = z.strictObject({
  findings: paragraph(4000).pipe(z.string().min(1)),
  parts_used: z
    .array(
      z.strictObject({
        title: line(120),
        sku: text(60),
        quantity: z.number().int().min(1).max(999),
      })
    )
    .max(50)
    .default([]),
  pressure_bar: z.number().min(0).max(20).nullish(),
  co_ppm: z.number().min(0).max(10_000).nullish(),
  signed_by: text(120),
  next_maintenance: isoDate.nullish(),
})

/** `POST …/:id/status`. What is done needs its report. */
export const statusBody = z
  .strictObject({
    version,
    to: z.enum(["en_route", "in_progress", "completed", "no_show", "confirmed"]),
    report: report.optional(),
  })
  .superRefine(({ to, report: written }, context) => {
    if (to === "completed" && !written) {
      context.addIssue({ code: "custom", message: "required", path: ["report"] })
    }
    if (to !== "completed" && written) {
      context.addIssue({ code: "custom", message: "unknown_field", path: ["report"] })
    }
  })

/** `POST …/:id/note`; empty takes the note away. */
export const noteBody = z.strictObject({ staff_note: optional(paragraph(2000)) })

/** `POST …/:id/refunded`: how the money was given back by hand. */
export const refundedBody = z.strictObject({ reference: line(120) })

/** The field beside photos. */
export const photoKindField = z.object({ kind: z.enum(["before", "after", "signature"]) })

/** `GET /admin/booking/messages`. */
export const messagesQuery = z.object({ status: z.enum(MESSAGE_STATES).optional(), ...page })

/** `GET /admin/booking/requests`. */
export const requestsQuery = z.object({ status: z.enum(REQUEST_STATES).optional(), ...page })

/** `GET /admin/booking/my-day`. */
export const myDayQuery = z.object({ date: isoDate.optional() })
