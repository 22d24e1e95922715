import { existsSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { checkDisk } from "./checks.mjs"
import { Refusal } from "./fail.mjs"
import { readJson, readText, writeAtomic } from "./files.mjs"
import { hashContents, listFiles } from "./fingerprint.mjs"
import { ROOT, TREE } from "./paths.mjs"
import { lastLines, plainEnv } from "./processes.mjs"

/** A cold install takes about this much: packages, and pnpm's store when it cannot be linked. */
const NEEDED_MB = 2500

/** The pinned pnpm, as `pnpm@10.x.y`. */
export function pinnedPnpm() {
  const { packageManager } = JSON.parse(readText(join(ROOT, "package.json")) ?? "{}")
  return String(packageManager).split("+")[0] ?? "pnpm"
}

/** Every manifest of the workspace, with the lockfile: what an install depends on. */
function manifests() {
  const isManifest = (/** @type {string} */ path) => path.endsWith("package.json")
  const folders = ["backend", "plugins", "storefront", "integration-tests/benchmarks"]
  return [
    ...["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc"].filter((f) =>
      existsSync(join(ROOT, f))
    ),
    ...listFiles(ROOT, folders, isManifest),
  ]
}

/** Changes whenever the installed packages should. */
export const installHash = () =>
  hashContents(ROOT, manifests(), [process.platform, process.arch, process.versions.modules])

/** Whether what is on disk is what the lockfile says, as far as a quick look can tell. */
export function isInstalled() {
  const whole = manifests()
    .filter((m) => m.endsWith("package.json"))
    .every((m) => existsSync(join(ROOT, dirname(m), "node_modules")) || m.includes("benchmarks"))
  const done = existsSync(join(ROOT, "node_modules", ".modules.yaml"))
  return whole && done && readJson(TREE.installStamp)?.hash === installHash()
}

/**
 * The reason an install failed, as a sentence and a way out.
 * @param {string} tail
 * @returns {Refusal}
 */
export function installRefusal(tail) {
  if (/ENOSPC|no space left/i.test(tail))
    return new Refusal(
      "The disk is full.",
      "Free about 3 GB and start again: the install goes on where it stopped."
    )
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET|ENETUNREACH|network|META_FETCH_FAIL/i.test(
      tail
    )
  )
    return new Refusal(
      "The packages could not be downloaded: the registry does not answer.",
      "Check the connection (and the proxy, HTTPS_PROXY) and start again: what came down is kept."
    )
  if (/ERR_PNPM_TARBALL_INTEGRITY|EINTEGRITY|BAD_TARBALL|unexpected end of file/i.test(tail))
    return new Refusal(
      "A package arrived damaged.",
      "Start again to download it anew; if it happens twice, a proxy on the way changes files."
    )
  if (/OUTDATED_LOCKFILE|frozen-lockfile/i.test(tail))
    return new Refusal(
      "pnpm-lock.yaml does not match the package.json files.",
      `Bring it up to date: npx ${pinnedPnpm()} install`
    )
  return new Refusal("The packages could not be installed.", lastLines(tail, 6))
}

/**
 * Installs what the lockfile says, with the pinned pnpm fetched through npx. The stamp is written
 * last: a killed install runs again.
 * @param {import("./processes.mjs").Processes} processes
 */
export async function install(processes) {
  checkDisk(ROOT, NEEDED_MB)
  rmSync(TREE.installStamp, { force: true })
  const { code, tail } = await processes.run({
    name: "install",
    file: "npx",
    args: ["--yes", pinnedPnpm(), "install", "--frozen-lockfile", "--reporter=append-only"],
    cwd: ROOT,
    env: { ...plainEnv(process.env), CI: "true", COREPACK_ENABLE_STRICT: "0" },
  })
  if (code === 127)
    throw new Refusal("npx was not found.", "Install npm (it comes with Node), then start again.")
  if (code !== 0) throw installRefusal(tail)
  writeAtomic(TREE.installStamp, JSON.stringify({ hash: installHash() }))
}
