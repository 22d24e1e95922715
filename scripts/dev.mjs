import { lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs"
import { join, relative } from "node:path"
import { command } from "./lib/command.mjs"
import { databaseAt } from "./lib/database.mjs"
import { ALGERIA, WATCHED, adminFromSources, compileFile, reactionTo } from "./lib/dev-compile.mjs"
import { startedAt } from "./lib/identity.mjs"
import { MEDUSA_SOURCE, medusaEnv } from "./lib/medusa.mjs"
import { isMigrated, migrate } from "./lib/migrate.mjs"
import { ROOT } from "./lib/paths.mjs"
import { ensureInstalled, openDatabase, prepareShop } from "./lib/prepare.mjs"
import { lastLines } from "./lib/processes.mjs"
import { NEXT, storefrontEnv, untilAnswers } from "./lib/services.mjs"
import { checkPorts, live, openSandboxes } from "./lib/shop.mjs"
import { describe, table, writeState } from "./lib/state.mjs"
import { stopAll } from "./lib/stop.mjs"
import { withTreeLock } from "./lib/tree-lock.mjs"
import { watchTree } from "./lib/watch-tree.mjs"

/**
 * @typedef {import("./lib/prepare.mjs").Context} Context
 * @typedef {import("./lib/prepare.mjs").Shop} Shop
 */

const STATIC = join(ROOT, "static")
/** Whether this process, and not an earlier `npm run dev` that still runs, set the tree up. */
let prepared = false

/** Medusa serves `static` from its working directory, which is the root here. @param {string} uploads */
function linkStatic(uploads) {
  mkdirSync(uploads, { recursive: true })
  const link = lstatSync(STATIC, { throwIfNoEntry: false })
  if (link?.isSymbolicLink()) rmSync(STATIC)
  if (!link || link.isSymbolicLink()) symlinkSync(uploads, STATIC)
}

/** A Medusa that is started again after each change. */
class Backend {
  /** @param {Context} context @param {Shop} shop */
  constructor(context, shop) {
    this.context = context
    this.shop = shop
    /** @type {import("./lib/services.mjs").Child | undefined} */
    this.child = undefined
  }

  async start() {
    const { processes, home, settings } = this.context
    const child = processes.start({
      name: "medusa",
      file: process.execPath,
      args: [MEDUSA_SOURCE, "start"],
      cwd: ROOT,
      env: medusaEnv(this.shop, "development"),
    })
    this.child = child
    await untilAnswers(child, `http://localhost:${settings.backend.port}/health`, {
      what: "Medusa",
      log: join(home.logs, "medusa.log"),
    })
  }

  async restart() {
    const pid = this.child?.pid
    const started = pid ? startedAt(pid) : undefined
    if (pid && started) await stopAll([{ name: "medusa", pid, started }], { politeMs: 3000 })
    const database = databaseAt(this.shop.databaseUrl)
    if (!(await isMigrated(database)))
      await this.context.steps.run("Preparing the database", () =>
        migrate(this.context.processes, this.shop, database)
      )
    await this.start()
  }
}

/**
 * Applies batches of changes one after the other; what changes meanwhile goes into the next batch.
 * A mistake in the sources is told and waited out: the next save tries again.
 * @param {Backend} backend
 */
function reload(backend) {
  const { steps, processes } = backend.context
  /** @type {Set<string>} */
  let changed = new Set()
  let busy = false
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const apply = async () => {
    if (busy || changed.size === 0) return
    busy = true
    const batch = [...changed]
    changed = new Set()
    try {
      const shown = batch.length === 1 ? batch[0] : `${batch.length} files`
      await steps.run(`Reloading after ${shown}`, async () => {
        if (batch.some((p) => reactionTo(p) === "algeria")) {
          const { code, tail } = await processes.run({
            name: "build-algeria",
            file: "npm",
            args: ["run", "--silent", "build"],
            cwd: join(ROOT, ALGERIA),
            env: process.env,
          })
          if (code !== 0) throw new Error(lastLines(tail))
        }
        for (const path of batch) if (reactionTo(path) === "compile") compileFile(path)
        await backend.restart()
      })
    } catch (error) {
      if (!processes.stopping) steps.line(`  ${/** @type {Error} */ (error).message}`)
    }
    busy = false
    void apply()
  }
  return (/** @type {string} */ path) => {
    if (reactionTo(path) === "nothing") return
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(apply, 150)
  }
}

/** @param {Context} context */
async function startDev(context) {
  const { home, settings, processes, steps } = context
  await checkPorts(settings)
  await withTreeLock(
    (holder) => steps.line(`  waiting for ${holder}, which is at work in this folder`),
    () => ensureInstalled(context)
  )
  const { shop, dataPlace, child } = await openDatabase(context)
  const { publishableKey } = await prepareShop(context, shop, { withApps: false })
  prepared = true
  linkStatic(home.uploads)
  adminFromSources("on")
  const backend = new Backend(context, shop)
  const storefront = processes.start({
    name: "storefront",
    file: process.execPath,
    args: [NEXT, "dev", "-p", String(settings.storefront.port)],
    cwd: join(ROOT, "storefront"),
    env: storefrontEnv(shop, publishableKey, "development"),
  })
  const sandboxes = await steps.run("Starting Medusa and the storefront", async () => {
    const opened = await openSandboxes(context, shop)
    await backend.start()
    await untilAnswers(storefront, `http://localhost:${settings.storefront.port}/fr`, {
      what: "The storefront",
      log: join(home.logs, "storefront.log"),
    })
    return opened
  })
  const onChange = reload(backend)
  for (const folder of [ALGERIA, ...WATCHED])
    watchTree(join(ROOT, folder, "src"), (path) => onChange(relative(ROOT, path)))
  const pids = { start: process.pid, storefront: storefront.pid ?? 0 }
  const state = describe(shop, publishableKey, pids)
  writeState(home, state)
  // Medusa is left out: it ends at every reload, and a mistake in the sources must not end the rest.
  const children = { ...sandboxes, storefront, ...(child ? { postgres: child } : {}) }
  const text = `${table(state, home, dataPlace)}  Saving a file of a plugin or the backend restarts Medusa; admin and storefront reload by themselves.\n`
  return { children, text }
}

// `npm run dev`: the same shop with every source watched.
await command(async ({ home, verbose }) => {
  try {
    return await live(home, { name: "npm run dev", verbose, start: startDev })
  } finally {
    if (prepared) adminFromSources("off")
    if (prepared && lstatSync(STATIC, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(STATIC)
  }
})
process.exit()
