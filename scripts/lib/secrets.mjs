import { randomBytes, randomInt } from "node:crypto"
import { chmodSync } from "node:fs"
import { Refusal } from "./fail.mjs"
import { readText, writeAtomic } from "./files.mjs"

/** The secrets a shop cannot run without. Medusa hashes the MFA key itself: any text of 32 or more will do. */
export const SECRET_NAMES = /** @type {const} */ ([
  "JWT_SECRET",
  "COOKIE_SECRET",
  "AUTH_MFA_ENCRYPTION_KEY",
  "HANOUT_LINK_SECRET",
  "HANOUT_REVALIDATE_SECRET",
  "HANOUT_COOKIE_SECRET",
  "HANOUT_POSTGRES_PASSWORD",
  "HANOUT_SANDBOX_SECRET",
])

/** @typedef {Record<(typeof SECRET_NAMES)[number], string>} Secrets */

/** 256 bits, safe in a URL and in a shell. */
export const newSecret = () => randomBytes(32).toString("base64url")

/**
 * A password a person can read aloud and type: 20 letters and digits that cannot be mistaken for one
 * another, 99 bits.
 * @param {(below: number) => number} [random] a whole number below the one given
 */
export function newPassword(random = randomInt) {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789"
  const letters = Array.from({ length: 20 }, () => alphabet[random(alphabet.length)])
  return [0, 5, 10, 15].map((i) => letters.slice(i, i + 5).join("")).join("-")
}

/**
 * Reads `KEY=value` lines; blank lines and `#` comments are skipped.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseEnvFile(text) {
  /** @type {Record<string, string>} */
  const values = {}
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line)
    if (match?.[1] && match[2] !== undefined) values[match[1]] = match[2].replace(/^"(.*)"$/, "$1")
  }
  return values
}

/**
 * The secrets of this shop: from the environment where it has them, else from the file, else new ones.
 * The file is written once, whole, readable by its owner only; a name added by a later version is
 * appended to it. Throws a `Refusal` for a secret that is too short.
 * @param {string} path
 * @param {NodeJS.ProcessEnv} env
 * @returns {Secrets}
 */
export function loadSecrets(path, env) {
  const text = readText(path)
  const stored = parseEnvFile(text ?? "")
  const missing = SECRET_NAMES.filter((name) => !stored[name])
  if (missing.length > 0) {
    const lines = missing.map((name) => `${name}=${(stored[name] = newSecret())}`)
    const head = text === undefined ? "# Made by `npm start`. Keep it secret; keep a copy.\n" : text
    writeAtomic(path, `${head.replace(/\n*$/, "\n")}${lines.join("\n")}\n`, 0o600)
  } else {
    chmodSync(path, 0o600)
  }
  const entries = SECRET_NAMES.map((name) => {
    const value = env[name] || stored[name] || ""
    if (value.length < 32)
      throw new Refusal(
        `${name} is shorter than 32 characters.`,
        `Correct it in ${env[name] ? "the environment" : path}, or remove it and one will be made.`
      )
    return [name, value]
  })
  return Object.fromEntries(entries)
}
