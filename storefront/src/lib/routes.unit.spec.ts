import { existsSync, readdirSync } from "node:fs"
import path from "node:path"
import { routeKind } from "./routes"

describe("routeKind", () => {
  it.each([
    ["", "page"],
    ["search", "page"],
    ["cart", "page"],
    ["account/orders/12", "page"],
    ["orders/12-ABC", "page"],
    ["categories", "page"],
    ["info/terms", "page"],
    ["info/nothing", "unknown"],
    ["info", "unknown"],
    ["products", "unknown"],
    ["nothing", "unknown"],
    ["products/a/b", "unknown"],
    ["not-found", "unknown"],
    ["pay", "unknown"],
    ["pay/12-ABCDEFGHIJKLMNOP", "page"],
    ["pay/12", "unknown"],
    ["pay/r/0123456789abcdef", "return"],
    ["pay/f/0123456789abcdef", "return"],
    ["pay/f/0123456789abcdef/x", "unknown"],
    ["pay/x/0123456789abcdef", "unknown"],
    ["pay/r/short", "unknown"],
    ["pay/r/..%2fevil", "unknown"],
    ["booking", "page"],
    ["booking/slot", "page"],
    ["booking/emergency", "page"],
    ["booking/nothing", "unknown"],
    ["booking/slot/x", "unknown"],
    ["visits", "unknown"],
    ["visits/x", "visit"],
    ["visits/v_1.1.a.ABCDEFGHIJKLMNOP/move", "visit"],
    ["visits/v_1.1.a.ABCDEFGHIJKLMNOP/nothing", "unknown"],
    ["proposals/p_1.abcdefghijkl", "page"],
    ["proposals", "unknown"],
  ])("%p is %s", (address, kind) => {
    expect(routeKind(address.split("/").filter(Boolean)).kind).toBe(kind)
  })

  it("names the link to look up, and none for what cannot be one", () => {
    const token = "v_1.1.a.ABCDEFGHIJKLMNOP"
    expect(routeKind(["visits", token])).toEqual({ kind: "visit", token })
    expect(routeKind(["visits", "<script>"])).toEqual({ kind: "visit", token: "" })
  })

  it("names the product or category to look up", () => {
    expect(routeKind(["products", "circulateur"])).toEqual({
      kind: "product",
      handle: "circulateur",
    })
    expect(routeKind(["categories", "circulateurs"])).toEqual({
      kind: "category",
      handle: "circulateurs",
    })
  })

  it("knows every folder of pages", () => {
    const app = path.join(__dirname, "../app/[locale]")
    const folders = readdirSync(app, { withFileTypes: true })
      // `missing` is where the proxy sends the unknown ones.
      .filter((entry) => entry.isDirectory() && /^(?!missing)[a-z]/.test(entry.name))
      .map((entry) => entry.name)
    for (const folder of folders) {
      const hasPage = existsSync(path.join(app, folder, "page.tsx"))
      const below =
        {
          products: ["x"],
          info: ["terms"],
          pay: ["1-AAAAAAAAAAAAAAAA"],
          visits: ["x"],
          proposals: ["proposal_1"],
        }[folder] ?? []
      const segments = hasPage ? [folder] : [folder, ...below]
      expect([folder, routeKind(segments).kind]).not.toEqual([folder, "unknown"])
    }
  })
})
