import { centimes } from "@hanout/algeria/money"
import { z } from "@medusajs/framework/zod"
import { isLoopback } from "../hosts"
import { baseUrl, commonOptions, isCallable, readGatewayOptions, redirectHosts } from "../options"

/** Chargily's own addresses (docs, "Introduction"): the path says the mode. */
const BASE_URLS = {
  test: "https://pay.chargily.net/test/api/v2",
  live: "https://pay.chargily.net/api/v2",
} as const

const schema = z
  .strictObject({
    ...commonOptions,
    /**
     * API secret keys, `test_sk_…` or `live_sk_…`. The first one signs our requests, each of them
     * may sign a webhook: put the new one in front and keep the old one while it is rotated. Secret.
     */
    secretKeys: z
      .array(z.string().regex(/^(test|live)_sk_[A-Za-z0-9_-]{1,200}$/, "is no secret key"))
      .min(1, "must hold a key")
      .max(5),
    /** Defaults to Chargily's address of the mode. */
    baseUrl: baseUrl.optional(),
    /** Who pays Chargily's fee. Chargily decides when left out. */
    feesAllocation: z.enum(["customer", "merchant", "split"]).optional(),
    /**
     * Chargily takes whole dinars. `refuse`: an amount with centimes is refused. `up`: the shopper
     * pays the next whole dinar, the order keeps its own total.
     */
    rounding: z.enum(["refuse", "up"]).default("refuse"),
    /** Smallest amount, in whole dinars. Version 2 documents none; version 1 had 75. */
    minAmount: z.number().int().min(1).max(1_000_000).default(75),
    redirectHosts: redirectHosts(["chargily.dz", "chargily.net"]),
  })
  .superRefine((options, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message })
    options.secretKeys.forEach((key, i) => {
      if (!key.startsWith(`${options.mode}_`)) fault(["secretKeys", i], "is of the other mode")
    })
    if (!options.baseUrl) return
    if (!isCallable(options.baseUrl, options.allowHttp)) {
      fault(["baseUrl"], "must be https (http only on this machine, with allowHttp)")
    }
    const url = new URL(options.baseUrl)
    if (isLoopback(url.hostname) && options.mode === "live") {
      fault(["mode"], "is live on a test address")
    } else if (url.pathname.startsWith("/test/") !== (options.mode === "test")) {
      fault(["baseUrl"], "is of the other mode")
    }
  })
  .transform((options) => ({
    ...options,
    baseUrl: options.baseUrl ?? BASE_URLS[options.mode],
    minAmount: centimes(options.minAmount * 100),
  }))

/** Parsed options of the Chargily gateway; `minAmount` already in centimes. */
export type ChargilyOptions = z.output<typeof schema>

/** Reads the options of the Chargily gateway; throws one error naming every bad key, no value. */
export function readChargilyOptions(input: unknown): ChargilyOptions {
  return readGatewayOptions(schema, "chargily", input)
}
