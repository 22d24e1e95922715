import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"
import { LOCALES } from "../data/part-texts"

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().trim().min(1).max(80)).max(20, "at most 20 values"))

const text = (max: number) => z.string().trim().max(max, `at most ${max} characters`)
const dinars = z.coerce
  .number("must be an amount in dinars")
  .finite("must be an amount in dinars")
  .min(0, "must not be negative")
  .max(1e9, "is too large")
const locale = z.enum(LOCALES, "must be fr, ar or en").default("fr")

/** The orders a list can be shown in; `relevance` without a search means newest first. */
export const SORTS = ["relevance", "price_asc", "price_desc", "newest", "name"] as const

/** `GET /store/catalog`: amounts are dinars, pages start at 1. */
export const catalogQuerySchema = z
  .strictObject({
    locale,
    q: text(100).optional(),
    category: text(80).optional(),
    brand: list.optional(),
    model: text(80).optional(),
    min_price: dinars.optional(),
    max_price: dinars.optional(),
    in_stock: z
      .enum(["true", "false", "1", "0"], "must be true or false")
      .transform((value) => value === "true" || value === "1")
      .optional(),
    sort: z.enum(SORTS, `must be one of ${SORTS.join(", ")}`).default("relevance"),
    page: z.coerce
      .number("must be a whole number")
      .int("must be a whole number")
      .min(1, "starts at 1")
      .max(1000, "is at most 1000")
      .default(1),
    limit: z.coerce
      .number("must be a whole number")
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(48, "is at most 48")
      .default(24),
  })
  .refine(
    (query) =>
      query.min_price === undefined ||
      query.max_price === undefined ||
      query.min_price <= query.max_price,
    { path: ["min_price"], message: "must not be above max_price" }
  )

/** `GET /store/catalog/suggest`. */
export const suggestQuerySchema = z.strictObject({ locale, q: text(100).default("") })

export type CatalogQuery = z.output<typeof catalogQuerySchema>

/**
 * Checks a query string. Throws `invalid_query` (400) naming every wrong parameter and what it
 * should be, never repeating what was sent.
 */
export function parseQuery<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) =>
    issue.code === "unrecognized_keys"
      ? "unknown parameter"
      : `${issue.path.map(String).join(".") || "query"}: ${issue.message}`
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    [...new Set(problems)].join("; "),
    "invalid_query"
  )
}

/**
 * The query as it was sent. Medusa takes `locale` out of the query (or out of `x-medusa-locale`)
 * and normalises it; lists come as `brand` or, from forms, as `brand[]`.
 */
export function rawQuery(req: {
  query: Record<string, unknown>
  locale?: string
}): Record<string, unknown> {
  const { "brand[]": brands, ...rest } = req.query
  return {
    ...rest,
    ...(brands === undefined ? {} : { brand: brands }),
    ...(req.locale ? { locale: req.locale.split("-")[0]?.toLowerCase() } : {}),
  }
}
