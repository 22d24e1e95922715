import { rmSync } from "node:fs"
import { join } from "node:path"
import { sourceHashes, units } from "./build-units.mjs"
import { checkDisk } from "./checks.mjs"
import { adminFromSources } from "./dev-compile.mjs"
import { Refusal } from "./fail.mjs"
import { readJson, writeAtomic } from "./files.mjs"
import { outputMark } from "./fingerprint.mjs"
import { noTelemetry } from "./medusa.mjs"
import { ROOT } from "./paths.mjs"
import { lastLines, plainEnv } from "./processes.mjs"
import { newSecret } from "./secrets.mjs"

/** @typedef {import("./build-units.mjs").Unit} Unit */

const STAMP = ".hanout-stamp.json"

/** @param {Unit} unit */
const stampOf = (unit) => join(ROOT, unit.dir, unit.out, STAMP)

/**
 * Whether what stands in a unit's output was built from the sources as they are, to the end.
 * @param {Unit} unit
 * @param {string | undefined} hash
 */
export function isFresh(unit, hash) {
  const stamp = readJson(stampOf(unit))
  if (!stamp || stamp.hash !== hash) return false
  return stamp.output === markOf(unit)
}

/** @param {Unit} unit */
function markOf(unit) {
  // The stamp lies in the folder it describes: leave it out by naming the parts beside it.
  const parts = unit.parts.includes(".") ? ["cjs", "esm"] : unit.parts
  return outputMark(join(ROOT, unit.dir, unit.out), parts)
}

/**
 * Builds one unit. The stamp goes first and comes back last, so that a killed build never counts.
 * @param {import("./processes.mjs").Processes} processes
 * @param {Unit} unit
 * @param {string} hash
 */
async function build(processes, unit, hash) {
  checkDisk(ROOT, 500)
  rmSync(stampOf(unit), { force: true })
  // A killed `npm run dev` may have left the plugins pointing at their sources.
  if (unit.dir === ".") adminFromSources("off")
  const [file = "", ...args] = unit.command
  const { code, tail } = await processes.run({
    name: `build-${unit.name.replaceAll(" ", "-")}`,
    file,
    args,
    cwd: join(ROOT, unit.dir),
    env: { ...plainEnv(process.env), ...buildEnv(unit) },
  })
  if (code !== 0)
    throw new Refusal(
      /ENOSPC|no space left/i.test(tail) ? "The disk is full." : `Building ${unit.name} failed.`,
      lastLines(tail, 20).replaceAll("\n", "\n  ")
    )
  const output = markOf(unit)
  if (!output)
    throw new Refusal(
      `Building ${unit.name} ended well but left no ${unit.parts.join(", ")}.`,
      lastLines(tail, 8)
    )
  writeAtomic(stampOf(unit), JSON.stringify({ hash, output }))
}

/**
 * Medusa reads its whole configuration to build, so it is given values that pass and mean nothing;
 * the storefront needs none. Without `NODE_ENV` Medusa's CLI would put React's development build,
 * half as large again and slow, into the admin.
 * @param {Unit} unit
 * @returns {NodeJS.ProcessEnv}
 */
function buildEnv(unit) {
  const common = { ...noTelemetry(), NODE_ENV: "production" }
  return unit.name === "storefront" ? common : { ...common, ...placeholderEnv() }
}

/** Values that satisfy the shop's environment where no shop runs: builds, type checks, tools. */
export function placeholderEnv() {
  const names = ["JWT_SECRET", "COOKIE_SECRET", "AUTH_MFA_ENCRYPTION_KEY", "HANOUT_LINK_SECRET"]
  return Object.fromEntries([...names, "HANOUT_REVALIDATE_SECRET"].map((n) => [n, newSecret()]))
}

/**
 * Builds what changed, each unit as soon as what it needs is there. At most `lanes` at once: two
 * keep two cores busy without one starving the other.
 * @param {import("./processes.mjs").Processes} processes
 * @param {import("./steps.mjs").Steps} steps
 * @param {{ only?: string[], lanes?: number, onBuilt?: (name: string) => void }} [options]
 * @returns {Promise<string[]>} the names of what was built
 */
export async function buildAll(processes, steps, { only, lanes = 2, onBuilt } = {}) {
  const all = units(only)
  const hashes = sourceHashes(all)
  const done = new Set(all.filter((u) => isFresh(u, hashes.get(u.name))).map((u) => u.name))
  for (const name of done) onBuilt?.(name)
  const todo = new Set(all.filter((u) => !done.has(u.name)))
  const built = [...todo].map((u) => u.name)
  /** @type {Map<string, Promise<void>>} */
  const running = new Map()
  while (todo.size > 0 || running.size > 0) {
    for (const unit of todo) {
      if (running.size >= lanes) break
      if (!unit.after.every((n) => done.has(n) || !all.some((u) => u.name === n))) continue
      todo.delete(unit)
      const work = steps
        .run(`Building ${unit.name}`, () => build(processes, unit, hashes.get(unit.name) ?? ""))
        .then(() => {
          running.delete(unit.name)
          done.add(unit.name)
          onBuilt?.(unit.name)
        })
      // The first failure is the one told; those it stops must not be reported as unhandled.
      work.catch(() => {})
      running.set(unit.name, work)
    }
    await Promise.race(running.values())
  }
  return built
}
