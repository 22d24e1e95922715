import { existsSync } from "node:fs"
import { join } from "node:path"
import { readText } from "./files.mjs"
import { hashContents, isSource, listFiles } from "./fingerprint.mjs"
import { ROOT } from "./paths.mjs"

/**
 * @typedef {object} Unit one thing that is built
 * @property {string} name
 * @property {string} dir relative to the root
 * @property {string[]} command program and arguments, run in `dir`
 * @property {string[]} sources paths relative to the root
 * @property {string} out folder below `dir` that holds the stamp
 * @property {string[]} parts what must be there afterwards, below `out`
 * @property {string[]} after names of the units it is built from
 */

const MEDUSA = join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")

/**
 * @param {string} name
 * @param {string} dir
 * @param {string[]} after
 * @returns {Unit}
 */
const plugin = (name, dir, after) => ({
  name,
  dir,
  command: [process.execPath, MEDUSA, "plugin:build"],
  sources: [dir, "tsconfig.base.json"],
  out: ".medusa/server",
  parts: ["src"],
  after,
})

/** @type {Unit[]} in an order that respects `after` */
const ALL = [
  {
    name: "algeria",
    dir: "plugins/algeria",
    command: ["npm", "run", "--silent", "build"],
    sources: ["plugins/algeria", "tsconfig.base.json"],
    out: "dist",
    parts: ["."],
    after: [],
  },
  plugin("checkout", "plugins/checkout", ["algeria"]),
  plugin("payments", "plugins/payments", ["algeria", "checkout"]),
  plugin("delivery", "plugins/delivery", ["algeria", "checkout"]),
  plugin("notifications", "plugins/notifications", []),
  plugin("booking", "plugins/booking", ["algeria", "checkout"]),
  plugin("backend", "backend", ["algeria", "checkout", "payments", "delivery", "booking"]),
  {
    name: "shop and admin",
    dir: ".",
    command: [process.execPath, MEDUSA, "build"],
    sources: [
      "medusa-config.ts",
      "instrumentation.ts",
      "package.json",
      "tsconfig.json",
      "tsconfig.base.json",
    ],
    out: ".medusa/server",
    parts: ["medusa-config.js", "package.json", "public/admin"],
    after: ["algeria", "checkout", "payments", "delivery", "notifications", "booking", "backend"],
  },
  {
    name: "storefront",
    dir: "storefront",
    command: [process.execPath, join(ROOT, "storefront/node_modules/next/dist/bin/next"), "build"],
    sources: ["storefront", "tsconfig.base.json"],
    out: ".next",
    parts: ["BUILD_ID", "required-server-files.json", "prerender-manifest.json"],
    after: ["algeria"],
  },
]

/** The packages others are compiled against. */
export const PACKAGES = [
  "algeria",
  "checkout",
  "payments",
  "delivery",
  "notifications",
  "booking",
  "backend",
]

/**
 * The units whose folder is there.
 * @param {string[]} [names] only these and what they need
 * @returns {Unit[]}
 */
export function units(names) {
  const present = ALL.filter((u) => existsSync(join(ROOT, u.dir, "package.json")))
  if (!names) return present
  const wanted = new Set(names)
  for (const unit of [...present].reverse())
    if (wanted.has(unit.name)) unit.after.forEach((n) => wanted.add(n))
  return present.filter((u) => wanted.has(u.name))
}

/**
 * The hash of everything a unit is made from: its sources, those of what it needs, the lockfile and Node.
 * @param {Unit[]} all
 * @returns {Map<string, string>} by name
 */
export function sourceHashes(all) {
  /** @type {Map<string, string>} */
  const hashes = new Map()
  const base = [
    readText(join(ROOT, "pnpm-lock.yaml")) ?? "",
    process.versions.node.split(".")[0] ?? "",
  ]
  for (const unit of all) {
    const files = listFiles(ROOT, unit.sources, isSource)
    const below = unit.after.map((name) => hashes.get(name) ?? "")
    hashes.set(
      unit.name,
      hashContents(ROOT, files, [
        ...base,
        ...below,
        unit.command.slice(1).join(" ").replaceAll(ROOT, ""),
      ])
    )
  }
  return hashes
}
