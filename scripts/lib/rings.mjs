import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { placeholderEnv } from "./builds.mjs"
import { findChromium } from "./browser.mjs"
import { fromJest, fromPlaywright } from "./counts.mjs"
import { Refusal } from "./fail.mjs"
import { readJson } from "./files.mjs"
import { noTelemetry } from "./medusa.mjs"
import { ROOT, homeOf } from "./paths.mjs"
import { freeBlock, freePort } from "./ports.mjs"
import { lastLines, plainEnv } from "./processes.mjs"
import { startPostgres } from "./postgres.mjs"
import { SANDBOX_OFFSETS } from "./sandboxes.mjs"
import { newSecret } from "./secrets.mjs"
import { wipe } from "./wipe.mjs"

/**
 * @typedef {import("./prepare.mjs").Context} Context
 * @typedef {import("./counts.mjs").Tally} Tally
 */

/**
 * A throw-away database server for the tests, on a port of its own.
 * @param {Context} context
 * @returns {Promise<NodeJS.ProcessEnv>} how the Medusa test runner finds it
 */
export async function testDatabase({ home, processes, steps }) {
  const port = await freePort()
  const password = newSecret()
  rmSync(home.secrets, { force: true })
  await steps.run("Starting PostgreSQL for the tests", async () => {
    wipe({ dir: home.postgres, postgres: home.postgres })
    await startPostgres(processes, { dataDir: home.postgres, port, password, fast: true })
  })
  return {
    // The runner insists on TLS for any host not called localhost.
    DB_HOST: "localhost",
    DB_PORT: String(port),
    DB_USERNAME: "postgres",
    DB_PASSWORD: password,
    DATABASE_URL: `postgres://postgres:${password}@localhost:${port}/postgres`,
  }
}

/**
 * One of Jest's rings.
 * @param {Context} context
 * @param {{ name: string, pattern: string | undefined, database: NodeJS.ProcessEnv, workers: number, plain: boolean }} ring
 *   `plain`: no Medusa runs in it
 * @returns {Promise<Tally>}
 */
export async function jest({ home, processes }, { name, pattern, database, workers, plain }) {
  const report = join(home.dir, "reports", `${name}.json`)
  mkdirSync(join(home.dir, "reports"), { recursive: true })
  rmSync(report, { force: true })
  const { code } = await processes.run({
    name: `test-${name}`,
    show: true,
    file: process.execPath,
    args: [
      join(ROOT, "node_modules", "jest", "bin", "jest.js"),
      `--selectProjects=${name}`,
      "--json",
      `--outputFile=${report}`,
      "--passWithNoTests",
      // A worker never gives back what the Medusas it ran have taken: it is replaced between two files.
      ...(workers > 1
        ? [`--maxWorkers=${workers}`, "--workerIdleMemoryLimit=2GB"]
        : ["--runInBand"]),
      // The drivers print every connection the runner drops between two tests; failures are told anyway.
      ...(plain ? [] : ["--forceExit", "--silent"]),
      ...(pattern ? [pattern] : []),
    ],
    cwd: ROOT,
    env: {
      ...plainEnv(process.env),
      ...noTelemetry(),
      ...placeholderEnv(),
      ...database,
      NODE_ENV: "test",
      // The Medusa test runner loads modules dynamically; plain unit tests run as plain CommonJS.
      ...(plain ? {} : { NODE_OPTIONS: "--experimental-vm-modules" }),
      NODE_NO_WARNINGS: "1",
      LOG_LEVEL: process.env.LOG_LEVEL || "error",
      JEST_JSON_QUIET: "1",
    },
  })
  return fromJest(readJson(report), code)
}

/**
 * The end-to-end ring: a whole shop brought up by the same `npm start` a person runs, on free ports
 * and with a database of its own, and a real Chromium in front of it.
 * @param {Context} context
 * @param {string | undefined} pattern
 * @returns {Promise<Tally>}
 */
export async function e2e(context, pattern) {
  const { home, processes, steps } = context
  const chromium = await findChromium(processes, steps)
  const shopHome = homeOf({ HANOUT_HOME: join(home.dir, "shop") })
  wipe(shopHome)
  const ports = [await freePort(), await freePort(), await freePort()]
  const env = {
    ...plainEnv(process.env),
    HANOUT_HOME: shopHome.dir,
    HANOUT_STOREFRONT_PORT: String(ports[0]),
    HANOUT_BACKEND_PORT: String(ports[1]),
    HANOUT_POSTGRES_PORT: String(ports[2]),
    HANOUT_SANDBOX_PORT: String(await freeBlock(SANDBOX_OFFSETS)),
  }
  const shop = processes.start({
    name: "shop",
    show: true,
    file: process.execPath,
    args: [join(ROOT, "scripts", "start.mjs")],
    cwd: ROOT,
    env,
  })
  const ended = new Promise((resolve) => shop.once("close", resolve))
  try {
    await steps.run("Opening a shop for the end-to-end tests", async () => {
      while (!readJson(shopHome.state)) {
        if (shop.exitCode !== null || shop.signalCode !== null)
          throw new Refusal(
            "The shop for the end-to-end tests did not open.",
            lastLines(shop.tail(), 12)
          )
        await wait(300)
      }
    })
    const report = join(home.dir, "reports", "e2e.json")
    rmSync(report, { force: true })
    const { code } = await processes.run({
      name: "test-e2e",
      show: true,
      file: process.execPath,
      args: [
        join(ROOT, "node_modules", "@playwright", "test", "cli.js"),
        "test",
        "--config",
        join(ROOT, "integration-tests", "e2e", "playwright.config.ts"),
        ...(pattern ? [pattern] : []),
      ],
      cwd: ROOT,
      env: {
        ...env,
        HANOUT_STATE: shopHome.state,
        HANOUT_CHROMIUM: chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        HANOUT_E2E_OUTPUT: join(home.dir, "reports", "e2e-results"),
      },
    })
    return fromPlaywright(readJson(report), code)
  } finally {
    shop.kill("SIGTERM")
    await ended
  }
}
