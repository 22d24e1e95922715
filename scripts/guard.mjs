import { existsSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { readJson } from "./lib/files.mjs"
import { leftovers } from "./lib/run-record.mjs"
import { stopAll } from "./lib/stop.mjs"

/**
 * The guard of a running command: a small process of its own that only waits. When the command ends
 * in order it says "bye"; when it is killed the channel closes without a word, and the guard stops
 * what the command had started, so that no orphan keeps a port or a database.
 */
const [recordPath = "", runId = ""] = process.argv.slice(2)
let farewell = false
process.on("message", (message) => {
  farewell = message === "bye"
  if (farewell) process.disconnect()
})
process.on("SIGINT", () => {})
process.on("SIGHUP", () => {})
process.on("disconnect", async () => {
  if (farewell) return
  /** @type {import("./lib/run-record.mjs").Run | undefined} */
  const run = readJson(recordPath)
  if (run?.id !== runId) return
  await stopAll(
    leftovers(run).filter((p) => p.pid !== process.pid),
    { politeMs: 3000 }
  )
  if (readJson(recordPath)?.id !== runId) return
  const state = join(dirname(recordPath), "state.json")
  if (existsSync(state)) rmSync(state, { force: true })
  rmSync(recordPath, { force: true })
})
