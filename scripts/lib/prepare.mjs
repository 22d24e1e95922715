import { createHmac } from "node:crypto"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { buildAll } from "./builds.mjs"
import { checkDatabaseUrl, databaseAt, ensureDatabase } from "./database.mjs"
import { Refusal } from "./fail.mjs"
import { install, isInstalled } from "./install.mjs"
import { migrate, isMigrated } from "./migrate.mjs"
import { ensureOwner } from "./owner.mjs"
import { startPostgres } from "./postgres.mjs"
import { placeElsewhere } from "./postgres-user.mjs"
import { loadSecrets } from "./secrets.mjs"
import { withTreeLock } from "./tree-lock.mjs"

/**
 * @typedef {object} Context one command at work
 * @property {import("./paths.mjs").Home} home
 * @property {import("./settings.mjs").Settings} settings
 * @property {import("./processes.mjs").Processes} processes
 * @property {import("./steps.mjs").Steps} steps
 *
 * @typedef {object} Shop what the programs of a shop are configured from
 * @property {import("./paths.mjs").Home} home
 * @property {import("./settings.mjs").Settings} settings
 * @property {import("./secrets.mjs").Secrets} secrets
 * @property {string} databaseUrl
 */

/** @param {Context} context */
export async function ensureInstalled({ steps, processes }) {
  if (isInstalled()) return
  await steps.run("Installing packages", () => install(processes))
}

/**
 * The database of the shop: the one given, or the built-in one.
 * @param {Context} context
 * @param {{ fast?: boolean }} [options]
 * @returns {Promise<{ shop: Shop, dataPlace: string, child: import("node:child_process").ChildProcess | undefined }>}
 */
export async function openDatabase({ home, settings, processes, steps }, options = {}) {
  const cluster = placeElsewhere(home.postgres) ?? home.postgres
  const orphaned = !existsSync(home.secrets) && existsSync(join(cluster, "PG_VERSION"))
  if (!settings.databaseUrl && orphaned)
    throw new Refusal(
      `There is a database in ${cluster}, but ${home.secrets} with its password is gone.`,
      "Put that file back from your copy, or start afresh with npm run reset."
    )
  const secrets = loadSecrets(home.secrets, process.env)
  const { databaseUrl } = settings
  if (databaseUrl) {
    await steps.run("Reaching the database", () => checkDatabaseUrl(databaseUrl))
    const shop = { home, settings, secrets, databaseUrl }
    return { shop, dataPlace: new URL(databaseUrl).host, child: undefined }
  }
  return steps.run("Starting PostgreSQL", async (note) => {
    const password = secrets.HANOUT_POSTGRES_PASSWORD
    const port = settings.postgres.port
    const server = await startPostgres(processes, {
      dataDir: home.postgres,
      port,
      password,
      ...options,
    })
    // Another password than the superuser's: who reads DATABASE_URL must not become the superuser.
    const ownPassword = createHmac("sha256", password).update("hanout").digest("base64url")
    const own = { name: "hanout", password: ownPassword }
    const url = await ensureDatabase(server.url("postgres"), own)
    if (server.created) note("new database")
    const shop = { home, settings, secrets, databaseUrl: url }
    return { shop, dataPlace: server.dataDir, child: server.child }
  })
}

/**
 * Builds what changed and brings the database up to date, the second as soon as the plugins it runs
 * are built, while the admin and the storefront are still building.
 * @param {Context} context
 * @param {Shop} shop
 * @param {{ withApps?: boolean }} [options] without the admin and the storefront for `npm run dev`
 * @returns {Promise<{ publishableKey: string }>}
 */
export async function prepareShop({ processes, steps }, shop, { withApps = true } = {}) {
  const database = databaseAt(shop.databaseUrl)
  const seed = async () => {
    if (!(await isMigrated(database)))
      await steps.run("Preparing the database", () => migrate(processes, shop, database))
    if (!(await database.hasOwner()))
      await steps.run("Making the owner's account", () => ensureOwner(processes, shop, database))
  }
  const build = () =>
    new Promise((resolve, reject) => {
      /** @type {Promise<void> | undefined} */
      let seeding
      const onBuilt = (/** @type {string} */ name) => {
        if (name !== "backend") return
        seeding = seed()
        // A seed that fails ends the start at once, without waiting for the builds beside it.
        seeding.catch(reject)
      }
      const only = withApps ? undefined : ["backend"]
      buildAll(processes, steps, { only, onBuilt })
        .then(() => seeding)
        .then(resolve, reject)
    })
  await withTreeLock(
    (holder) => steps.line(`  waiting for ${holder}, which is building`),
    () => build()
  )
  const publishableKey = await database.publishableKey()
  if (publishableKey) return { publishableKey }
  throw new Refusal(
    "The database has no publishable key called Storefront, so the storefront could not read the catalogue.",
    "Create one in the admin under Settings with that title, or start afresh with npm run reset."
  )
}
