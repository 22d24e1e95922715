import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const url = z
  .url({ protocol: /^https?$/ })
  .transform((text) => text.replace(/\/+$/, ""))
  .optional()

const schema = z.strictObject({
  /** Where customers manage their visit: `<storefrontUrl>/<locale>/visits/<token>`. */
  storefrontUrl: url,
  /** Where calendars fetch a technician's feed: `<backendUrl>/calendars/<token>.ics`. */
  backendUrl: url,
  /** Signs manage links; at least 32 characters. */
  linkSecret: z.string().min(32),
})

/** Parsed options of `@hanout/booking`. */
export type BookingOptions = z.infer<typeof schema>

/** Reads the plugin's options; throws one error that names every bad key, never a value. */
export function readOptions(input: unknown): BookingOptions {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${[...issue.path, key].join(".")} is unknown`)
      : [`${issue.path.join(".")} ${issue.message}`]
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `@hanout/booking options: ${faults.join("; ")}`
  )
}
