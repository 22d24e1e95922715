import { existsSync } from "node:fs"
import { join } from "node:path"
import { placeholderEnv } from "./builds.mjs"
import { noTelemetry } from "./medusa.mjs"
import { ROOT } from "./paths.mjs"
import { plainEnv } from "./processes.mjs"
import { NEXT } from "./services.mjs"

/**
 * @typedef {{ name: string, file: string, args: string[], cwd?: string }} Check one tool, one result
 */

/** @param {string} name of a package @param {string} path of its program, in it */
const bin = (name, path) => join(ROOT, "node_modules", name, path)

/** The folders that are type checked, each by its own project file. */
const PROJECTS = [
  ["root", "tsconfig.json"],
  ["scripts", "scripts/tsconfig.json"],
  ["algeria", "plugins/algeria/tsconfig.json"],
  ["checkout", "plugins/checkout/tsconfig.json"],
  ["payments", "plugins/payments/tsconfig.json"],
  ["delivery", "plugins/delivery/tsconfig.json"],
  ["notifications", "plugins/notifications/tsconfig.json"],
  ["booking", "plugins/booking/tsconfig.json"],
  ["backend", "backend/tsconfig.json"],
  ["tests", "tsconfig.tests.json"],
  ["admin", "tsconfig.admin.json"],
  ["storefront", "storefront/tsconfig.json"],
]

/** Everything `npm test -- lint` runs. @returns {Check[]} */
export function checks() {
  const node = process.execPath
  const types = PROJECTS.filter(([, path = ""]) => existsSync(join(ROOT, path)))
  const tsc = bin("typescript", "bin/tsc")
  return [
    { name: "eslint", file: node, args: [bin("eslint", "bin/eslint.js"), "."] },
    {
      name: "prettier",
      file: node,
      args: [bin("prettier", "bin/prettier.cjs"), "--check", "--log-level=warn", "."],
    },
    ...types.map(([name = "", path = ""]) => ({
      name: `types of ${name}`,
      file: node,
      args: ["--max-old-space-size=3072", tsc, "--noEmit", "--incremental", "false", "-p", path],
    })),
    {
      name: "knip",
      file: node,
      args: [bin("knip", "bin/knip.js"), "--no-progress", "--no-config-hints"],
    },
  ]
}

/**
 * Runs the checks, two at a time. Each counts as one test.
 * @param {import("./processes.mjs").Processes} processes
 * @param {import("./steps.mjs").Steps} steps
 * @param {string | undefined} pattern only those whose name holds it
 * @returns {Promise<import("./counts.mjs").Tally>}
 */
export async function lint(processes, steps, pattern) {
  const todo = checks().filter((c) => !pattern || c.name.includes(pattern))
  const env = { ...plainEnv(process.env), ...noTelemetry(), ...placeholderEnv() }
  if (existsSync(NEXT) && todo.some((c) => c.name === "types of storefront"))
    await processes.run({
      name: "lint-typegen",
      file: process.execPath,
      args: [NEXT, "typegen"],
      cwd: join(ROOT, "storefront"),
      env,
    })
  let passed = 0
  let failed = 0
  const lane = async () => {
    for (let check = todo.shift(); check; check = todo.shift()) {
      const { name, file, args } = check
      const log = `lint-${name.replaceAll(" ", "-")}`
      const run = () => processes.run({ name: log, file, args, cwd: ROOT, env })
      try {
        await steps.run(`lint: ${name}`, async () => {
          const { code, tail } = await run()
          if (code !== 0) throw new Error(tail)
        })
        passed += 1
      } catch (error) {
        failed += 1
        steps.line(/** @type {Error} */ (error).message)
      }
    }
  }
  await Promise.all([lane(), lane()])
  return { passed, failed, skipped: 0, notes: [] }
}
