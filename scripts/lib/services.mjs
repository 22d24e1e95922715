import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Refusal } from "./fail.mjs"
import { MEDUSA_COMPILED, medusaEnv, noTelemetry } from "./medusa.mjs"
import { ROOT } from "./paths.mjs"
import { lastLines, plainEnv } from "./processes.mjs"
import { SANDBOX_PROGRAM, gatewayOrigins, sandboxEnv } from "./sandboxes.mjs"

/** @typedef {ReturnType<import("./processes.mjs").Processes["start"]>} Child */

/** Next's command line. */
export const NEXT = join(ROOT, "storefront", "node_modules", "next", "dist", "bin", "next")

/**
 * The environment of the storefront: only what it needs, read at run time.
 * @param {Parameters<typeof medusaEnv>[0]} shop
 * @param {string} publishableKey
 * @param {"production" | "development"} mode
 * @returns {NodeJS.ProcessEnv}
 */
export function storefrontEnv({ settings, secrets }, publishableKey, mode) {
  return {
    ...plainEnv(process.env),
    NODE_ENV: mode,
    PORT: String(settings.storefront.port),
    MEDUSA_BACKEND_URL: settings.backendUrl,
    MEDUSA_PUBLISHABLE_KEY: publishableKey,
    HANOUT_PUBLIC_URL: settings.storefrontUrl,
    HANOUT_REVALIDATE_SECRET: secrets.HANOUT_REVALIDATE_SECRET,
    HANOUT_COOKIE_SECRET: secrets.HANOUT_COOKIE_SECRET,
    ...gatewayOrigins(settings),
    ...noTelemetry(),
  }
}

/**
 * The sandboxes this shop uses, in one small process; undefined when it uses none. Never in
 * production mode: they refuse that.
 * @param {import("./processes.mjs").Processes} processes
 * @param {Parameters<typeof medusaEnv>[0]} shop
 */
export function startSandboxes(processes, { settings, secrets }) {
  if (settings.sandboxes.length === 0) return undefined
  return processes.start({
    name: "sandboxes",
    file: process.execPath,
    args: ["--max-old-space-size=64", SANDBOX_PROGRAM],
    cwd: ROOT,
    env: { ...plainEnv(process.env), NODE_ENV: "development", ...sandboxEnv(settings, secrets) },
  })
}

/**
 * Medusa in production, from the build. The heap limit keeps the garbage collector at work early;
 * an idle shop needs a third of it.
 * @param {import("./processes.mjs").Processes} processes
 * @param {Parameters<typeof medusaEnv>[0]} shop
 */
export const startMedusa = (processes, shop) =>
  processes.start({
    name: "medusa",
    file: process.execPath,
    args: ["--max-old-space-size=768", MEDUSA_COMPILED, "start"],
    cwd: shop.home.app,
    env: medusaEnv(shop, "production"),
  })

/**
 * The storefront in production.
 * @param {import("./processes.mjs").Processes} processes
 * @param {Parameters<typeof medusaEnv>[0]} shop
 * @param {string} publishableKey
 */
export const startStorefront = (processes, shop, publishableKey) =>
  processes.start({
    name: "storefront",
    file: process.execPath,
    args: [
      "--max-old-space-size=512",
      NEXT,
      "start",
      "-H",
      shop.settings.host,
      "-p",
      String(shop.settings.storefront.port),
    ],
    cwd: join(ROOT, "storefront"),
    env: storefrontEnv(shop, publishableKey, "production"),
  })

/**
 * Waits until a program answers with a page (any status below 500), or says why it will not.
 * @param {Child} child
 * @param {string} url
 * @param {{ what: string, log: string, seconds?: number }} options
 */
export async function untilAnswers(child, url, { what, log, seconds = 120 }) {
  const end = Date.now() + seconds * 1000
  let last = "no answer"
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const said = child.tail()
      throw new Refusal(
        `${what} stopped while starting.`,
        /EADDRINUSE/.test(said)
          ? "Its port was taken meanwhile: start again, or choose another port."
          : `It said:\n  ${lastLines(said, 10).replaceAll("\n", "\n  ")}\n  The whole text is in ${log}.`
      )
    }
    try {
      const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(20_000) })
      await answer.arrayBuffer()
      if (answer.status < 500) return
      last = `status ${answer.status}`
    } catch (error) {
      const { cause, message } = /** @type {Error & { cause?: Error }} */ (error)
      last = cause?.message ?? message
    }
    await wait(200)
  }
  throw new Refusal(`${what} does not answer at ${url} (${last}).`, `Its log is in ${log}.`)
}
