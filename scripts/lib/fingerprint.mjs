import { createHash } from "node:crypto"
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"

/**
 * Every file under the paths given, sorted, without what a build or a tool made.
 * @param {string} root
 * @param {string[]} paths relative to the root; what does not exist is passed over
 * @param {(path: string) => boolean} [keep] by path relative to the root
 * @returns {string[]} relative paths
 */
export function listFiles(root, paths, keep = () => true) {
  /** @type {string[]} */
  const files = []
  const made = new Set(["node_modules", ".medusa", ".next", "dist", ".hanout", ".git", "coverage"])
  const visit = (/** @type {string} */ path) => {
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) {
      for (const entry of readdirSync(path)) if (!made.has(entry)) visit(join(path, entry))
      return
    }
    const name = relative(root, path)
    if (stat.isFile() && keep(name)) files.push(name)
  }
  for (const path of paths) visit(join(root, path))
  return [...new Set(files)].sort()
}

/** A test or a note changes no build. @param {string} path */
export const isSource = (path) =>
  !/\.(unit\.)?(spec|test)\.[cm]?[jt]sx?$|\.md$|\.tsbuildinfo$|(^|\/)next-env\.d\.ts$/.test(path)

/**
 * One hash over the names and contents of files, and of any further text.
 * @param {string} root
 * @param {string[]} files
 * @param {string[]} [extra]
 */
export function hashContents(root, files, extra = []) {
  const hash = createHash("sha256")
  for (const file of files) {
    const body = readFileSync(join(root, file))
    hash.update(`${file}\0${body.length}\0`).update(body)
  }
  for (const text of extra) hash.update(`\0${text}`)
  return hash.digest("hex")
}

/**
 * What a build left, by name, size and time: cheap to look at, and different as soon as somebody
 * built again, removed a file or stopped a build half-way.
 * @param {string} dir
 * @param {string[]} parts files or folders below it
 * @returns {string | undefined} undefined when a part is missing
 */
export function outputMark(dir, parts) {
  const hash = createHash("sha256")
  /** @param {string} path */
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return false
    if (stat.isDirectory()) {
      for (const entry of readdirSync(path).sort()) visit(join(path, entry))
    } else {
      hash.update(`${relative(dir, path)}\0${stat.size}\0${Math.floor(stat.mtimeMs)}\n`)
    }
    return true
  }
  for (const part of parts) if (!visit(join(dir, part))) return undefined
  return hash.digest("hex")
}
