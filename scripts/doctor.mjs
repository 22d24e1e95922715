import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { sourceHashes, units } from "./lib/build-units.mjs"
import { isFresh } from "./lib/builds.mjs"
import { freeMegabytes } from "./lib/checks.mjs"
import { command } from "./lib/command.mjs"
import { databaseAt } from "./lib/database.mjs"
import { isSame } from "./lib/identity.mjs"
import { readJson, readText } from "./lib/files.mjs"
import { isInstalled, pinnedPnpm } from "./lib/install.mjs"
import { isMigrated } from "./lib/migrate.mjs"
import { ROOT } from "./lib/paths.mjs"
import { portProblem } from "./lib/ports.mjs"
import { leftovers } from "./lib/run-record.mjs"
import { sandboxPorts } from "./lib/sandboxes.mjs"
import { SECRET_NAMES, parseEnvFile } from "./lib/secrets.mjs"
import { readSettings } from "./lib/settings.mjs"
import { readState } from "./lib/state.mjs"

/**
 * @typedef {import("./lib/paths.mjs").Home} Home
 * @typedef {{ ok: boolean, text: string, wayOut?: string }} Finding
 */

/** @param {string} text @returns {Finding} */
const ok = (text) => ({ ok: true, text })
/** @param {string} text @param {string} wayOut @returns {Finding} */
const problem = (text, wayOut) => ({ ok: false, text, wayOut })

/** @param {string} name */
function versionOf(name) {
  try {
    return createRequire(join(ROOT, "package.json"))(`${name}/package.json`).version
  } catch {
    return "not installed"
  }
}

/** @param {Home} home @returns {Finding[]} */
function machine(home) {
  const free = freeMegabytes(home.dir)
  return [
    ok(`Node ${process.versions.node} on ${process.platform} ${process.arch}`),
    free > 3000
      ? ok(`${Math.floor(free / 1024)} GB free on the disk`)
      : problem(`${free} MB free on the disk`, "A first start needs about 3 GB: free some space."),
    isInstalled()
      ? ok(
          `packages installed by ${pinnedPnpm()}: Medusa ${versionOf("@medusajs/medusa")}, React ${versionOf("react")} (admin)`
        )
      : problem("the packages are not those of the lockfile", "npm start installs them."),
  ]
}

/** @returns {Finding} */
function builds() {
  const all = units()
  const hashes = sourceHashes(all)
  const stale = all.filter((u) => !isFresh(u, hashes.get(u.name))).map((u) => u.name)
  return stale.length === 0
    ? ok("every build is up to date")
    : problem(`to be built: ${stale.join(", ")}`, "npm start builds them.")
}

/** @param {Home} home @returns {Finding} */
function secrets(home) {
  const stored = { ...parseEnvFile(readText(home.secrets) ?? ""), ...process.env }
  const missing = SECRET_NAMES.filter((name) => !stored[name])
  if (missing.length === 0) return ok("every secret is there")
  return problem(`not made yet: ${missing.join(", ")}`, "npm start makes them.")
}

/** @param {Home} home @returns {Promise<Finding[]>} */
async function ports(home) {
  const settings = readSettings(process.env)
  /** @type {import("./lib/run-record.mjs").Run | undefined} */
  const run = readJson(home.run)
  if (run && isSame(run))
    return [ok(`running as process ${run.pid} (${run.command}); ports not looked at`)]
  const rest = run ? leftovers(run).length : 0
  if (rest > 0)
    return [problem(`a killed start left ${rest} of its processes`, "npm start stops them first.")]
  const wanted = [
    { ...settings.storefront, what: "the storefront" },
    { ...settings.backend, what: "Medusa" },
    ...(settings.databaseUrl ? [] : [{ ...settings.postgres, what: "PostgreSQL" }]),
    ...sandboxPorts(settings),
  ]
  return Promise.all(
    wanted.map(async ({ port, name, what }) =>
      (await portProblem(port))
        ? problem(`port ${port} (${what}) is taken`, `Stop that program or set ${name}.`)
        : ok(`port ${port} (${what}) is free`)
    )
  )
}

/** @param {Home} home @returns {Promise<Finding[]>} */
async function database(home) {
  const state = readState(home)
  const url = process.env.DATABASE_URL || state?.database_url
  if (!url)
    return [
      existsSync(join(home.postgres, "PG_VERSION"))
        ? ok("the built-in database is there and stopped")
        : ok("no database yet: npm start makes one"),
    ]
  try {
    const db = databaseAt(url)
    const [row] = await db.query("show server_version")
    const unfinished = await db.unfinishedScripts()
    return [
      ok(`PostgreSQL ${row?.server_version} answers`),
      (await isMigrated(db))
        ? ok("no migration is pending")
        : problem("migrations are pending", "npm start runs them."),
      unfinished.length === 0
        ? ok("no seed script was interrupted")
        : problem(`interrupted: ${unfinished.join(", ")}`, "npm start runs it again."),
      (await db.hasOwner())
        ? ok("somebody can sign in to the admin")
        : problem("nobody can sign in to the admin", "npm start makes the owner's account."),
    ]
  } catch (error) {
    const { message } = /** @type {Error} */ (error)
    return [problem(`the database does not answer: ${message}`, "Check DATABASE_URL, or unset it.")]
  }
}

/** @param {Home} home @returns {Promise<Finding[]>} */
async function programs(home) {
  const state = readState(home)
  if (!state) return []
  const { satim, chargily, mail_viewer_url: mails } = state.sandboxes
  /** @type {Record<string, string>} */
  const pages = {
    ...(satim ? { "the SATIM sandbox": `${satim.control_url}/clock` } : {}),
    ...(chargily ? { "the Chargily sandbox": `${chargily.control_url}/clock` } : {}),
    ...(mails ? { "the mail sandbox": mails } : {}),
    Medusa: `${state.backend_url}/health`,
    "the storefront": `${state.storefront_url}/fr`,
  }
  return Promise.all(
    Object.entries(pages).map(async ([what, url]) => {
      try {
        const { status } = await fetch(url, { signal: AbortSignal.timeout(10_000) })
        if (status < 500) return ok(`${what} answers at ${url}`)
        return problem(`${what} answers ${status} at ${url}`, `Its log is in ${home.logs}.`)
      } catch {
        return problem(`${what} does not answer at ${url}`, "Stop the shop and start it again.")
      }
    })
  )
}

// `npm run doctor`: looks at everything a start depends on and changes nothing.
await command(async ({ home }) => {
  const installed = isInstalled()
  const findings = [
    ...machine(home),
    secrets(home),
    ...(installed ? [builds()] : []),
    ...(await ports(home)),
    ...(installed ? await database(home) : []),
    ...(await programs(home)),
  ]
  for (const { ok, text, wayOut } of findings)
    process.stdout.write(
      `${ok ? "ok     " : "problem"}  ${text}${wayOut ? `\n         → ${wayOut}` : ""}\n`
    )
  const bad = findings.filter((f) => !f.ok).length
  process.stdout.write(bad === 0 ? "\nAll is well.\n" : `\n${bad} to look at.\n`)
  return bad === 0 ? 0 : 1
})
