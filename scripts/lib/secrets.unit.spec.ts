import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SECRET_NAMES, loadSecrets, newPassword, parseEnvFile } from "./secrets.mjs"

let dir = ""
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "hanout-secrets-"))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe("loadSecrets", () => {
  it("makes every secret once, in a file only its owner reads", () => {
    const path = join(dir, "deep", "secrets.env")
    const first = loadSecrets(path, {})
    expect(Object.keys(first).sort()).toEqual([...SECRET_NAMES].sort())
    expect(new Set(Object.values(first)).size).toBe(SECRET_NAMES.length)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(loadSecrets(path, {})).toEqual(first)
  })

  it("adds a name a later version brought and keeps the others", () => {
    const path = join(dir, "secrets.env")
    const first = loadSecrets(path, {})
    const without = readFileSync(path, "utf8").replace(/^HANOUT_LINK_SECRET=.*\n/m, "")
    writeFileSync(path, without)
    const second = loadSecrets(path, {})
    expect(second.HANOUT_LINK_SECRET).not.toBe(first.HANOUT_LINK_SECRET)
    expect({ ...second, HANOUT_LINK_SECRET: "" }).toEqual({ ...first, HANOUT_LINK_SECRET: "" })
  })

  it("lets the environment win without writing it down", () => {
    const path = join(dir, "secrets.env")
    const given = "g".repeat(40)
    expect(loadSecrets(path, { JWT_SECRET: given }).JWT_SECRET).toBe(given)
    expect(readFileSync(path, "utf8")).not.toContain(given)
  })

  it("refuses a short one by name and without its value", () => {
    const path = join(dir, "secrets.env")
    const attempt = () => loadSecrets(path, { COOKIE_SECRET: "short" })
    expect(attempt).toThrow(/COOKIE_SECRET/)
    expect(attempt).not.toThrow(/short$/)
  })
})

describe("newPassword", () => {
  it("has four groups of five letters that cannot be mistaken", () => {
    expect(newPassword()).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}$/)
    expect(newPassword()).not.toBe(newPassword())
    expect(newPassword((below) => below - 1)).toBe("99999-99999-99999-99999")
  })
})

describe("parseEnvFile", () => {
  it("reads values with = in them, quotes and Windows line ends", () => {
    const text = '# note\r\nA=1\r\n B = "two words" \n\nnot a line\nC=x=y'
    expect(parseEnvFile(text)).toEqual({ A: "1", B: "two words", C: "x=y" })
  })
})
