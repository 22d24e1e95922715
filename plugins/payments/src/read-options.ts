import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

/**
 * Parses options. Throws one `MedusaError` (invalid argument), begun with `whose`, that names every
 * bad key and what is wrong with it, never a value: some are secrets.
 */
export function readOptionsOf<Schema extends z.ZodType>(
  schema: Schema,
  whose: string,
  input: unknown
): z.output<Schema> {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${[...issue.path, key].join(".")} is unknown`)
      : [`${issue.path.join(".")} ${issue.message}`]
  )
  throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `${whose}: ${faults.join("; ")}`)
}
