import { fileURLToPath } from "node:url"
import { dirname, join, resolve } from "node:path"

/** Root of the repository, absolute. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..")

/**
 * Where a running shop keeps what is its own. `HANOUT_HOME` moves it, so that a test or a second
 * shop never touches the first.
 * @param {NodeJS.ProcessEnv} env
 */
export function homeOf(env) {
  const dir = env.HANOUT_HOME ? resolve(ROOT, env.HANOUT_HOME) : join(ROOT, ".hanout")
  return {
    dir,
    secrets: join(dir, "secrets.env"),
    run: join(dir, "run.json"),
    state: join(dir, "state.json"),
    ownerPassword: join(dir, "owner-password"),
    ownerShown: join(dir, "owner-shown"),
    logs: join(dir, "logs"),
    uploads: join(dir, "uploads"),
    /** Medusa's working directory: links to the build, and its own `static`. */
    app: join(dir, "app"),
    postgres: join(dir, "postgres"),
  }
}

/** @typedef {ReturnType<typeof homeOf>} Home */

/** What belongs to the tree and not to one running shop: stamps of the install, and its lock. */
export const TREE = {
  dir: join(ROOT, ".hanout", "tree"),
  installStamp: join(ROOT, "node_modules", ".hanout-install.json"),
  lock: join(ROOT, ".hanout", "tree", "lock.json"),
}
