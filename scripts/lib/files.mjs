import { randomBytes } from "node:crypto"
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs"
import { dirname } from "node:path"

/**
 * Writes a file so that a reader, or a machine that loses power, sees the old text or the new, never half.
 * @param {string} path
 * @param {string} text
 * @param {number} [mode]
 */
export function writeAtomic(path, text, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true })
  const temp = `${path}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`
  const file = openSync(temp, "wx", mode)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    renameSync(temp, path)
  } catch (error) {
    rmSync(temp, { force: true })
    throw error
  }
}

/**
 * The text of a file, or undefined when it is not there.
 * @param {string} path
 */
export function readText(path) {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ESRCH") return undefined
    throw error
  }
}

/**
 * A JSON file, or undefined when it is missing or not whole: such files are records we can make again.
 * @template T
 * @param {string} path
 * @returns {T | undefined}
 */
export function readJson(path) {
  try {
    return JSON.parse(readText(path) ?? "")
  } catch {
    return undefined
  }
}
