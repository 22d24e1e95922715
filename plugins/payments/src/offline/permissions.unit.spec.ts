import { readdirSync, readFileSync } from "node:fs"
import { join, sep } from "node:path"
import { OFFLINE_PERMISSIONS } from "./permissions"

const API = join(__dirname, "../api")
const AREAS = ["transfers", "transfer-accounts", "cod-confirmations", "cash"]

/** Every admin route of the offline methods, as its files say. */
function routes(): string[] {
  return AREAS.flatMap((area) => {
    const folder = join(API, "admin", area)
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    return files
      .filter((file) => file.split(sep).at(-1) === "route.ts")
      .flatMap((file) => {
        const parts = ["/admin", area, ...file.split(sep).slice(0, -1)]
        const path = parts.join("/").replace(/\[(\w+)\]/g, ":$1")
        const source = readFileSync(join(folder, file), "utf8")
        const methods = [...source.matchAll(/^export async function ([A-Z]+)\(/gm)]
        return methods.map(([, method]) => `${method} ${path}`)
      })
  })
}

describe("OFFLINE_PERMISSIONS", () => {
  it("names every admin route of these methods, and no other", () => {
    const declared = OFFLINE_PERMISSIONS.map(({ method, path }) => `${method} ${path}`)
    expect([...declared].sort()).toEqual(routes().sort())
    expect(new Set(declared).size).toBe(declared.length)
  })

  it("asks for more to write than to read", () => {
    for (const { method, permission } of OFFLINE_PERMISSIONS) {
      expect(permission.endsWith(":read")).toBe(method === "GET")
    }
  })
})
