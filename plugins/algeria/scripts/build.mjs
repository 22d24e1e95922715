/**
 * Builds dist/esm and dist/cjs with tsc. Each side gets its own package.json naming its module
 * kind, so Node and TypeScript read `.js` and `.d.ts` the right way without double extensions.
 */
import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc")

rmSync(join(root, "dist"), { recursive: true, force: true })
for (const [side, type] of [
  ["esm", "module"],
  ["cjs", "commonjs"],
]) {
  execFileSync(process.execPath, [tsc, "-p", `tsconfig.${side}.json`], {
    cwd: root,
    stdio: "inherit",
  })
  const folder = join(root, "dist", side)
  mkdirSync(folder, { recursive: true })
  // sideEffects is read from the nearest package.json: it must be said again here.
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ type, sideEffects: false })}\n`)
}
