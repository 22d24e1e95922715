import { execFileSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"
import { Refusal } from "./fail.mjs"
import { ROOT } from "./paths.mjs"
import { plainEnv } from "./processes.mjs"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

/** @param {NodeJS.ProcessEnv} env @returns {string | undefined} */
function installed(env) {
  if (env.HANOUT_CHROMIUM) return env.HANOUT_CHROMIUM
  const folders = (env.PATH ?? "").split(delimiter)
  const all = [...NAMES.flatMap((n) => folders.map((f) => join(f, n))), MAC]
  return all.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** @returns {string | undefined} */
function playwrights() {
  const { chromium } = createRequire(join(ROOT, "package.json"))("@playwright/test")
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/**
 * A real Chromium: one that is installed, else Playwright's, else Debian's when we may install it.
 * @param {import("./processes.mjs").Processes} processes
 * @param {import("./steps.mjs").Steps} steps
 * @returns {Promise<string>} path of the executable
 */
export async function findChromium(processes, steps) {
  const found = installed(process.env) ?? playwrights()
  if (found) return found
  await steps.run("Fetching Chromium", () =>
    processes.run({
      name: "playwright-install",
      file: process.execPath,
      args: [join(ROOT, "node_modules", "@playwright", "test", "cli.js"), "install", "chromium"],
      cwd: ROOT,
      env: plainEnv(process.env),
    })
  )
  const fetched = playwrights()
  if (fetched && starts(fetched)) return fetched
  if (process.getuid?.() === 0) {
    await steps.run("Installing Debian's Chromium", () =>
      processes.run({
        name: "apt",
        file: "sh",
        args: [
          "-c",
          "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium",
        ],
        env: { ...plainEnv(process.env), DEBIAN_FRONTEND: "noninteractive" },
      })
    )
    const debian = installed(process.env)
    if (debian) return debian
  }
  throw new Refusal(
    "There is no Chromium for the end-to-end tests, and none could be fetched.",
    "Install one (on Debian: apt-get install chromium), or name it with HANOUT_CHROMIUM."
  )
}

/** A downloaded browser may lack libraries of the system. @param {string} path */
function starts(path) {
  try {
    execFileSync(path, ["--version"], { stdio: "pipe" })
    return true
  } catch {
    return false
  }
}
