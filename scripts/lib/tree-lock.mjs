import { setTimeout as wait } from "node:timers/promises"
import { TREE } from "./paths.mjs"
import { takePlace } from "./run-record.mjs"

/**
 * Runs work that writes into the tree (install, builds), one command at a time: a second `npm start`
 * or an `npm test` waits here instead of building over the first.
 * @template T
 * @param {(holder: string) => void} onWait told once, with the command that is at work
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTreeLock(onWait, work) {
  for (let told = false; ;) {
    const place = await takePlace(TREE.lock, process.argv[1]?.split(/[\\/]/).pop() ?? "node")
    if ("taken" in place) {
      try {
        return await work()
      } finally {
        place.taken.release()
      }
    }
    if (!told) onWait(place.holder.command)
    told = true
    await wait(500)
  }
}
