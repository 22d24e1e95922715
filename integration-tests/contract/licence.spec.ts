import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import path from "node:path"

const root = path.resolve(__dirname, "../..")

/** Spelt in pieces, so that this file is not its own finding. */
const ENTERPRISE = [
  ["@medusajs/", "rbac"],
  ["@medusajs/medusa/", "rbac"],
  ["@medusajs/", "auth-oidc"],
  ["define", "Policies"],
  ["has", "Permission"],
  ["MEDUSA_FF_", "RBAC"],
  ["rbac", ": true"],
].map((parts) => parts.join(""))

const SOURCE = /\.(?:[cm]?[jt]sx?|json|ya?ml|env)$/

function trackedSources(): string[] {
  const out = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  })
  return out.split("\0").filter((f) => SOURCE.test(f) && f !== "pnpm-lock.yaml")
}

describe("Medusa's Enterprise-licensed parts stay out (docs/decisions/0002)", () => {
  it("is neither imported nor flagged anywhere in the tree", () => {
    const files = trackedSources()
    expect(files.length).toBeGreaterThan(50)
    const findings = files.flatMap((file) => {
      const text = readFileSync(path.join(root, file), "utf8")
      return ENTERPRISE.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
    })
    expect(findings).toEqual([])
  })

  it("is not a direct dependency of any package of ours", () => {
    const manifests = trackedSources().filter((f) => path.basename(f) === "package.json")
    const names = manifests.flatMap((file) => {
      const json = JSON.parse(readFileSync(path.join(root, file), "utf8")) as Record<
        string,
        Record<string, string> | undefined
      >
      return ["dependencies", "devDependencies", "peerDependencies"].flatMap((k) =>
        Object.keys(json[k] ?? {})
      )
    })
    expect(names).toContain("@medusajs/framework")
    expect(names.filter((n) => /^@medusajs\/(?:rbac|auth-oidc)$/.test(n))).toEqual([])
  })

  it("is not in the assembled configuration", () => {
    const config = require(path.join(root, "medusa-config.ts")) as {
      featureFlags?: Record<string, unknown>
      modules?: Record<string, unknown>
    }
    expect(Object.keys(config.featureFlags ?? {}).filter((f) => f.startsWith("rbac"))).toEqual([])
    const enabled = Object.entries(config.modules ?? {})
      .filter(([, definition]) => definition && !(definition as { disable?: boolean }).disable)
      .map(([name]) => name)
    expect(enabled).toContain("payment")
    expect(enabled.filter((n) => /rbac|oidc/i.test(n))).toEqual([])
    expect(JSON.stringify(config.modules)).not.toMatch(/auth-oidc/)
  })
})
