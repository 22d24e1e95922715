import { z } from "@medusajs/framework/zod"
import { readOptionsOf } from "../read-options"
import { isLoopback } from "./hosts"

/** A host name alone: no scheme, no port, no path. */
const hostName = z
  .string()
  .regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)*$/, "must be host names in lower case")

/** Options every hosted-page gateway takes. */
export const commonOptions = {
  /** `test` money never pays a `live` order. */
  mode: z.enum(["test", "live"]),
  /** `http(s)://[user:password@]host:port` of an outgoing proxy. Secret when it has a password. */
  proxyUrl: z
    .url({ protocol: /^https?$/, error: "must be an http or https address", abort: true })
    .optional(),
  /** Total time for one call to the gateway, in milliseconds; the ledger waits 45 seconds at most. */
  timeoutMs: z.number().int().min(1).max(30_000).default(15_000),
  /** Plain http, for a sandbox on this machine only. */
  allowHttp: z.boolean().default(false),
  /** Minutes after registration at which an unfinished attempt is read again, rising. */
  pollMinutes: z
    .array(z.number().positive().max(10_080))
    .min(1)
    .max(50)
    .refine((all) => all.every((one, i) => i === 0 || one > (all[i - 1] ?? 0)), "must rise")
    .default([2, 5, 8, 12, 16, 20, 30, 60, 120, 360, 1440]),
}

/** Hosts the hosted page may be on; what is under them is allowed too. */
export const redirectHosts = (defaults: string[]) => z.array(hostName).min(1).default(defaults)

/** The gateway's address: https, or http on this machine when `allowHttp` is on. */
export const baseUrl = z
  .url({ protocol: /^https?$/, error: "must be an https address", abort: true })
  .refine((value) => {
    const url = new URL(value)
    return url.search === "" && url.hash === "" && url.username === "" && url.password === ""
  }, "must have no query and no credentials")
  .transform((value) => value.replace(/\/+$/, ""))

/** Whether an address may be called at all under `allowHttp`. */
export function isCallable(address: string, allowHttp: boolean): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === "https:" || (allowHttp && isLoopback(hostname))
}

/**
 * Parses the options of one gateway. Throws one `MedusaError` (invalid argument) that names every
 * bad key and what is wrong with it, never a value: some are secrets.
 */
export function readGatewayOptions<Schema extends z.ZodType>(
  schema: Schema,
  gateway: string,
  input: unknown
): z.output<Schema> {
  return readOptionsOf(schema, `Options of the ${gateway} gateway`, input)
}
