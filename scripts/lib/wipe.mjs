import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { systemDataDir } from "./postgres-user.mjs"

/**
 * Removes what a shop keeps: its folder, and its cluster when that had to live elsewhere.
 * @param {{ dir: string, postgres: string }} home
 */
export function wipe({ dir, postgres }) {
  const elsewhere = systemDataDir(postgres)
  if (existsSync(join(elsewhere, "PG_VERSION"))) rmSync(elsewhere, { recursive: true, force: true })
  rmSync(dir, { recursive: true, force: true })
}
