import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { readText } from "./files.mjs"

/**
 * What tells one process from a later one that got the same number: its start time (and the boot it
 * belongs to). Undefined when there is no such process, or only its zombie.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function startedAt(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform === "linux") {
    const stat = readText(`/proc/${pid}/stat`)
    if (!stat) return undefined
    // The name in parentheses may hold spaces: count the fields after the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    if (fields[0] === "Z" || fields[0] === "X") return undefined
    return `${readText("/proc/sys/kernel/random/boot_id")?.trim() ?? ""}:${fields[19]}`
  }
  try {
    const text = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim()
    return text === "" || text.startsWith("Z") ? undefined : text.replace(/^\S+\s+/, "")
  } catch {
    return undefined
  }
}

/** @typedef {{ name: string, pid: number, started: string }} Known a process we started */

/**
 * Whether the very process we recorded still runs.
 * @param {{ pid: number, started: string }} known
 */
export const isSame = (known) => startedAt(known.pid) === known.started

/**
 * The processes that carry a run's mark in their environment: also the grandchildren whose parent
 * was killed before it could name them. Linux only; elsewhere the recorded ones are all we know.
 * @param {string} runId
 * @param {number[]} [except] these and their own children are left out
 * @returns {Known[]}
 */
export function markedProcesses(runId, except = []) {
  if (process.platform !== "linux") return []
  /** @type {Known[]} */
  const found = []
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry) || Number(entry) === process.pid) continue
    try {
      const environment = readFileSync(`/proc/${entry}/environ`, "latin1")
      if (!environment.split("\0").includes(`HANOUT_RUN_ID=${runId}`)) continue
      if (except.includes(parentOf(Number(entry))) || except.includes(Number(entry))) continue
      const started = startedAt(Number(entry))
      if (started) found.push({ name: "leftover", pid: Number(entry), started })
    } catch {
      // Another user's process, or one that ended meanwhile: not ours to look at.
    }
  }
  return found
}

/**
 * npm, and the shell it puts between itself and a script: those whose end means that nobody is left
 * to pass Ctrl-C on.
 * @param {number} parent our parent
 * @returns {Known[]}
 */
export function npmLaunchers(parent) {
  const shell = /^(\/bin\/)?(ba|da|z|a)?sh\0-c\0/.test(readText(`/proc/${parent}/cmdline`) ?? "")
  const pids = shell ? [parent, parentOf(parent)] : [parent]
  return pids.flatMap((pid) => {
    const started = startedAt(pid)
    return started ? [{ name: "npm", pid, started }] : []
  })
}

/** @param {number} pid Linux only @returns {number} 0 when unknown */
function parentOf(pid) {
  const stat = readText(`/proc/${pid}/stat`)
  return Number(stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? 0)
}
