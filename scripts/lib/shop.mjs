import { join } from "node:path"
import { checkDisk } from "./checks.mjs"
import { Refusal } from "./fail.mjs"
import { prepareApp } from "./medusa.mjs"
import { checkPort } from "./ports.mjs"
import { sandboxPorts, sandboxProbe } from "./sandboxes.mjs"
import { ensureInstalled, openDatabase, prepareShop } from "./prepare.mjs"
import { Processes } from "./processes.mjs"
import { isSame, npmLaunchers } from "./identity.mjs"
import { takePlace } from "./run-record.mjs"
import { startMedusa, startSandboxes, startStorefront, untilAnswers } from "./services.mjs"
import { readSettings } from "./settings.mjs"
import { describe, readState, removeState, table, writeState } from "./state.mjs"
import { Steps, seconds } from "./steps.mjs"
import { withTreeLock } from "./tree-lock.mjs"

/** @typedef {import("./prepare.mjs").Context} Context */

/**
 * Takes the place of this home and gives the command what it works with, or tells who holds it.
 * @param {import("./paths.mjs").Home} home
 * @param {{ name: string, verbose: boolean, live?: boolean }} options
 * @returns {Promise<Context | { holder: import("./run-record.mjs").Run }>}
 */
export async function open(home, { name, verbose, live }) {
  const settings = readSettings(process.env)
  const steps = new Steps({ verbose, live })
  checkDisk(home.dir, 200)
  const place = await takePlace(home.run, name, (count) =>
    steps.line(
      `· Stopping ${count} leftover ${count === 1 ? "process" : "processes"} of a killed start`
    )
  )
  if ("holder" in place) return place
  removeState(home)
  const processes = new Processes(place.taken, home.logs, { verbose })
  return { home, settings, processes, steps }
}

/** @param {import("./settings.mjs").Settings} settings */
export async function checkPorts(settings) {
  const { storefront, backend, postgres, databaseUrl } = settings
  await checkPort(storefront, "the storefront")
  await checkPort(backend, "Medusa")
  if (!databaseUrl) await checkPort(postgres, "PostgreSQL")
  for (const wanted of sandboxPorts(settings)) await checkPort(wanted, wanted.what)
}

/**
 * Starts the sandboxes this shop uses and waits until they answer.
 * @param {Context} context
 * @param {import("./prepare.mjs").Shop} shop
 * @returns {Promise<Record<string, import("node:child_process").ChildProcess>>} none when none is used
 */
export async function openSandboxes({ home, settings, processes }, shop) {
  const child = startSandboxes(processes, shop)
  if (!child) return {}
  await untilAnswers(child, sandboxProbe(settings), {
    what: "The sandboxes",
    log: join(home.logs, "sandboxes.log"),
  })
  return { sandboxes: child }
}

/**
 * From whatever state the machine is in to a shop that answers.
 * @param {Context} context
 * @returns {Promise<{ children: Record<string, import("node:child_process").ChildProcess>, text: string }>}
 */
export async function startShop(context) {
  const { home, settings, processes, steps } = context
  await checkPorts(settings)
  await withTreeLock(
    (holder) => steps.line(`  waiting for ${holder}, which is at work in this folder`),
    () => ensureInstalled(context)
  )
  const { shop, dataPlace, child } = await openDatabase(context)
  const { publishableKey } = await prepareShop(context, shop)
  prepareApp(home)
  const children = await steps.run("Starting Medusa and the storefront", async () => {
    const sandboxes = await openSandboxes(context, shop)
    const medusa = startMedusa(processes, shop)
    const storefront = startStorefront(processes, shop, publishableKey)
    const at = (/** @type {number} */ port) => `http://localhost:${port}`
    await untilAnswers(medusa, `${at(settings.backend.port)}/health`, {
      what: "Medusa",
      log: join(home.logs, "medusa.log"),
    })
    await untilAnswers(storefront, `${at(settings.storefront.port)}/fr`, {
      what: "The storefront",
      log: join(home.logs, "storefront.log"),
    })
    return { ...sandboxes, medusa, storefront, ...(child ? { postgres: child } : {}) }
  })
  const pids = Object.fromEntries(Object.entries(children).map(([n, c]) => [n, c.pid ?? 0]))
  const state = describe(shop, publishableKey, { start: process.pid, ...pids })
  writeState(home, state)
  return { children, text: table(state, home, dataPlace) }
}

/**
 * Runs until told to stop, or until one of the programs ends by itself: then all stop, because a
 * shop with a missing part only looks open.
 * @param {Context} context
 * @param {Record<string, import("node:child_process").ChildProcess>} children
 * @returns {Promise<never>} always ends by throwing
 */
export function untilOneEnds({ home, processes }, children) {
  return new Promise((_, reject) => {
    for (const [name, child] of Object.entries(children))
      child.once("exit", (code, signal) => {
        if (processes.stopping) return
        reject(
          new Refusal(
            `${name} ended by itself (${signal ?? `code ${code}`}), so the shop was closed.`,
            `Its log is in ${join(home.logs, `${name}.log`)}. Start again: nothing was lost.`
          )
        )
      })
  })
}

/**
 * Ends with the first signal. A second one changes nothing: the programs are already being stopped.
 * Started through npm, it also ends when npm is killed, because then nobody is left to stop it.
 * @returns {Promise<NodeJS.Signals>}
 */
export function untilSignal() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
      process.on(signal, () => resolve(signal))
    if (!process.env.npm_lifecycle_event) return
    const launchers = npmLaunchers(process.ppid)
    setInterval(() => launchers.every(isSame) || resolve("SIGHUP"), 1000).unref()
  })
}

/**
 * What a second start says, and the exit code of it.
 * @param {import("./paths.mjs").Home} home
 * @param {import("./run-record.mjs").Run} holder
 */
export function sayAlreadyRunning(home, holder) {
  const state = readState(home)
  const where = state
    ? `  Storefront  ${state.storefront_url}\n  Admin       ${state.admin_url}\n`
    : "  It has not finished starting.\n"
  process.stdout.write(
    `The shop is already running here (${holder.command}, process ${holder.pid}).\n${where}  Stop it with Ctrl-C in its terminal, or: kill ${holder.pid}\n`
  )
  return 0
}

/**
 * The whole life of `npm start`: start, serve, stop.
 * @param {import("./paths.mjs").Home} home
 * @param {{ name: string, verbose: boolean, start: (context: Context) => Promise<{ children: Record<string, import("node:child_process").ChildProcess>, text: string }> }} options
 * @returns {Promise<number>} exit code
 */
export async function live(home, { name, verbose, start }) {
  const signalled = untilSignal()
  const context = await open(home, { name, verbose })
  if ("holder" in context) return sayAlreadyRunning(home, context.holder)
  const { processes, steps } = context
  try {
    const signal = await Promise.race([
      signalled,
      (async () => {
        const { children, text } = await start(context)
        steps.close()
        process.stdout.write(`${text}  Ready in ${seconds(Date.now() - steps.began)}.\n`)
        steps.reopen()
        return untilOneEnds(context, children)
      })(),
    ])
    steps.close()
    process.stdout.write("\nStopping …\n")
    return signal === "SIGINT" || signal === "SIGTERM" ? 0 : 129
  } finally {
    steps.close()
    removeState(home)
    await processes.stop()
  }
}
