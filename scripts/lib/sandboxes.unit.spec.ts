import {
  describeSandboxes,
  gatewayEnv,
  gatewayOrigins,
  sandboxEnv,
  sandboxPorts,
  sandboxesFor,
} from "./sandboxes.mjs"
import { SECRET_NAMES } from "./secrets.mjs"
import { readSettings } from "./settings.mjs"

const local = { host: "localhost", urls: ["http://localhost:8000", "http://127.0.0.1:9000"] }
const secrets = Object.fromEntries(
  SECRET_NAMES.map((name) => [name, name.padEnd(40, "x")])
) as Parameters<typeof sandboxEnv>[1]

describe("sandboxesFor", () => {
  it("uses every sandbox in a shop only this machine can reach", () => {
    expect(sandboxesFor({}, local)).toEqual(["satim", "chargily", "mail"])
  })

  it.each([
    ["a domain", { ...local, urls: ["https://shop.example"] }],
    ["a backend elsewhere", { ...local, urls: ["http://localhost:8000", "https://api.example"] }],
    ["another address to listen on", { ...local, host: "0.0.0.0" }],
    ["an address nobody can read", { ...local, urls: ["shop"] }],
  ])("uses none in a shop with %s", (_, shop) => {
    expect(sandboxesFor({}, shop)).toEqual([])
  })

  it.each([
    ["HANOUT_SATIM_BASE_URL", ["chargily", "mail"]],
    ["HANOUT_CHARGILY_SECRET_KEY", ["satim", "mail"]],
    ["SMTP_URL", ["satim", "chargily"]],
  ])("leaves out the one %s replaces", (name, rest) => {
    expect(sandboxesFor({ [name]: "given" }, local)).toEqual(rest)
  })
})

describe("ports", () => {
  it("are a block that moves as a whole", () => {
    const ports = (env: NodeJS.ProcessEnv) => sandboxPorts(readSettings(env)).map((p) => p.port)
    expect(ports({})).toEqual([9100, 9101, 9102, 9103, 9190, 9191])
    expect(ports({ HANOUT_SANDBOX_PORT: "7000" })).toEqual([7000, 7001, 7002, 7003, 7090, 7091])
    expect(ports({ HANOUT_PUBLIC_URL: "https://shop.example" })).toEqual([])
  })

  it("are refused where there is no room, or where another program wants one", () => {
    expect(() => readSettings({ HANOUT_SANDBOX_PORT: "65500" })).toThrow("leaves no room")
    expect(() => readSettings({ PORT: "9101" })).toThrow("asked for twice")
  })
})

describe("what the programs are told", () => {
  it("is the same credentials on both sides, made from this shop's secret", () => {
    const settings = readSettings({})
    const medusa = gatewayEnv({}, settings, secrets)
    const sandbox = sandboxEnv(settings, secrets)
    for (const name of ["HANOUT_SATIM_USER", "HANOUT_SATIM_PASSWORD", "HANOUT_SATIM_TERMINAL"])
      expect(medusa[name]).toBe(sandbox[name])
    expect(medusa.HANOUT_CHARGILY_SECRET_KEY).toBe(sandbox.HANOUT_CHARGILY_SECRET_KEY)
    expect(medusa.HANOUT_CHARGILY_SECRET_KEY).toMatch(/^test_sk_[0-9a-f]{40}$/)
    expect(medusa.HANOUT_SATIM_PASSWORD).toHaveLength(30)
    const other = { ...secrets, HANOUT_SANDBOX_SECRET: "y".repeat(40) }
    expect(gatewayEnv({}, settings, other).HANOUT_SATIM_PASSWORD).not.toBe(
      medusa.HANOUT_SATIM_PASSWORD
    )
    expect(medusa).toMatchObject({
      HANOUT_SATIM_BASE_URL: "http://127.0.0.1:9100/payment/rest",
      HANOUT_CHARGILY_BASE_URL: "http://127.0.0.1:9102/test/api/v2",
      SMTP_URL: "smtp://127.0.0.1:9191",
    })
  })

  it("is the merchant's own where there is one", () => {
    const env = { HANOUT_CHARGILY_SECRET_KEY: "live_sk_own", STRIPE_API_KEY: "sk_own", PATH: "/" }
    expect(gatewayEnv(env, readSettings(env), secrets)).toMatchObject({
      HANOUT_CHARGILY_SECRET_KEY: "live_sk_own",
      STRIPE_API_KEY: "sk_own",
    })
    expect(gatewayEnv(env, readSettings(env), secrets)).not.toHaveProperty("PATH")
    expect(gatewayEnv(env, readSettings(env), secrets)).not.toHaveProperty(
      "HANOUT_CHARGILY_BASE_URL"
    )
  })

  it("is nothing at all in a public shop without credentials", () => {
    const env = { HANOUT_PUBLIC_URL: "https://shop.example" }
    const settings = readSettings(env)
    expect(gatewayEnv(env, settings, secrets)).toEqual({})
    expect(describeSandboxes(settings)).toEqual({})
    expect(gatewayOrigins(settings)).toEqual({})
  })

  it("names to the storefront the pages it may send a form to", () => {
    const origins = gatewayOrigins(readSettings({})).HANOUT_GATEWAY_ORIGINS
    expect(origins).toMatch(/^http:\/\/localhost:9101 http:\/\/localhost:9103 https:\/\/satim\.dz/)
  })
})
