import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const amount = z.number().nonnegative().finite().optional()
const schema = z
  .strictObject({
    cod: z
      .strictObject({
        /** Smallest order paid in cash, in dinars. None by default. */
        min_amount: amount,
        /** Largest order paid in cash, in dinars: what the merchant trusts to a doorstep. */
        max_amount: amount,
      })
      .default({}),
  })
  .refine(({ cod }) => (cod.min_amount ?? 0) <= (cod.max_amount ?? Infinity), {
    path: ["cod"],
    message: "min_amount is above max_amount",
  })

/** Parsed options of `@hanout/payments`. Amounts in dinars. */
export type PaymentsOptions = z.infer<typeof schema>

/** Reads the plugin's options; throws one error that names every bad key, never a value. */
export function readOptions(input: unknown): PaymentsOptions {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${[...issue.path, key].join(".")} is unknown`)
      : [`${issue.path.join(".")} ${issue.message}`]
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `@hanout/payments options: ${faults.join("; ")}`
  )
}
