import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Carrier } from "../../carriers/carrier"

const isCarrier = (value: unknown): value is Carrier =>
  typeof value === "object" &&
  value !== null &&
  typeof Reflect.get(value, "id") === "string" &&
  typeof Reflect.get(value, "create") === "function" &&
  typeof Reflect.get(value, "cancel") === "function"

const schema = z.strictObject({
  carrier: z
    .custom<Carrier>(isCarrier, "must be an object with id, create() and cancel()")
    .optional(),
})

/** Options of the `algeria` fulfilment provider in `medusa-config.ts`. */
export type AlgeriaProviderOptions = z.infer<typeof schema>

/** Parses the provider's options. Throws one `invalid_argument` error that lists every bad key. */
export function readProviderOptions(options: unknown): AlgeriaProviderOptions {
  const parsed = schema.safeParse(options ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join(".") || "options"}: ${message}`
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `@hanout/delivery, provider options: ${problems.join("; ")}`
  )
}
