import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"
import { writeAtomic } from "./files.mjs"
import { ROOT } from "./paths.mjs"

/** The packages `npm run dev` watches, by folder. */
export const WATCHED = [
  "backend",
  "plugins/checkout",
  "plugins/payments",
  "plugins/delivery",
  "plugins/notifications",
]
export const ALGERIA = "plugins/algeria"

/**
 * What a changed file asks for.
 * - `nothing`: a test, a note, or admin source, which Vite reloads in the browser by itself
 * - `algeria`: the pure package is compiled anew as a whole
 * - `compile`: one file goes to `.medusa/server` and Medusa starts again
 * @param {string} path relative to the root
 * @returns {"nothing" | "algeria" | "compile"}
 */
export function reactionTo(path) {
  const unix = path.replaceAll("\\", "/")
  if (/\.(spec|test)\.[cm]?tsx?$|\.md$|~$|\.tmp$/.test(unix)) return "nothing"
  if (unix.startsWith(`${ALGERIA}/src/`)) return "algeria"
  const folder = WATCHED.find((dir) => unix.startsWith(`${dir}/src/`))
  if (!folder || unix.startsWith(`${folder}/src/admin/`)) return "nothing"
  return /\.(ts|tsx|json)$/.test(unix) && !unix.endsWith(".d.ts") ? "compile" : "nothing"
}

/**
 * Brings one source file to where Medusa loads it from, or takes it away there when it was removed.
 * Types are not checked: that is `npm test -- lint`, and would make each save wait.
 * @param {string} path relative to the root
 */
export function compileFile(path) {
  const folder = WATCHED.find((dir) => path.startsWith(`${dir}/src/`)) ?? ""
  const source = join(ROOT, path)
  const inside = relative(join(ROOT, folder), source)
  const target = join(ROOT, folder, ".medusa", "server", inside.replace(/\.tsx?$/, ".js"))
  if (!existsSync(source)) {
    rmSync(target, { force: true })
    return
  }
  mkdirSync(dirname(target), { recursive: true })
  if (path.endsWith(".json")) {
    copyFileSync(source, target)
    return
  }
  /** @type {{ transformFileSync: (file: string, options: object) => { code: string } }} */
  const swc = createRequire(join(ROOT, "package.json"))("@swc/core")
  const { code } = swc.transformFileSync(source, {
    swcrc: false,
    configFile: false,
    jsc: {
      parser: { syntax: "typescript", decorators: true, tsx: path.endsWith(".tsx") },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: "automatic" },
      },
      target: "es2022",
    },
    module: { type: "commonjs" },
  })
  writeAtomic(target, code)
}

/**
 * Tells Medusa where the sources of each plugin's admin pages are, so that Vite serves them from
 * there and reloads them on save; `off` puts the compiled ones back in their place.
 * @param {"on" | "off"} state
 */
export function adminFromSources(state) {
  for (const folder of WATCHED) {
    const file = join(ROOT, folder, ".medusa", "server", "medusa-plugin-options.json")
    if (state === "off") rmSync(file, { force: true })
    else writeAtomic(file, JSON.stringify({ srcDir: join(ROOT, folder, "src") }))
  }
}
