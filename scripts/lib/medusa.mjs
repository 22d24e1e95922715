import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { writeAtomic } from "./files.mjs"
import { ROOT, TREE } from "./paths.mjs"
import { plainEnv } from "./processes.mjs"
import { gatewayEnv } from "./sandboxes.mjs"

/** Medusa's command line without its TypeScript loader: what runs here is compiled already. */
export const MEDUSA_COMPILED = join(ROOT, "node_modules", "@medusajs", "cli", "dist", "index.js")
/** The same with the loader, for `medusa-config.ts` at the root. */
export const MEDUSA_SOURCE = join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")

/**
 * Variables that keep Medusa's telemetry off for good. `MEDUSA_DISABLE_TELEMETRY` alone only stops the
 * collecting: at exit a detached process would still send what other projects left in the user's
 * folder. So our processes also get a settings folder of their own in which it is switched off.
 * @returns {NodeJS.ProcessEnv}
 */
export function noTelemetry() {
  const folder = join(TREE.dir, "config")
  const file = join(folder, "medusa", "config.json")
  if (!existsSync(file)) writeAtomic(file, JSON.stringify({ telemetry: { enabled: false } }))
  return { MEDUSA_DISABLE_TELEMETRY: "true", NEXT_TELEMETRY_DISABLED: "1", XDG_CONFIG_HOME: folder }
}

/**
 * The environment of Medusa for one shop.
 * @param {{ settings: import("./settings.mjs").Settings, secrets: import("./secrets.mjs").Secrets, home: import("./paths.mjs").Home, databaseUrl: string }} shop
 * @param {"production" | "development"} mode
 * @returns {NodeJS.ProcessEnv}
 */
export function medusaEnv({ settings, secrets, home, databaseUrl }, mode) {
  return {
    ...plainEnv(process.env),
    NODE_ENV: mode,
    DATABASE_URL: databaseUrl,
    HOST: settings.host,
    PORT: String(settings.backend.port),
    MEDUSA_BACKEND_URL: settings.backendUrl,
    HANOUT_STOREFRONT_URL: settings.storefrontUrl,
    HANOUT_UPLOAD_DIR: home.uploads,
    JWT_SECRET: secrets.JWT_SECRET,
    COOKIE_SECRET: secrets.COOKIE_SECRET,
    AUTH_MFA_ENCRYPTION_KEY: secrets.AUTH_MFA_ENCRYPTION_KEY,
    HANOUT_LINK_SECRET: secrets.HANOUT_LINK_SECRET,
    HANOUT_REVALIDATE_SECRET: secrets.HANOUT_REVALIDATE_SECRET,
    ...gatewayEnv(process.env, settings, secrets),
    ...noTelemetry(),
    LOG_LEVEL: process.env.LOG_LEVEL || "info",
  }
}

/**
 * The folder a production Medusa works in. Medusa serves `static` and reads its configuration from
 * its working directory, so each shop gets one of its own: links to the build, and its own uploads.
 * @param {import("./paths.mjs").Home} home
 */
export function prepareApp(home) {
  const built = join(ROOT, ".medusa", "server")
  mkdirSync(home.uploads, { recursive: true })
  rmSync(home.app, { recursive: true, force: true })
  mkdirSync(home.app, { recursive: true })
  for (const entry of readdirSync(built)) {
    if (entry === "static" || entry === "node_modules" || entry.startsWith(".hanout")) continue
    symlinkSync(join(built, entry), join(home.app, entry))
  }
  symlinkSync(home.uploads, join(home.app, "static"))
  if (!existsSync(join(home.app, "node_modules")))
    symlinkSync(join(ROOT, "node_modules"), join(home.app, "node_modules"))
}
