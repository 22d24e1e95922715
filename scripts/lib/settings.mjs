import { Refusal } from "./fail.mjs"
import { sandboxPorts, sandboxesFor } from "./sandboxes.mjs"

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} names the first that is set wins
 * @param {number} fallback
 */
function portFrom(env, names, fallback) {
  const name = names.find((n) => env[n])
  if (!name) return { port: fallback, name: /** @type {string} */ (names[0]) }
  const port = Number(env[name])
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Refusal(
      `${name}=${env[name]} is not a port number.`,
      "Give a number between 1 and 65535, or unset it."
    )
  return { port, name }
}

/**
 * What a person may move by environment, with the defaults of the house.
 * Throws a `Refusal` that names the bad variable.
 * @param {NodeJS.ProcessEnv} env
 */
export function readSettings(env) {
  const storefront = portFrom(env, ["HANOUT_STOREFRONT_PORT"], 8000)
  const backend = portFrom(env, ["HANOUT_BACKEND_PORT", "PORT"], 9000)
  const postgres = portFrom(env, ["HANOUT_POSTGRES_PORT"], 54320)
  const sandbox = portFrom(env, ["HANOUT_SANDBOX_PORT"], 9100)
  const host = env.HANOUT_HOST || "localhost"
  const storefrontUrl = env.HANOUT_PUBLIC_URL || `http://localhost:${storefront.port}`
  const backendUrl = env.MEDUSA_BACKEND_URL || `http://localhost:${backend.port}`
  const sandboxes = sandboxesFor(env, { host, urls: [storefrontUrl, backendUrl] })
  const used = [
    storefront,
    backend,
    ...(env.DATABASE_URL ? [] : [postgres]),
    ...sandboxPorts({ sandbox, sandboxes }),
  ]
  const beyond = used.find((p) => p.port > 65535)
  if (beyond)
    throw new Refusal(
      `${beyond.name}=${sandbox.port} leaves no room for the ports after it.`,
      "Give a number of at most 65444."
    )
  const twice = used.find((a, i) => used.findIndex((b) => b.port === a.port) < i)
  if (twice)
    throw new Refusal(
      `Port ${twice.port} is asked for twice.`,
      `Give ${twice.name} another number.`
    )
  return {
    storefront,
    backend,
    postgres,
    /** The first port of the sandboxes' block, and which of them stand in for the real thing. */
    sandbox,
    sandboxes,
    /** Where the programs listen: this machine only, unless told otherwise. */
    host,
    databaseUrl: env.DATABASE_URL || undefined,
    storefrontUrl,
    backendUrl,
    ownerEmail: env.HANOUT_OWNER_EMAIL || "owner@hanout.local",
  }
}

/** @typedef {ReturnType<typeof readSettings>} Settings */
