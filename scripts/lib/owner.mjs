import { chmodSync } from "node:fs"
import { Refusal } from "./fail.mjs"
import { readText, writeAtomic } from "./files.mjs"
import { MEDUSA_SOURCE, medusaEnv } from "./medusa.mjs"
import { ROOT } from "./paths.mjs"
import { lastLines } from "./processes.mjs"
import { newPassword } from "./secrets.mjs"

/**
 * Makes the owner of the shop when nobody can sign in yet. The password is written to its file before
 * the account is made, so that a killed start never leaves an account whose password nobody knows.
 * @param {import("./processes.mjs").Processes} processes
 * @param {Parameters<typeof medusaEnv>[0]} shop
 * @param {import("./database.mjs").Database} database
 * @returns {Promise<boolean>} whether it was made now
 */
export async function ensureOwner(processes, shop, database) {
  if (await database.hasOwner()) return false
  const { home, settings } = shop
  const password = readText(home.ownerPassword)?.trim() || newPassword()
  writeAtomic(home.ownerPassword, `${password}\n`, 0o600)
  chmodSync(home.ownerPassword, 0o600)
  const { code, tail } = await processes.run({
    name: "owner",
    file: process.execPath,
    args: [MEDUSA_SOURCE, "exec", "./scripts/medusa/create-owner.mjs"],
    cwd: ROOT,
    env: {
      ...medusaEnv(shop, "production"),
      DISABLE_MEDUSA_ADMIN: "true",
      HANOUT_OWNER_EMAIL: settings.ownerEmail,
      // Through the environment and not the arguments, which every user of the machine can read.
      HANOUT_OWNER_PASSWORD: password,
    },
  })
  if (code !== 0 || !(await database.hasOwner()))
    throw new Refusal(
      "The owner's account could not be made.",
      `${lastLines(tail, 6).replaceAll("\n", "\n  ")}\n  Start again once that is corrected.`
    )
  return true
}
