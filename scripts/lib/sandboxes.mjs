import { createHmac } from "node:crypto"
import { join } from "node:path"
import { ROOT } from "./paths.mjs"

/**
 * @typedef {"satim" | "chargily" | "mail"} SandboxName
 *
 * @typedef {object} SandboxState what `state.json` tells of the sandboxes in use
 * @property {{ url: string, page_url: string, control_url: string }} [satim]
 * @property {{ url: string, page_url: string, control_url: string }} [chargily]
 * @property {{ host: string, port: number }} [smtp]
 * @property {string} [mail_viewer_url]
 *
 * @typedef {{ sandbox: { port: number, name: string }, sandboxes: SandboxName[] }} InUse
 */

export const SANDBOX_PROGRAM = join(ROOT, "integration-tests", "sandboxes", "main.mjs")

/** Where each sandbox listens, counted from the first port of the block. */
const OFFSET = {
  satim: { api: 0, page: 1 },
  chargily: { api: 2, page: 3 },
  mail: { viewer: 90, smtp: 91 },
}
export const SANDBOX_OFFSETS = [0, 1, 2, 3, 90, 91]

const TITLES = {
  satim: "SATIM's sandbox",
  chargily: "Chargily's sandbox",
  mail: "the mail sandbox",
}

/** Where Chargily and SATIM really show their pages. */
const REAL_PAGES =
  "https://satim.dz https://*.satim.dz https://*.chargily.dz https://*.chargily.net https://*.chargily.com"

/** The merchant's own settings of payment and mail, handed to Medusa as they are. */
const OWN = [
  "HANOUT_SATIM_BASE_URL",
  "HANOUT_SATIM_USER",
  "HANOUT_SATIM_PASSWORD",
  "HANOUT_SATIM_TERMINAL",
  "HANOUT_CHARGILY_SECRET_KEY",
  "HANOUT_CHARGILY_BASE_URL",
  "STRIPE_API_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "SMTP_URL",
  "HANOUT_MAIL_FROM",
]

/** @param {string} name of a host */
const isLoopback = (name) => ["localhost", "127.0.0.1", "[::1]", "::1"].includes(name)

/**
 * The sandboxes a shop uses: those whose real counterpart has no credentials, and none at all as soon
 * as anybody but this machine can reach the shop. A sandbox says "paid" to everybody, so goods would
 * leave for nothing.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ host: string, urls: string[] }} shop where it listens and how it is called
 * @returns {SandboxName[]}
 */
export function sandboxesFor(env, { host, urls }) {
  const hosts = [host, ...urls.map((url) => (URL.canParse(url) ? new URL(url).hostname : ""))]
  if (!hosts.every(isLoopback)) return []
  /** @type {[SandboxName, string | undefined][]} */
  const replaced = [
    ["satim", env.HANOUT_SATIM_BASE_URL],
    ["chargily", env.HANOUT_CHARGILY_SECRET_KEY],
    ["mail", env.SMTP_URL],
  ]
  return replaced.flatMap(([name, real]) => (real ? [] : [name]))
}

/** Every port the sandboxes in use need. @param {InUse} settings */
export const sandboxPorts = ({ sandbox, sandboxes }) =>
  sandboxes.flatMap((name) =>
    Object.values(OFFSET[name]).map((offset) => ({
      port: sandbox.port + offset,
      name: sandbox.name,
      what: TITLES[name],
    }))
  )

/** An address that answers once all of them do. @param {InUse} settings */
export function sandboxProbe({ sandbox, sandboxes }) {
  const last = sandboxes.at(-1)
  const offset = last === "mail" ? OFFSET.mail.viewer : OFFSET[last ?? "satim"].page
  return `http://localhost:${sandbox.port + offset}/`
}

/** @param {InUse} settings @returns {SandboxState} */
export function describeSandboxes({ sandbox, sandboxes }) {
  const at = (/** @type {number} */ offset) => `http://localhost:${sandbox.port + offset}`
  const gateway = (/** @type {"satim" | "chargily"} */ name, /** @type {string} */ path) => ({
    [name]: {
      url: `http://127.0.0.1:${sandbox.port + OFFSET[name].api}${path}`,
      page_url: at(OFFSET[name].page),
      control_url: `${at(OFFSET[name].page)}/__control`,
    },
  })
  return {
    ...(sandboxes.includes("satim") ? gateway("satim", "/payment/rest") : {}),
    ...(sandboxes.includes("chargily") ? gateway("chargily", "/test/api/v2") : {}),
    ...(sandboxes.includes("mail")
      ? {
          smtp: { host: "127.0.0.1", port: sandbox.port + OFFSET.mail.smtp },
          mail_viewer_url: at(OFFSET.mail.viewer),
        }
      : {}),
  }
}

/**
 * The credentials of the sandboxes, all from one secret of this shop. SATIM's are at most 30 long.
 * @param {import("./secrets.mjs").Secrets} secrets
 */
function credentials({ HANOUT_SANDBOX_SECRET }) {
  const derived = (/** @type {string} */ name) =>
    createHmac("sha256", HANOUT_SANDBOX_SECRET).update(name).digest("hex")
  return {
    satim: {
      HANOUT_SATIM_USER: "sandbox",
      HANOUT_SATIM_PASSWORD: derived("satim").slice(0, 30),
      HANOUT_SATIM_TERMINAL: "E010900000",
    },
    chargily: { HANOUT_CHARGILY_SECRET_KEY: `test_sk_${derived("chargily").slice(0, 40)}` },
  }
}

/**
 * The environment of the sandboxes' own process.
 * @param {InUse} settings
 * @param {import("./secrets.mjs").Secrets} secrets
 * @returns {NodeJS.ProcessEnv}
 */
export function sandboxEnv({ sandbox, sandboxes }, secrets) {
  const { satim, chargily } = credentials(secrets)
  return {
    HANOUT_SANDBOX_PORT: String(sandbox.port),
    HANOUT_SANDBOXES: sandboxes.join(","),
    ...satim,
    ...chargily,
  }
}

/**
 * Payment and mail as Medusa is told of them: the merchant's own settings, and the sandboxes where
 * there are none.
 * @param {NodeJS.ProcessEnv} env
 * @param {InUse} settings
 * @param {import("./secrets.mjs").Secrets} secrets
 * @returns {NodeJS.ProcessEnv}
 */
export function gatewayEnv(env, settings, secrets) {
  const { satim, chargily, smtp } = describeSandboxes(settings)
  const sandbox = credentials(secrets)
  return {
    ...Object.fromEntries(OWN.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
    ...(satim ? { HANOUT_SATIM_BASE_URL: satim.url, ...sandbox.satim } : {}),
    ...(chargily ? { HANOUT_CHARGILY_BASE_URL: chargily.url, ...sandbox.chargily } : {}),
    ...(smtp ? { SMTP_URL: `smtp://${smtp.host}:${smtp.port}` } : {}),
  }
}

/**
 * Where a payment form of the storefront may be sent: the pages of the sandboxes in use, and the real
 * ones.
 * @param {InUse} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function gatewayOrigins(settings) {
  const { satim, chargily } = describeSandboxes(settings)
  const pages = [satim, chargily].flatMap((gateway) => (gateway ? [gateway.page_url] : []))
  return pages.length > 0 ? { HANOUT_GATEWAY_ORIGINS: [...pages, REAL_PAGES].join(" ") } : {}
}
