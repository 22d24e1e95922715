import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { placeElsewhere } from "./postgres-user.mjs"

/**
 * The folders that hold what a shop keeps: its own, and its cluster's when that had to live elsewhere.
 * @param {{ dir: string, postgres: string }} home
 * @returns {string[]} those that exist
 */
export function belongings({ dir, postgres }) {
  const elsewhere = placeElsewhere(postgres)
  const cluster = elsewhere && existsSync(join(elsewhere, "PG_VERSION")) ? [elsewhere] : []
  return [...cluster, dir].filter((path) => existsSync(path))
}

/**
 * Removes what a shop keeps.
 * @param {{ dir: string, postgres: string }} home
 */
export function wipe(home) {
  for (const path of belongings(home)) rmSync(path, { recursive: true, force: true })
}
