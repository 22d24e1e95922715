import { z } from "@medusajs/framework/zod"

/** `limit` and `offset` of every list of ours. */
export const pageFields = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

/** One value, several, or several in one with commas, each one of `values`. */
export function manyOf<const T extends string>(values: readonly [T, ...T[]]) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((text) => text.split(",")))
    .pipe(z.array(z.enum(values)).max(50))
    .optional()
}

/** One id or several; letters, digits, `_` and `-`. */
export const manyIds = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((text) => text.split(",")))
  .pipe(z.array(z.string().regex(/^[\w-]{1,64}$/)).max(50))
  .optional()
