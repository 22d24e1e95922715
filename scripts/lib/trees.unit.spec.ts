import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { reactionTo } from "./dev-compile.mjs"
import { hashContents, isSource, listFiles, outputMark } from "./fingerprint.mjs"

let dir = ""
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "hanout-trees-"))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function write(path: string, text = path) {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

describe("the hash of sources", () => {
  const hash = () => hashContents(dir, listFiles(dir, ["src"], isSource))

  it("looks at sources and not at what was made from them, tests or notes", () => {
    write("src/b.ts")
    write("src/a/x.ts")
    for (const path of [
      "node_modules/p/i.js",
      ".medusa/s.js",
      "dist/d.js",
      "a.unit.spec.ts",
      "N.md",
    ])
      write(`src/${path}`)
    symlinkSync(join(dir, "src", "b.ts"), join(dir, "src", "link.ts"))
    expect(listFiles(dir, ["src", "gone"], isSource)).toEqual(["src/a/x.ts", "src/b.ts"])
  })

  it("changes with a content, a name or a removal and with nothing else", () => {
    write("src/a.ts", "one")
    write("src/b.ts", "two")
    const before = hash()
    utimesSync(join(dir, "src/a.ts"), new Date(0), new Date(0))
    write("src/a.unit.spec.ts")
    expect(hash()).toBe(before)
    write("src/a.ts", "One")
    const changed = hash()
    write("src/a.ts", "one")
    rmSync(join(dir, "src/b.ts"))
    const removed = hash()
    write("src/c.ts", "two")
    expect(new Set([before, changed, removed, hash()]).size).toBe(4)
  })
})

describe("the mark of an output", () => {
  it("is gone with a missing part and changes with any later build", () => {
    write("out/src/a.js", "one")
    const before = outputMark(join(dir, "out"), ["src"])
    expect(before).toBe(outputMark(join(dir, "out"), ["src"]))
    write("out/src/b.js")
    expect(outputMark(join(dir, "out"), ["src"])).not.toBe(before)
    expect(outputMark(join(dir, "out"), ["src", "public"])).toBeUndefined()
  })
})

it.each([
  ["plugins/delivery/src/domain/price.ts", "compile"],
  ["backend/src/data/catalog.json", "compile"],
  ["plugins/delivery/src/admin/widgets/order.tsx", "nothing"],
  ["plugins/delivery/src/domain/price.unit.spec.ts", "nothing"],
  ["plugins/algeria/src/money/format.ts", "algeria"],
  ["storefront/src/app/page.tsx", "nothing"],
  ["plugins/delivery/.medusa/server/src/a.js", "nothing"],
])("after a change of %s does: %s", (path, reaction) => {
  expect(reactionTo(path)).toBe(reaction)
})
