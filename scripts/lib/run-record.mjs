import { randomBytes } from "node:crypto"
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { readJson, writeAtomic } from "./files.mjs"
import { isSame, markedProcesses, startedAt } from "./identity.mjs"
import { stopAll } from "./stop.mjs"

/**
 * @typedef {import("./identity.mjs").Known} Known
 * @typedef {{ id: string, pid: number, started: string, command: string, children: Known[], stopping?: boolean }} Run
 */

/**
 * The record of one running command: who holds the place, and every process it started. It is the
 * lock (only one can create it) and the list a guard or a later start cleans up by.
 */
export class RunRecord {
  /**
   * @param {string} path
   * @param {Run} run
   */
  constructor(path, run) {
    this.path = path
    this.run = run
  }

  /** @param {Known} child */
  add(child) {
    this.run.children.push(child)
    this.save()
  }

  /** From here on a next start waits for this one to end, instead of being told that it runs. */
  ending() {
    this.run.stopping = true
    this.save()
  }

  /** @param {number} pid */
  remove(pid) {
    this.run.children = this.run.children.filter((c) => c.pid !== pid)
    this.save()
  }

  save() {
    // A guard or a later start that already took the place over must not find us writing it again.
    if (readJson(this.path)?.id !== this.run.id) return
    writeAtomic(this.path, JSON.stringify(this.run), 0o600)
  }

  release() {
    if (readJson(this.path)?.id === this.run.id) rmSync(this.path, { force: true })
  }
}

/**
 * Everything a run left behind and that still lives.
 * @param {Run} run
 * @returns {Known[]}
 */
export function leftovers(run) {
  const recorded = run.children.filter(isSame)
  // PostgreSQL's own children carry the mark too, but are its postmaster's to stop.
  const except = recorded.filter((c) => c.name === "postgres").map((c) => c.pid)
  const known = new Set([run.pid, ...recorded.map((c) => c.pid)])
  return [...recorded, ...markedProcesses(run.id, except).filter((p) => !known.has(p.pid))]
}

/**
 * Takes the place for this process. When a living process holds it, answers with its record; when a
 * dead one does, first stops what that one left running, which is told through `onLeftovers`.
 * @param {string} path
 * @param {string} command
 * @param {(count: number) => void} [onLeftovers]
 * @returns {Promise<{ taken: RunRecord } | { holder: Run }>}
 */
export async function takePlace(path, command, onLeftovers = () => {}) {
  mkdirSync(dirname(path), { recursive: true })
  const id = randomBytes(12).toString("hex")
  /** @type {Run} */
  const run = { id, pid: process.pid, started: startedAt(process.pid) ?? "", command, children: [] }
  for (;;) {
    const temp = `${path}.${id}`
    writeFileSync(temp, JSON.stringify(run), { mode: 0o600 })
    try {
      // A hard link is created whole or not at all, and never over an existing file.
      linkSync(temp, path)
      return { taken: new RunRecord(path, run) }
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error
    } finally {
      rmSync(temp, { force: true })
    }
    /** @type {Run | undefined} */
    const held = readJson(path)
    if (held?.stopping && isSame(held)) {
      await wait(100)
      continue
    }
    if (held && isSame(held)) return { holder: held }
    if (held) {
      const rest = leftovers(held)
      if (rest.length > 0) onLeftovers(rest.length)
      await stopAll(rest)
    }
    discard(path, held?.id)
  }
}

/**
 * Removes a dead record, unless another start replaced it between our reading and now.
 * @param {string} path
 * @param {string | undefined} deadId
 */
function discard(path, deadId) {
  const aside = `${path}.dead.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (readJson(aside)?.id !== deadId) {
    try {
      linkSync(aside, path)
    } catch {
      // A third one holds the place already.
    }
  }
  rmSync(aside, { force: true })
}
