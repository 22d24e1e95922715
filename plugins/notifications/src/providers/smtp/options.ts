import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

const schema = z
  .object({
    /**
     * `smtps://user:password@host:465` (TLS from the start) or `smtp://user:password@host:587`
     * (TLS by STARTTLS, which is then required). User and password percent-encoded.
     */
    url: z
      .url({ protocol: /^smtps?$/ })
      .transform((text) => new URL(text))
      .refine(({ hostname }) => hostname !== "", "has no host"),
    /** Sender: `"Ma boutique <boutique@exemple.dz>"` or the address alone. */
    from: z
      .string()
      .max(320)
      .regex(/^(?:[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, "is no address"),
    /** Where answers go, when not to `from`. */
    replyTo: z.email().optional(),
    /** Signs what is sent, so that it is not taken for spam. */
    dkim: z
      .strictObject({
        domainName: z.string().min(1),
        keySelector: z.string().min(1),
        /** PEM. */
        privateKey: z.string().includes("PRIVATE KEY"),
      })
      .optional(),
    /** Sends without TLS. Only for a server on this machine or behind a tunnel. */
    allowInsecure: z.boolean().default(false),
    /** Longest silence of the server, in milliseconds. */
    timeoutMs: z.number().int().min(1000).max(120_000).default(20_000),
    /** Medusa's own key: the channels of this provider. */
    channels: z.array(z.string()).optional(),
  })
  .strict()
  .refine(({ url, allowInsecure }) => !allowInsecure || url.protocol === "smtp:", {
    path: ["allowInsecure"],
    message: "makes no sense with smtps:",
  })

/** Parsed options of the `smtp` provider. */
export type SmtpOptions = z.infer<typeof schema>

/** Reads the provider's options; throws one error that names every bad key, never a value. */
export function readSmtpOptions(input: unknown): SmtpOptions {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${key} is unknown`)
      : [`${issue.path.join(".")} ${issue.message}`]
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `Options of the smtp provider: ${faults.join("; ")}`
  )
}

/** True for a server on this very machine, which needs no TLS. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.has(hostname)
}
