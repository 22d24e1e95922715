import { PACKAGES } from "./lib/build-units.mjs"
import { buildAll } from "./lib/builds.mjs"
import { command } from "./lib/command.mjs"
import { lastLine, nothing, sum } from "./lib/counts.mjs"
import { Refusal, explain } from "./lib/fail.mjs"
import { lint } from "./lib/lint.mjs"
import { homeOf } from "./lib/paths.mjs"
import { ensureInstalled } from "./lib/prepare.mjs"
import { e2e, jest, testDatabase } from "./lib/rings.mjs"
import { open, untilSignal } from "./lib/shop.mjs"
import { seconds } from "./lib/steps.mjs"
import { withTreeLock } from "./lib/tree-lock.mjs"

const RINGS = ["lint", "unit", "modules", "http", "races", "contract", "e2e"]

/** Rings whose files share nothing but the server: every file has a database of its own. */
const AT_ONCE = ["unit", "http"]

/**
 * @typedef {import("./lib/prepare.mjs").Context} Context
 * @typedef {import("./lib/counts.mjs").Tally} Tally
 */

/**
 * Runs the rings one after the other; one that throws is one failure, and the next still runs.
 * @param {Context} context
 * @param {string[]} rings
 * @param {string | undefined} pattern
 * @returns {Promise<Map<string, Tally & { ms: number }>>}
 */
async function runRings(context, rings, pattern) {
  /** @type {Map<string, Tally & { ms: number }>} */
  const results = new Map()
  /** @type {NodeJS.ProcessEnv | undefined} */
  let database
  for (const name of rings) {
    const start = Date.now()
    process.stdout.write(`\n── ${name} ──\n`)
    /** @type {Tally} */
    let tally
    try {
      if (name === "lint") tally = await lint(context.processes, context.steps, pattern)
      else if (name === "e2e") tally = await e2e(context, pattern)
      else {
        const plain = name === "unit"
        if (!plain) database ??= await testDatabase(context)
        const own = plain ? {} : (database ?? {})
        const workers = AT_ONCE.includes(name) ? 2 : 1
        tally = await jest(context, { name, pattern, database: own, workers, plain })
      }
    } catch (error) {
      explain(error, { verbose: !(error instanceof Refusal) })
      tally = { ...nothing(), failed: 1, notes: ["the ring could not run"] }
    }
    if (tally.passed + tally.failed === 0) tally = { ...tally, failed: 1, notes: ["no test ran"] }
    results.set(name, { ...tally, ms: Date.now() - start })
  }
  return results
}

/** @param {Map<string, Tally & { ms: number }>} results */
function summary(results) {
  const lines = [...results].map(
    ([name, t]) => `  ${name.padEnd(10)}${lastLine(t).padEnd(36)}${seconds(t.ms)}`
  )
  const notes = [...results].flatMap(([name, t]) => t.notes.map((n) => `  ${name}: ${n}`))
  return ["", ...lines, ...(notes.length > 0 ? ["", ...notes] : []), ""].join("\n")
}

await command(async ({ words, verbose }) => {
  const [ring, pattern] = words
  if (ring && !RINGS.includes(ring))
    throw new Refusal(
      `There is no part of the tests called ${ring}.`,
      `Choose one of: ${RINGS.join(", ")}; for example npm test -- unit phones`
    )
  const rings = ring ? [ring] : RINGS
  const home = homeOf({ HANOUT_HOME: process.env.HANOUT_HOME ?? ".hanout/test" })
  const signalled = untilSignal()
  const context = await open(home, { name: "npm test", verbose, live: false })
  if ("holder" in context)
    throw new Refusal(
      `The tests are already running here (process ${context.holder.pid}).`,
      "Wait for them, or give this run a place of its own: HANOUT_HOME=.hanout/test-2 npm test"
    )
  const { processes, steps } = context
  const work = async () => {
    await withTreeLock(
      (holder) => steps.line(`  waiting for ${holder}, which is at work in this folder`),
      async () => {
        await ensureInstalled(context)
        await buildAll(processes, steps, { only: PACKAGES })
      }
    )
    return runRings(context, rings, pattern)
  }
  try {
    const results = await Promise.race([work(), signalled])
    if (!(results instanceof Map)) {
      process.stdout.write("\nInterrupted.\n")
      return 130
    }
    steps.close()
    const total = sum([...results.values()])
    process.stdout.write(`${summary(results)}\n${lastLine(total)}\n`)
    return total.failed > 0 ? 1 : 0
  } catch (error) {
    // Even a set-up that fails ends in the line a program reads.
    steps.close()
    explain(error, { verbose: true, logDir: home.logs })
    process.stdout.write(`\n${lastLine({ ...nothing(), failed: 1 })}\n`)
    return 1
  } finally {
    steps.close()
    await processes.stop()
  }
})
process.exit()
