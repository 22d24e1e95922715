import { existsSync, statfsSync } from "node:fs"
import { dirname } from "node:path"
import { Refusal } from "./fail.mjs"

/**
 * Whether this Node runs Medusa 2.21: `^20.19.0 || >=22.12.0`.
 * @param {string} version as in `process.versions.node`
 */
export function nodeIsSupported(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/** @param {string} version */
export function checkNode(version) {
  if (nodeIsSupported(version)) return
  throw new Refusal(
    `Node ${version} is too old for this shop.`,
    "Install Node 20.19 or newer (22.12 or newer in the 22 line) from https://nodejs.org, then start again."
  )
}

/**
 * Free space of the disk that holds a path (or its nearest existing parent), in megabytes.
 * @param {string} path
 */
export function freeMegabytes(path) {
  let dir = path
  while (!existsSync(dir) && dirname(dir) !== dir) dir = dirname(dir)
  const { bavail, bsize } = statfsSync(dir)
  return Math.floor((bavail * bsize) / 1_048_576)
}

/**
 * @param {string} path
 * @param {number} neededMb
 * @param {number} [free] for tests
 */
export function checkDisk(path, neededMb, free = freeMegabytes(path)) {
  if (free >= neededMb) return
  throw new Refusal(
    `The disk has ${free} MB free and this step needs ${neededMb} MB.`,
    `Free some space on the disk of ${path}, then start again: nothing half-made was left behind.`
  )
}
