import { buildCsp, createNonce } from "./csp"

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((part) => {
      const [name = "", ...values] = part.split(" ")
      return [name, values]
    })
  )
}

describe("buildCsp", () => {
  const production = directives(buildCsp({ nonce: "abc", dev: false, tls: true }))
  const development = directives(buildCsp({ nonce: "abc", dev: true, tls: false }))

  it.each([
    ["default-src", ["'self'"]],
    ["script-src", ["'self'", "'nonce-abc'", "'strict-dynamic'"]],
    ["style-src", ["'self'", "'nonce-abc'"]],
    ["style-src-attr", ["'unsafe-inline'"]],
    ["img-src", ["'self'", "data:"]],
    ["font-src", ["'self'"]],
    ["connect-src", ["'self'"]],
    ["manifest-src", ["'self'"]],
    ["form-action", ["'self'"]],
    ["frame-src", ["'none'"]],
    ["frame-ancestors", ["'none'"]],
    ["base-uri", ["'none'"]],
    ["object-src", ["'none'"]],
    ["upgrade-insecure-requests", []],
  ])("production: %s", (name, values) => {
    expect(production.get(name)).toEqual(values)
  })

  it("states every directive once", () => {
    expect(production.size).toBe(14)
  })

  it("never allows inline script, in either mode", () => {
    expect(production.get("script-src")).not.toContain("'unsafe-inline'")
    expect(development.get("script-src")).not.toContain("'unsafe-inline'")
    expect(production.get("script-src")).not.toContain("'unsafe-eval'")
  })

  it("upgrades requests only when the shop is on TLS", () => {
    expect(development.has("upgrade-insecure-requests")).toBe(false)
  })

  it("adds the hosts a form may be redirected to", () => {
    const policy = directives(
      buildCsp({ nonce: "n", dev: false, tls: true, formHosts: ["https://bank.example"] })
    )
    expect(policy.get("form-action")).toEqual(["'self'", "https://bank.example"])
  })
})

describe("createNonce", () => {
  it("is fresh and safe inside a quoted source", () => {
    const seen = new Set(Array.from({ length: 200 }, createNonce))
    expect(seen.size).toBe(200)
    for (const nonce of seen) {
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    }
  })
})
