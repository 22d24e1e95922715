import { z } from "@medusajs/framework/zod"
import { isLoopback } from "../hosts"
import { baseUrl, commonOptions, isCallable, readGatewayOptions, redirectHosts } from "../options"

/** Certification and older test host; everything else but loopback is taken for production. */
const TEST_HOSTS = ["test2.satim.dz", "test.satim.dz"]

const schema = z
  .strictObject({
    ...commonOptions,
    /**
     * REST address, `https://test2.satim.dz/payment/rest` for certification. There is no default:
     * three production hosts are in circulation, your bank names yours.
     */
    baseUrl,
    /** Merchant user, at most 30 characters. Secret. */
    userName: z.string().min(1).max(30),
    /** Its password, at most 30 characters. Secret. */
    password: z.string().min(1).max(30),
    /** Terminal given by the bank, e.g. `E010900000`. */
    terminalId: z.string().regex(/^[A-Za-z0-9]{1,16}$/, "must be 1 to 16 letters and digits"),
    redirectHosts: redirectHosts(["satim.dz"]),
    /** `ack`: `acknowledgeTransaction.do` of the current guide; `confirm`: older `confirmOrder.do`. */
    dialect: z.enum(["ack", "confirm"]).default("ack"),
    /**
     * Look with `getOrderStatusExtended.do` first and acknowledge only what is no longer unpaid.
     * Needs a permission the guide does not promise; without it each read costs one more call.
     */
    statusExtended: z.boolean().default(false),
  })
  .superRefine((options, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message })
    if (!isCallable(options.baseUrl, options.allowHttp)) {
      fault("baseUrl", "must be https (http only on this machine, with allowHttp)")
    }
    const { hostname } = new URL(options.baseUrl)
    const isTest = TEST_HOSTS.includes(hostname) || isLoopback(hostname)
    if ((options.mode === "test") !== isTest) {
      fault("mode", isTest ? "is live on a test address" : "is test on a production address")
    }
  })

/** Parsed options of the SATIM gateway. */
export type SatimOptions = z.output<typeof schema>

/** Reads the options of the SATIM gateway; throws one error naming every bad key, never a value. */
export function readSatimOptions(input: unknown): SatimOptions {
  return readGatewayOptions(schema, "satim", input)
}
