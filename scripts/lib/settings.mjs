import { Refusal } from "./fail.mjs"

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
  const used = [storefront, backend, ...(env.DATABASE_URL ? [] : [postgres])]
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
    /** Where the programs listen: this machine only, unless told otherwise. */
    host: env.HANOUT_HOST || "localhost",
    databaseUrl: env.DATABASE_URL || undefined,
    storefrontUrl: env.HANOUT_PUBLIC_URL || `http://localhost:${storefront.port}`,
    backendUrl: env.MEDUSA_BACKEND_URL || `http://localhost:${backend.port}`,
    ownerEmail: env.HANOUT_OWNER_EMAIL || "owner@hanout.local",
  }
}

/** @typedef {ReturnType<typeof readSettings>} Settings */
