import { execFileSync } from "node:child_process"
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, rmSync, renameSync } from "node:fs"
import { randomBytes } from "node:crypto"
import { dirname, join, parse } from "node:path"
import { Refusal } from "./fail.mjs"
import { readText, writeAtomic } from "./files.mjs"

/** @typedef {{ uid: number, gid: number, name: string }} Account */

/**
 * @param {string} name
 * @returns {Account | undefined}
 */
function account(name) {
  try {
    const id = (/** @type {string} */ flag) =>
      Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }).trim())
    return { uid: id("-u"), gid: id("-g"), name }
  } catch {
    return undefined
  }
}

/**
 * The account PostgreSQL runs under. It refuses to run as root, so root lends it the system's
 * `postgres` user, made if need be. Undefined for an ordinary user: then it is that user.
 * @returns {Account | undefined}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return undefined
  const found = account("postgres")
  if (found) return found
  try {
    execFileSync("groupadd", ["--system", "--force", "postgres"], { stdio: "pipe" })
    execFileSync(
      "useradd",
      [
        "--system",
        "--gid",
        "postgres",
        "--no-create-home",
        "--shell",
        "/usr/sbin/nologin",
        "postgres",
      ],
      { stdio: "pipe" }
    )
  } catch (cause) {
    throw new Refusal(
      "PostgreSQL does not run as root, and no user for it could be made.",
      "Start as an ordinary user, or create one called postgres, or give DATABASE_URL.",
      cause
    )
  }
  const made = account("postgres")
  if (made) return made
  throw new Refusal("The user postgres was made but cannot be found.", "Start as an ordinary user.")
}

/**
 * Whether an account may pass through every folder above a path (and through the path itself).
 * @param {string} path
 * @param {Account} user
 */
export function canReach(path, user) {
  for (let dir = path; ; dir = dirname(dir)) {
    if (existsSync(dir)) {
      const { mode, uid, gid } = lstatSync(dir)
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
      if ((mode & bit) === 0) return false
    }
    if (dir === parse(dir).root) return true
  }
}

/**
 * Where the cluster and its binaries live. Usually beside the rest; but when root works in a folder
 * others may not enter (`/root`, a private temporary folder), both go to the system's place for
 * such data, because the postgres user could not reach them. Nothing's permissions are changed.
 * @param {{ dataDir: string, native: string, version: string, user: Account | undefined }} wanted
 * @returns {{ dataDir: string, native: string }}
 */
export function reachablePlaces({ dataDir, native, version, user }) {
  if (!user) return { dataDir, native }
  const base = "/var/lib/hanout"
  /** @param {string} dir */
  const open = (dir) => mkdirSync(dir, { recursive: true, mode: 0o755 })
  const places = { dataDir, native }
  if (!canReach(dirname(dataDir), user)) {
    open(base)
    places.dataDir = placeElsewhere(dataDir) ?? choosePlace(base, dataDir)
  }
  if (!canReach(native, user)) {
    places.native = join(base, `postgresql-${version}`)
    if (!existsSync(places.native)) {
      open(base)
      const temp = `${places.native}.${process.pid}`
      cpSync(native, temp, { recursive: true, verbatimSymlinks: true })
      try {
        renameSync(temp, places.native)
      } catch {
        rmSync(temp, { recursive: true, force: true })
      }
    }
  }
  return places
}

/** @param {string} dataDir */
const pointer = (dataDir) => `${dataDir}.place`

/**
 * Where a cluster really is when it could not live in its own folder; undefined when it could. It is
 * written down beside that folder and not derived from its name: a new clone in the place of a
 * deleted one must not find the old cluster, whose password went with the folder.
 * @param {string} dataDir
 * @returns {string | undefined}
 */
export const placeElsewhere = (dataDir) => readText(pointer(dataDir))?.trim() || undefined

/** @param {string} base @param {string} dataDir */
function choosePlace(base, dataDir) {
  const place = join(base, `data-${randomBytes(6).toString("hex")}`)
  writeAtomic(pointer(dataDir), `${place}\n`, 0o600)
  return place
}

/**
 * @param {string} path
 * @param {Account | undefined} user
 */
export function giveTo(path, user) {
  if (user) chownSync(path, user.uid, user.gid)
}
