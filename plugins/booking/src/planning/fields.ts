import { getCommune, isWilayaCode } from "@hanout/algeria/geography"
import { centimesToDinars, readDinars } from "@hanout/algeria/money"
import { parsePhone } from "@hanout/algeria/phones"
import { z } from "@medusajs/framework/zod"
import { DateTime, IANAZone } from "luxon"

/**
 * Characters nobody types: control characters end header lines where a name is mailed, half
 * surrogates and NUL are refused by the database, marks of direction turn what follows around.
 */
const ODD = "\\p{Cs}\\u200b\\u202a-\\u202e\\u2066-\\u2069"
const LINE = new RegExp(`^[^\\p{Cc}${ODD}]*$`, "u")
const PARAGRAPH = new RegExp(`^(?:[\\n\\t]|[^\\p{Cc}${ODD}])*$`, "u")

/** One line of text, trimmed. */
export const line = (max: number) => z.string().trim().min(1).max(max).regex(LINE)

/** One line a list is searched for; may be empty. */
export const search = (max: number) => z.string().trim().max(max).regex(LINE)

/** Text of several lines, trimmed. */
export const paragraph = (max: number) => z.string().trim().max(max).regex(PARAGRAPH)

/** Optional text; empty means none. */
export const optional = <T extends z.ZodType>(text: T) =>
  z
    .union([z.literal("").transform(() => null), text])
    .nullable()
    .default(null)

/** The three names of everything a person reads. */
export const names = { name_fr: line(120), name_ar: line(120), name_en: line(120) }

/** A code people use, such as `DIAG` or `pas-eau-chaude`. */
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/)

/** An id of ours or Medusa's. */
export const entityId = z.string().regex(/^[\w-]{1,64}$/)

/** Place of a row in its list. */
export const position = z.number().int().min(0).max(10_000).default(0)

/** Dinars ≥ 0 with at most two decimals. */
export const dinars = z.union([z.number(), z.string()]).transform((amount, context) => {
  const read = readDinars(amount)
  if (read.ok && read.centimes >= 0) return centimesToDinars(read.centimes)
  context.addIssue({ code: "custom", message: "out_of_range" })
  return z.NEVER
})

/** A calendar date that exists, 2000 to 2099. */
export const isoDate = z
  .string()
  .refine(
    (text) => /^20\d{2}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid,
    "not_a_date"
  )

/** An instant with its offset: `2026-11-21T08:00:00Z`. */
export const instant = z.iso
  .datetime({ offset: true, error: "not_a_date" })
  .transform((text) => new Date(text))

/** An IANA time zone this machine knows. */
export const timeZone = z.string().refine((zone) => IANAZone.isValidZone(zone), "unknown_time_zone")

/** ONS code of a commune. */
export const communeCode = z.string().refine((c) => getCommune(c) !== undefined, "unknown_commune")

/** Code of a wilaya, two digits. */
export const wilayaCode = z.string().refine(isWilayaCode, "unknown_wilaya")

/** A phone number as people write it, kept as E.164. */
export const phone = z.string().transform((text, context) => {
  const read = parsePhone(text)
  if (read.ok) return read.phone.e164
  context.addIssue({ code: "custom", message: "invalid" })
  return z.NEVER
})

/** The first of equal values after one another, by a key; for lists that name nothing twice. */
export function firstRepeat<T>(list: readonly T[], key: (item: T) => string): number {
  const seen = new Set<string>()
  return list.findIndex((item) => {
    const value = key(item)
    if (seen.has(value)) return true
    seen.add(value)
    return false
  })
}
