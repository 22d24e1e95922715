import { join } from "node:path"
import { Refusal } from "./fail.mjs"
import { hashContents, isSource, listFiles } from "./fingerprint.mjs"
import { MEDUSA_SOURCE, medusaEnv } from "./medusa.mjs"
import { ROOT } from "./paths.mjs"
import { lastLines } from "./processes.mjs"

const STAMP = "migrations"

/**
 * A hash of everything that decides what a database must look like: models and migrations of every
 * module, links, search indexes, seed scripts, the list of modules and the versions installed.
 */
export function schemaHash() {
  const parts = /(^|\/)src\/(modules|providers|links|search|migration-scripts|seed)\//
  const files = listFiles(ROOT, ["backend", "plugins"], (p) => parts.test(p) && isSource(p))
  return hashContents(ROOT, [...files, "medusa-config.ts", "pnpm-lock.yaml"])
}

/**
 * Whether the database is already what the sources ask for.
 * @param {import("./database.mjs").Database} database
 */
export async function isMigrated(database) {
  return (await database.stamp(STAMP)) === schemaHash()
}

/**
 * Migrates, syncs links and search indexes, and seeds. Each part can be killed and run again: Medusa's
 * migrations are transactions, and a seed script counts only once it ended. The mark is set last.
 *
 * Scripts run as a command of their own: `db:migrate` would run them too, but drops their exit code.
 * @param {import("./processes.mjs").Processes} processes
 * @param {Parameters<typeof medusaEnv>[0]} shop
 * @param {import("./database.mjs").Database} database
 */
export async function migrate(processes, shop, database) {
  const hash = schemaHash()
  const env = { ...medusaEnv(shop, "production"), DISABLE_MEDUSA_ADMIN: "true" }
  /** @param {string} name @param {string[]} args */
  const run = async (name, args) => {
    const { code, tail } = await processes.run({
      name,
      file: process.execPath,
      args: [MEDUSA_SOURCE, ...args],
      cwd: ROOT,
      env,
    })
    if (code !== 0)
      throw new Refusal(
        `The database could not be brought up to date (${name}).`,
        `${lastLines(tail, 8).replaceAll("\n", "\n  ")}\n  Start again once that is corrected: it goes on where it stopped. The whole text is in ${join(shop.home.logs, `${name}.log`)}.`
      )
  }
  await run("migrate", [
    "db:migrate",
    "--skip-scripts",
    "--execute-safe-links",
    "--execute-safe-search",
  ])
  await run("seed", ["db:migrate:scripts"])
  const unfinished = await database.unfinishedScripts()
  if (unfinished.length > 0)
    throw new Refusal(
      `The seed is still being run by another process (${unfinished.join(", ")}).`,
      "Wait until the other start ends, then start again."
    )
  await database.setStamp(STAMP, hash)
}
