import { lstatSync, readdirSync, watch } from "node:fs"
import { join } from "node:path"

/**
 * Watches every folder below one, also those made later. Node's own recursive watching misses
 * changes on Linux, so each folder gets a watcher of its own.
 * @param {string} root absolute
 * @param {(path: string) => void} onChange absolute path of what changed or went away
 */
export function watchTree(root, onChange) {
  /** @type {Map<string, import("node:fs").FSWatcher>} */
  const watchers = new Map()
  /** @param {string} dir */
  const add = (dir) => {
    if (watchers.has(dir)) return
    const watcher = watch(dir, (_, name) => {
      if (!name) return
      const path = join(dir, name)
      const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory()
      if (isFolder) return add(path)
      onChange(path)
    })
    const forget = () => {
      watcher.close()
      watchers.delete(dir)
    }
    watcher.on("error", forget)
    watchers.set(dir, watcher)
    for (const entry of readdirSync(dir, { withFileTypes: true }))
      if (entry.isDirectory()) add(join(dir, entry.name))
  }
  add(root)
  return { close: () => watchers.forEach((w) => w.close()) }
}
