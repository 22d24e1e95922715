import { createServer } from "node:net"
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkDisk, nodeIsSupported } from "./checks.mjs"
import { installRefusal } from "./install.mjs"
import { checkPort, freePort, portProblem } from "./ports.mjs"
import { canReach } from "./postgres-user.mjs"
import { lastLines, plainEnv } from "./processes.mjs"
import { readSettings } from "./settings.mjs"
import { seconds } from "./steps.mjs"

it.each([
  ["20.18.3", false],
  ["20.19.0", true],
  ["20.20.2", true],
  ["18.20.0", false],
  ["21.7.3", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["24.1.0", true],
])("knows whether Node %s runs Medusa: %s", (version, supported) => {
  expect(nodeIsSupported(version)).toBe(supported)
})

it("says how much disk is missing", () => {
  expect(() => checkDisk("/somewhere", 500, 499)).toThrow("499 MB free and this step needs 500 MB")
  expect(() => checkDisk("/somewhere", 500, 500)).not.toThrow()
})

describe("ports", () => {
  it("tells a free port from a taken one, also when only IPv6 listens", async () => {
    const port = await freePort()
    expect(await portProblem(port)).toBeUndefined()
    const server = createServer()
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject)
      server.listen({ port, host: "127.0.0.1" }, resolve)
    })
    expect(await portProblem(port)).toBe("taken")
    await expect(checkPort({ port, name: "HANOUT_X_PORT" }, "the shop")).rejects.toMatchObject({
      message: expect.stringContaining(`Port ${port}, meant for the shop, is in use`),
      wayOut: expect.stringContaining("HANOUT_X_PORT="),
    })
    await new Promise((resolve) => server.close(resolve))
  })

  it("hands out none that an outgoing connection could take before its program listens", async () => {
    for (let n = 0; n < 20; n++) expect(await freePort()).toBeLessThan(32_768)
  })
})

describe("readSettings", () => {
  it("has the ports of the house and lets the environment move them", () => {
    expect(readSettings({})).toMatchObject({
      storefrontUrl: "http://localhost:8000",
      backendUrl: "http://localhost:9000",
      postgres: { port: 54320 },
    })
    expect(readSettings({ HANOUT_STOREFRONT_PORT: "8100", PORT: "9050" })).toMatchObject({
      storefrontUrl: "http://localhost:8100",
      backend: { port: 9050, name: "PORT" },
    })
  })
  it.each(["0", "65536", "80.5", "http"])("refuses the port %s by name", (value) => {
    expect(() => readSettings({ HANOUT_POSTGRES_PORT: value })).toThrow("HANOUT_POSTGRES_PORT=")
  })
  it("refuses one port for two programs", () => {
    expect(() => readSettings({ PORT: "8000" })).toThrow("asked for twice")
  })
})

describe("installRefusal", () => {
  it.each([
    ["ERR_PNPM_META_FETCH_FAIL  GET https://registry…: getaddrinfo ENOTFOUND", "does not answer"],
    ["ENOSPC: no space left on device, write", "disk is full"],
    ["ERR_PNPM_TARBALL_INTEGRITY  Got unexpected checksum", "damaged"],
    ["ERR_PNPM_OUTDATED_LOCKFILE  Cannot install", "does not match"],
    ["something new", "could not be installed"],
  ])("puts %s in one sentence", (tail, sentence) => {
    const { message, wayOut } = installRefusal(tail)
    expect(message).toContain(sentence)
    expect(message.split("\n")).toHaveLength(1)
    expect(wayOut.length).toBeGreaterThan(10)
  })
})

it("keeps the secrets of the caller away from our programs", () => {
  const env = {
    PATH: "/bin",
    JWT_SECRET: "x",
    HANOUT_OWNER_PASSWORD: "y",
    DATABASE_URL: "z",
    PORT: "1",
  }
  expect(plainEnv(env)).toEqual({ PATH: "/bin" })
})

it("reduces logs to what a person reads", () => {
  const log = [
    '…cut","timestamp":"2026-01-01 00:00:00"}',
    '{"level":"info","message":"one","timestamp":"2026-01-01 00:00:00"}',
    "\u001b[31mtwo\u001b[39m",
    "",
    "two",
  ].join("\n")
  expect(lastLines(log)).toBe("info: one\ntwo")
})

it("writes times as people do", () => {
  const shown = [950, 59_940, 59_990, 61_000, 119_900].map(seconds)
  expect(shown).toEqual(["0.9 s", "59.9 s", "1 min 00 s", "1 min 01 s", "2 min 00 s"])
})

it("sees that another user cannot pass through a closed folder", () => {
  const dir = mkdtempSync(join(tmpdir(), "hanout-reach-"))
  const { uid, gid } = statSync(dir)
  mkdirSync(join(dir, "inner"))
  expect(canReach(join(dir, "inner"), { uid: uid + 12_345, gid: gid + 12_345, name: "x" })).toBe(
    false
  )
  expect(canReach(join(dir, "inner", "to-be-made"), { uid, gid, name: "me" })).toBe(true)
  rmSync(dir, { recursive: true })
})
