import { fork, spawn } from "node:child_process"
import { createWriteStream, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { stripVTControlCharacters } from "node:util"
import { Refusal } from "./fail.mjs"
import { startedAt } from "./identity.mjs"
import { stopAll } from "./stop.mjs"

/**
 * @typedef {import("./run-record.mjs").RunRecord} RunRecord
 * @typedef {object} Program
 * @property {string} name short; the log file is called after it
 * @property {string} file
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} env
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {boolean} [show] its output is what the reader came for: always shown
 */

const GUARD = join(dirname(fileURLToPath(import.meta.url)), "..", "guard.mjs")

/**
 * Starts programs, writes what they say to log files, keeps their record and stops them.
 * Every program leads its own process group, so that Ctrl-C in the terminal reaches only us and the
 * order of stopping is ours.
 */
export class Processes {
  /**
   * @param {RunRecord} record
   * @param {string} logDir
   * @param {{ verbose?: boolean }} [options]
   */
  constructor(record, logDir, options = {}) {
    this.record = record
    this.logDir = logDir
    this.verbose = options.verbose ?? false
    this.stopping = false
    mkdirSync(logDir, { recursive: true })
    // Should this process be killed, the guard notices the closed channel and stops the rest.
    this.guard = fork(GUARD, [record.path, record.run.id], {
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: ["--max-old-space-size=32"],
      env: { ...process.env, HANOUT_RUN_ID: record.run.id },
    })
    this.note("guard", this.guard.pid)
    this.guard.unref()
    this.guard.channel?.unref()
  }

  /**
   * @param {string} name
   * @param {number | undefined} pid
   */
  note(name, pid) {
    const started = pid ? startedAt(pid) : undefined
    if (pid && started) this.record.add({ name, pid, started })
  }

  /**
   * Starts a program that runs until it is stopped.
   * @param {Program} program
   * @returns {import("node:child_process").ChildProcess & { tail: () => string }}
   */
  start(program) {
    if (this.stopping)
      throw new Refusal("The start was interrupted.", "Run it again when you like.")
    const log = createWriteStream(join(this.logDir, `${program.name}.log`), { flags: "a" })
    log.write(`\n--- ${new Date().toISOString()} ${program.name}\n`)
    const child = spawn(program.file, program.args, {
      cwd: program.cwd,
      env: { ...program.env, HANOUT_RUN_ID: this.record.run.id },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      ...(program.uid === undefined ? {} : { uid: program.uid, gid: program.gid }),
    })
    this.note(program.name, child.pid)
    let tail = ""
    const keep = (/** @type {Buffer} */ chunk) => {
      tail = (tail + chunk.toString("utf8")).slice(-32_000)
      log.write(chunk)
      if (this.verbose || program.show) process.stdout.write(chunk)
    }
    child.stdout?.on("data", keep)
    child.stderr?.on("data", keep)
    child.once("error", (error) => keep(Buffer.from(`${error.message}\n`)))
    child.once("close", () => {
      if (child.pid) this.record.remove(child.pid)
      log.end()
    })
    return Object.assign(child, { tail: () => tail })
  }

  /**
   * Runs a program to its end. Answers with its exit code and the end of what it said.
   * @param {Program} program
   * @returns {Promise<{ code: number, tail: string }>}
   */
  run(program) {
    const child = this.start(program)
    return new Promise((resolve) => {
      child.once("error", () => resolve({ code: 127, tail: child.tail() }))
      child.once("close", (code) => resolve({ code: code ?? 137, tail: child.tail() }))
    })
  }

  /** Stops everything this command started and nothing else. Safe to call twice. */
  async stop() {
    this.stopping = true
    this.record.ending()
    await stopAll(this.record.run.children.filter((c) => c.name !== "guard"))
    if (this.guard.connected) this.guard.send("bye", () => {})
    this.record.release()
  }
}

/**
 * The environment our programs inherit: the caller's, without the secrets of the shop. Each program
 * is then given only the ones it needs.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function plainEnv(env) {
  const hidden =
    /SECRET|PASSWORD|API_KEY|ENCRYPTION_KEY|^SMTP_URL$|^HANOUT_SATIM_|^DATABASE_URL$|^PORT$|^NODE_ENV$|^HANOUT_RUN_ID$/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.test(name)))
}

/**
 * The last lines of an output that say something, for the sentence shown to a person. Lines of a JSON
 * log are reduced to their message, and the same line is said once.
 * @param {string} tail
 * @param {number} [lines]
 */
export function lastLines(tail, lines = 12) {
  const told = stripVTControlCharacters(tail).split("\n").map(logMessage)
  const last = told
    .filter((line, i) => line.trim() !== "" && told.indexOf(line) === i)
    .slice(-lines)
  return last.map((line) => line.slice(0, 400)).join("\n")
}

/** @param {string} line */
function logMessage(line) {
  // The tail may begin inside a line: what is left of a cut JSON line tells nothing.
  if (/"timestamp":"[^"]*"\}$/.test(line) && !line.startsWith("{")) return ""
  if (!line.startsWith('{"')) return line
  try {
    const { level, message } = JSON.parse(line)
    return typeof message === "string" ? `${level ?? "info"}: ${message}` : line
  } catch {
    return line
  }
}
