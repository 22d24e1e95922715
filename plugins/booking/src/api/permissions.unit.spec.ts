import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { BOOKING_PERMISSIONS } from "./permissions"

const ROOT = path.join(__dirname, "admin")

/** `METHOD /admin/…` of every route file, with Express parameters. */
function servedRoutes(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => {
      const url = `/admin/${path.dirname(file)}`.replace(/\[(\w+)\]/g, ":$1")
      const source = readFileSync(path.join(ROOT, file), "utf8")
      const methods = source.matchAll(/^export (?:async function|const) (GET|POST|DELETE)\b/gm)
      return [...methods].map(([, method]) => `${method} ${url}`)
    })
}

describe("BOOKING_PERMISSIONS", () => {
  it("names every admin route once, and no other", () => {
    const named = BOOKING_PERMISSIONS.map(({ method, path: url }) => `${method} ${url}`)
    expect(new Set(named).size).toBe(named.length)
    expect(named.sort()).toEqual(servedRoutes().sort())
  })
})
