import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const schema = z.strictObject({
  /**
   * Secret of at least 32 characters. Signs the order references that open the tracking page;
   * changing it makes links already sent useless.
   */
  linkSecret: z.string("is required").min(32, "needs at least 32 characters"),
  /**
   * Translation whose product titles are added to tracked orders as `title_ar`. Needs Medusa's
   * translation module; without it the field is left out.
   */
  arabicLocale: z.string().min(2).default("ar"),
})

/** Parsed options of `@hanout/checkout`. */
export type CheckoutOptions = z.infer<typeof schema>

/** Reads the plugin's options; throws one error that names every bad key, never a value. */
export function readOptions(input: unknown): CheckoutOptions {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${key} is unknown`)
      : [`${issue.path.join(".")} ${issue.message}`]
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `@hanout/checkout options: ${faults.join("; ")}`
  )
}
