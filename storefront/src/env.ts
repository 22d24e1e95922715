import { z } from "zod"

/** A CSP host source: nothing in it can end the directive. */
const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$/i

const schema = z.object({
  /** Where the server reaches Medusa; the browser never does. */
  MEDUSA_BACKEND_URL: z.url().default("http://localhost:9000"),
  MEDUSA_PUBLISHABLE_KEY: z.string().startsWith("pk_"),
  /** Shared with Medusa: signs cache invalidations. Without it the route refuses everything. */
  HANOUT_REVALIDATE_SECRET: z.string().min(16).optional(),
  /** Signs what the shop stores in cookies. */
  HANOUT_COOKIE_SECRET: z.string().min(16).optional(),
  /** The shop's own address as people type it: canonical links, sitemap, HSTS. */
  HANOUT_PUBLIC_URL: z.url().default("http://localhost:8000"),
  /**
   * Origins a payment form may be redirected to, separated by spaces: browsers check a form's
   * redirects against the policy. Schemes and hosts only, `*.` allowed in front.
   */
  HANOUT_GATEWAY_ORIGINS: z
    .string()
    .default(
      "https://satim.dz https://*.satim.dz https://*.chargily.dz https://*.chargily.net https://*.chargily.com"
    )
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .refine((origins) => origins.every((origin) => ORIGIN.test(origin))),
  /** `off` takes the arithmetic question off the payment page. */
  HANOUT_PAY_CHALLENGE: z.enum(["on", "off"]).default("on"),
  /** `off` hides the word that a gateway is on trial: SATIM's certification forbids it on any page. */
  HANOUT_PAY_TRIAL_MARK: z.enum(["on", "off"]).default("on"),
})

/** The storefront's settings, validated. Everything here stays on the server. */
export type StorefrontEnv = {
  backendUrl: string
  publishableKey: string
  revalidateSecret: string | undefined
  cookieSecret: string | undefined
  publicUrl: string
  gatewayOrigins: readonly string[]
  payChallenge: boolean
  payTrialMark: boolean
}

/**
 * Reads settings from a plain record.
 * @throws Error naming every bad or missing variable, never its value.
 */
export function readEnv(source: Record<string, string | undefined>): StorefrontEnv {
  // An empty line in an env file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))]
    throw new Error(`Storefront settings missing or wrong: ${names.join(", ")}`)
  }
  const values = parsed.data
  return {
    backendUrl: values.MEDUSA_BACKEND_URL.replace(/\/+$/, ""),
    publishableKey: values.MEDUSA_PUBLISHABLE_KEY,
    revalidateSecret: values.HANOUT_REVALIDATE_SECRET,
    cookieSecret: values.HANOUT_COOKIE_SECRET,
    publicUrl: values.HANOUT_PUBLIC_URL.replace(/\/+$/, ""),
    gatewayOrigins: values.HANOUT_GATEWAY_ORIGINS,
    payChallenge: values.HANOUT_PAY_CHALLENGE === "on",
    payTrialMark: values.HANOUT_PAY_TRIAL_MARK === "on",
  }
}

let current: StorefrontEnv | undefined

/**
 * The running shop's settings, read on first use and not at import: one build serves every shop,
 * and `next build` needs no variable at all.
 */
export function env(): StorefrontEnv {
  current ??= readEnv(process.env)
  return current
}
