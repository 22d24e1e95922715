import { setTimeout as wait } from "node:timers/promises"
import { isSame } from "./identity.mjs"

/** @typedef {import("./identity.mjs").Known} Known */

/**
 * Signals the group a process leads (we start every child as leader of its own), else the process alone.
 * The identity is checked first: a number that was given to another program is never signalled.
 * @param {Known} known
 * @param {NodeJS.Signals} signal
 */
function signal(known, signal) {
  if (!isSame(known)) return
  // PostgreSQL's postmaster stops its own children in order; its group must not be hit at once.
  const whole = known.name !== "postgres"
  for (const target of whole ? [-known.pid, known.pid] : [known.pid]) {
    try {
      process.kill(target, signal)
      return
    } catch {
      // Not a group leader, or gone meanwhile.
    }
  }
}

/**
 * @param {Known[]} processes
 * @param {number} ms
 */
async function allGone(processes, ms) {
  const end = Date.now() + ms
  while (processes.some(isSame)) {
    if (Date.now() > end) return false
    await wait(50)
  }
  return true
}

/**
 * Stops the processes given and waits until they are gone: first the programs, then PostgreSQL, so
 * that nobody loses its database under its feet. Each is asked politely, then made to.
 * @param {Known[]} processes
 * @param {{ politeMs?: number }} [options]
 */
export async function stopAll(processes, options = {}) {
  const politeMs = options.politeMs ?? 8000
  const databases = processes.filter((p) => p.name === "postgres")
  const programs = processes.filter((p) => p.name !== "postgres")
  for (const known of programs) signal(known, "SIGTERM")
  if (!(await allGone(programs, politeMs))) {
    for (const known of programs) signal(known, "SIGKILL")
    await allGone(programs, 5000)
  }
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one: both are safe for the data.
  for (const known of databases) signal(known, "SIGINT")
  if (!(await allGone(databases, politeMs + 7000))) {
    for (const known of databases) signal(known, "SIGQUIT")
    if (!(await allGone(databases, 5000))) for (const known of databases) signal(known, "SIGKILL")
    await allGone(databases, 5000)
  }
}
