import { parsePhone } from "@hanout/algeria/phones"
import { z } from "@medusajs/framework/zod"
import { LOCALES } from "../records/rows"

/** Plain addresses only: nothing a mail program or a calendar could read as two. */
const EMAIL = /^[\w.!#$%&'*+/=?^{|}~-]{1,64}@([a-z0-9-]+\.)+[a-z]{2,}$/i

/** Signs nobody sees, and those that turn the rest of a line around. */
const INVISIBLE = /[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * What mail programs make a link of. These words come back in mails from the shop's own address, to
 * whatever address was given: nobody sends advertisements that way.
 */
const LINK =
  /:\/\/|www\.|[\w-]\.(com|net|org|info|biz|dz|fr|io|co|me|ru|cn|ly|to|gg|xyz|top|tk|app|dev|shop|site|online|link|click)\b/i

/**
 * A person's text as it may be stored: NFC, without control characters or broken surrogates (both make
 * PostgreSQL refuse the row). What looks like markup stays: it is text, and only ever shown as text.
 */
const clean = (text: string, keep: RegExp): string =>
  text
    .replace(/\p{Surrogate}/gu, "")
    .replace(INVISIBLE, "")
    .replace(/\r\n?/g, "\n")
    .replace(keep, " ")
    .normalize("NFC")
    .trim()

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => clean(text, /\p{Cc}+/gu))
const required = (max: number) => line(max).pipe(z.string().min(1))
/** A name: no link, no digits, no `@`. */
const name = required(80).refine((text) => !LINK.test(text) && !/[\d@]/.test(text), {
  message: "invalid",
})
const optional = (max: number) =>
  line(max)
    .nullish()
    .transform((text) => text || undefined)
const paragraph = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => clean(text, /(?!\n)\p{Cc}/gu))
    .nullish()
    .transform((text) => text || undefined)

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/)
const commune = z.string().regex(/^\d{4,5}$/)

/** A local date that exists. */
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(
    (text) => {
      const at = new Date(`${text}T00:00:00Z`)
      const known = text >= "2000" && text < "2100"
      return known && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
    },
    { message: "not_a_date" }
  )

/** An instant with its offset, as ISO 8601. */
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

const phone = z
  .string()
  .max(40)
  .transform((text, context) => {
    const read = parsePhone(text)
    if (read.ok) return read.phone.e164
    context.addIssue({ code: "custom", message: read.code })
    return z.NEVER
  })

const email = z
  .string()
  .max(254)
  .transform((text) => text.trim())
  .refine((text) => text === "" || EMAIL.test(text), { message: "email_invalid" })
  .nullish()
  .transform((text) => text || undefined)

const locale = z.enum(LOCALES).optional().catch(undefined)

/** Who is visited. Phone as E.164 in the end. */
export const contactSchema = z.object({
  first_name: name,
  last_name: name,
  phone,
  email,
})

/** `GET /store/booking/slots`. */
export const slotsQuery = z
  .object({ service_id: id, commune, from: date, to: date, technician_id: id.optional() })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "order" })

/** `GET /store/booking/visits/:manage_token/slots` and of a proposal. */
export const rangeQuery = z
  .object({ from: date, to: date })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "order" })

/** `GET /store/booking/coverage`. */
export const coverageQuery = z.object({ commune: z.string().max(10) })

/** `POST /store/booking/holds`. `client`: an opaque id of the browser. */
export const holdBody = z.object({
  service_id: id,
  commune,
  starts_at: instant,
  technician_id: id.nullish().transform((value) => value ?? undefined),
  client: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\w.:-]+$/)
    .optional(),
  replace: z
    .string()
    .min(1)
    .max(200)
    .nullish()
    .transform((value) => value ?? undefined),
  locale,
})

/** `POST /store/booking/visits`. */
export const visitBody = z.object({
  hold_token: z.string().min(1).max(200),
  contact: contactSchema,
  address: z.object({
    street: required(200).refine((text) => !LINK.test(text), { message: "invalid" }),
    landmark: optional(200),
    floor: optional(60),
    access_note: optional(300),
  }),
  problem: z
    .object({
      fault_code: optional(60),
      brand: optional(60),
      model: optional(80),
      model_unknown: z.boolean().nullish(),
      error_code: optional(20),
      gas_type: optional(40),
      pressure_bar: z.number().min(0).max(20).nullish(),
      description: paragraph(2000),
    })
    .prefault({}),
  locale,
})

/** `POST …/reschedule` and the acceptance of a proposal. */
export const startBody = z.object({ starts_at: instant, locale })

/** `POST …/cancel`. */
export const cancelBody = z.object({ reason: optional(500), locale })

/** `POST /store/booking/requests`. */
export const requestBody = z
  .object({
    kind: z.enum(["callback", "waitlist"]),
    commune,
    service_id: id.nullish().transform((value) => value ?? undefined),
    contact: contactSchema,
    from_date: date.nullish().transform((value) => value ?? undefined),
    until_date: date.nullish().transform((value) => value ?? undefined),
    note: paragraph(1000),
    locale,
  })
  .refine(({ from_date, until_date }) => !from_date || !until_date || from_date <= until_date, {
    path: ["until_date"],
    message: "order",
  })

/** Paging of a customer's own list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

/** The header under which the same request may come twice. */
export const idempotencyHeader = z.object({
  "idempotency-key": z
    .string()
    .regex(/^[\w.:-]{1,100}$/)
    .optional(),
})
