import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

/** One value of a query key; the first of several. */
const one = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().max(100).catch("").default("")
)

const page = z.object({
  limit: z.preprocess(Number, z.number().int().min(1).max(100).catch(20)),
  offset: z.preprocess(Number, z.number().int().min(0).max(100_000).catch(0)),
})

/** Which part of a list is asked for; nonsense becomes the first twenty. */
export function pageOf(req: MedusaRequest): { limit: number; offset: number } {
  return page.parse({ limit: req.query.limit ?? 20, offset: req.query.offset ?? 0 })
}

/** A text filter, without control characters; undefined when it is empty or missing. */
export function textOf(req: MedusaRequest, key: string): string | undefined {
  const text = one
    .parse(req.query[key])
    .replace(/\p{Cc}+/gu, " ")
    .trim()
  return text === "" ? undefined : text
}

/** Several values of a filter, repeated or with commas, those that are known; undefined for none. */
export function choicesOf<T extends string>(
  req: MedusaRequest,
  key: string,
  known: readonly T[]
): T[] | undefined {
  const given: unknown = req.query[key]
  const texts = (Array.isArray(given) ? given : [given]).flatMap((value) =>
    typeof value === "string" ? value.split(",") : []
  )
  const chosen = known.filter((value) => texts.includes(value))
  return chosen.length > 0 ? chosen : undefined
}

/** An instant in ISO 8601, or undefined. */
export function instantOf(req: MedusaRequest, key: string): Date | undefined {
  const text = textOf(req, key)
  const date = text && /^\d{4}-\d{2}-\d{2}/.test(text) ? new Date(text) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}

/** A text as a pattern of LIKE that finds it anywhere. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`
}
