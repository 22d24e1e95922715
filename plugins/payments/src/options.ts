import { z } from "@medusajs/framework/zod"
import { codOptions, merchantOptions, transferOptions } from "./offline/options"
import { readOptionsOf } from "./read-options"

const url = z
  .url({ protocol: /^https?$/ })
  .transform((text) => text.replace(/\/+$/, ""))
  .optional()
const schema = z.strictObject({
  /** Where shoppers come back to after a hosted page: `<storefrontUrl>/<locale>/pay/r/<token>`. */
  storefrontUrl: url,
  /** Where gateways post webhooks: `<backendUrl>/hooks/<gateway>`. */
  backendUrl: url,
  /** Signs order references; the same value as `linkSecret` of `@hanout/checkout`. */
  linkSecret: z.string().min(32).optional(),
  /** Minutes an order may stay unpaid while a gateway is its method. */
  gatewayDeadlineMinutes: z.number().int().min(5).max(1440).default(30),
  /** Hours an order may stay unpaid while a transfer is its method. */
  transferDeadlineHours: z.number().int().min(1).max(720).default(72),
  /** Unpaid orders one phone or e-mail may hold at once: each of them holds stock. */
  maxOpenUnpaidOrders: z.number().int().min(1).max(100).default(3),
  /** What SATIM's certification asks of the result pages. */
  certification: z
    .strictObject({
      /** Transaction and order number on the page of a failed payment too. */
      showIdsOnFailure: z.boolean().default(false),
      /** The result in three languages at once. */
      threeLanguages: z.boolean().default(true),
      /**
       * The official logo SATIM gives with its toll-free number: path of a PNG, JPEG, WebP or SVG
       * file. A plain mark stands on receipts until it is set.
       */
      logoPath: z.string().min(1).optional(),
    })
    .prefault({}),
  /** Cash on delivery: to whom and for how much; see `offline/options.ts`. */
  cod: codOptions,
  /** Transfers confirmed by a person. */
  transfer: transferOptions,
  /** Who receipts name. */
  merchant: merchantOptions,
})

/** Parsed options of `@hanout/payments`. Amounts in dinars. */
export type PaymentsOptions = z.infer<typeof schema>

/** Reads the plugin's options; throws one error that names every bad key, never a value. */
export function readOptions(input: unknown): PaymentsOptions {
  return readOptionsOf(schema, "@hanout/payments options", input)
}
