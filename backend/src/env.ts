import { z } from "@medusajs/framework/zod"
import { checkPaymentGroups, paymentGroups, paymentVariables } from "./payment-env"

const port = z.coerce.number().int().min(1).max(65535)
const secret = z.string().min(32, "must be at least 32 characters")

const schema = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
    DATABASE_URL: z.string().min(1).optional(),
    MEDUSA_WORKER_MODE: z.enum(["shared", "server", "worker"]).default("shared"),
    PORT: port.default(9000),
    MEDUSA_BACKEND_URL: z.url().optional(),
    HANOUT_STOREFRONT_URL: z.url().default("http://localhost:8000"),
    STORE_CORS: z.string().optional(),
    ADMIN_CORS: z.string().optional(),
    AUTH_CORS: z.string().optional(),
    JWT_SECRET: secret,
    COOKIE_SECRET: secret,
    AUTH_MFA_ENCRYPTION_KEY: secret,
    HANOUT_LINK_SECRET: secret,
    HANOUT_REVALIDATE_SECRET: secret,
    HANOUT_UPLOAD_DIR: z.string().default("static"),
    DISABLE_MEDUSA_ADMIN: z.enum(["true", "false"]).default("false"),
    ...paymentVariables,
  })
  .superRefine(checkPaymentGroups)
  .transform((e) => {
    const backendUrl = e.MEDUSA_BACKEND_URL ?? `http://localhost:${e.PORT}`
    return {
      databaseUrl: e.DATABASE_URL,
      workerMode: e.MEDUSA_WORKER_MODE,
      backendUrl,
      storefrontUrl: e.HANOUT_STOREFRONT_URL,
      storeCors: e.STORE_CORS ?? e.HANOUT_STOREFRONT_URL,
      adminCors: e.ADMIN_CORS ?? backendUrl,
      authCors: e.AUTH_CORS ?? `${e.HANOUT_STOREFRONT_URL},${backendUrl}`,
      jwtSecret: e.JWT_SECRET,
      cookieSecret: e.COOKIE_SECRET,
      linkSecret: e.HANOUT_LINK_SECRET,
      revalidateSecret: e.HANOUT_REVALIDATE_SECRET,
      uploadDir: e.HANOUT_UPLOAD_DIR,
      secureCookies: !isPlainLoopback(backendUrl),
      adminDisabled: e.DISABLE_MEDUSA_ADMIN === "true",
      ...paymentGroups(e),
    }
  })

/**
 * Whether an address is plain http on this very machine: the only place where the session cookie may
 * go without `Secure`, because there Medusa's session library would not set it at all.
 */
function isPlainLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
}

/** Everything the shop reads from its environment, already checked. URLs are absolute. */
export type ShopEnv = z.output<typeof schema>

/**
 * Reads and checks the environment once, so that a wrong value stops the start instead of a sale.
 * Throws one `Error` that lists every bad or missing key (never its value: some are secrets).
 */
export function readShopEnv(source: NodeJS.ProcessEnv): ShopEnv {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((i) => `  ${i.path.join(".")}: ${i.message}`)
  throw new Error(
    `The environment of the shop is not complete:\n${lines.join("\n")}\n` +
      "`npm start` writes these values to .hanout/secrets.env on its first run."
  )
}
