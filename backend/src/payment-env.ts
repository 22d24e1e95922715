import { z } from "@medusajs/framework/zod"

const text = z.string().min(1).optional()
const http = z.url({ protocol: /^https?$/ }).optional()

/**
 * The variables of payment and mail. Each group is there whole or not at all; without one, its method
 * of payment is not offered. What a value may be is checked again by the provider it is for.
 */
export const paymentVariables = {
  /** REST address your bank gave you. `npm start` puts its sandbox here when it is not set. */
  HANOUT_SATIM_BASE_URL: http,
  HANOUT_SATIM_USER: text,
  HANOUT_SATIM_PASSWORD: text,
  HANOUT_SATIM_TERMINAL: text,
  /** `test_sk_…` or `live_sk_…`; during a rotation the new key, a comma, and the old one. */
  HANOUT_CHARGILY_SECRET_KEY: text,
  /** Only for the sandbox: Chargily's own address follows from the key. */
  HANOUT_CHARGILY_BASE_URL: http,
  STRIPE_API_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Sender of every mail: `Ma boutique <contact@boutique.dz>`. */
  HANOUT_MAIL_FROM: text,
}

type Variables = z.output<z.ZodObject<typeof paymentVariables>>

/** Names that make no sense without the others of their line. */
const GROUPS: readonly (readonly (keyof Variables)[])[] = [
  ["HANOUT_SATIM_BASE_URL", "HANOUT_SATIM_USER", "HANOUT_SATIM_PASSWORD", "HANOUT_SATIM_TERMINAL"],
  ["STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET"],
]

/** Says which variables of a group begun are missing. */
export function checkPaymentGroups(e: Variables, context: z.RefinementCtx): void {
  for (const group of GROUPS) {
    const first = group.find((name) => e[name])
    if (!first) continue
    for (const name of group.filter((n) => !e[n]))
      context.addIssue({ code: "custom", path: [name], message: `is needed with ${first}` })
  }
  if (e.HANOUT_CHARGILY_BASE_URL && !e.HANOUT_CHARGILY_SECRET_KEY)
    context.addIssue({
      code: "custom",
      path: ["HANOUT_CHARGILY_SECRET_KEY"],
      message: "is needed with HANOUT_CHARGILY_BASE_URL",
    })
}

/** What is certain to be no real money: SATIM's two test hosts, and this very machine. */
const TEST_HOSTS = ["test2.satim.dz", "test.satim.dz", "localhost", "127.0.0.1", "[::1]"]

/** Options of the providers the variables ask for; a group that is not set is undefined. */
export function paymentGroups(e: Variables) {
  return { satim: satimOf(e), chargily: chargilyOf(e), stripe: stripeOf(e), smtp: smtpOf(e) }
}

function satimOf(e: Variables) {
  const baseUrl = e.HANOUT_SATIM_BASE_URL
  if (!baseUrl || !e.HANOUT_SATIM_USER || !e.HANOUT_SATIM_PASSWORD || !e.HANOUT_SATIM_TERMINAL)
    return undefined
  const { hostname, protocol } = new URL(baseUrl)
  return {
    baseUrl,
    userName: e.HANOUT_SATIM_USER,
    password: e.HANOUT_SATIM_PASSWORD,
    terminalId: e.HANOUT_SATIM_TERMINAL,
    mode: TEST_HOSTS.includes(hostname) ? ("test" as const) : ("live" as const),
    // The provider takes plain http from this machine only, where the sandbox is.
    allowHttp: protocol === "http:",
  }
}

function chargilyOf(e: Variables) {
  const secretKeys = e.HANOUT_CHARGILY_SECRET_KEY?.split(",").map((key) => key.trim())
  if (!secretKeys) return undefined
  const baseUrl = e.HANOUT_CHARGILY_BASE_URL
  return {
    secretKeys,
    mode: secretKeys[0]?.startsWith("live_") ? ("live" as const) : ("test" as const),
    ...(baseUrl ? { baseUrl, allowHttp: new URL(baseUrl).protocol === "http:" } : {}),
  }
}

function stripeOf(e: Variables) {
  if (!e.STRIPE_API_KEY || !e.STRIPE_WEBHOOK_SECRET) return undefined
  return { apiKey: e.STRIPE_API_KEY, webhookSecret: e.STRIPE_WEBHOOK_SECRET }
}

function smtpOf(e: Variables) {
  if (!e.SMTP_URL) return undefined
  return { url: e.SMTP_URL, from: e.HANOUT_MAIL_FROM ?? "Hanout <no-reply@localhost>" }
}
