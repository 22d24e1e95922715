import { readEnv } from "./env"

describe("readEnv", () => {
  it("needs only the publishable key", () => {
    expect(readEnv({ MEDUSA_PUBLISHABLE_KEY: "pk_1" })).toMatchObject({
      backendUrl: "http://localhost:9000",
      publishableKey: "pk_1",
      revalidateSecret: undefined,
      cookieSecret: undefined,
      publicUrl: "http://localhost:8000",
      payChallenge: true,
      payTrialMark: true,
    })
  })

  it("lets forms lead to the gateways, and to nothing that is no origin", () => {
    const read = (origins?: string) =>
      readEnv({ MEDUSA_PUBLISHABLE_KEY: "pk_1", HANOUT_GATEWAY_ORIGINS: origins }).gatewayOrigins
    expect(read()).toContain("https://*.satim.dz")
    expect(read(" http://localhost:9101  https://*.bank.dz ")).toEqual([
      "http://localhost:9101",
      "https://*.bank.dz",
    ])
    for (const odd of ["*", "https://a.dz; script-src *", "https://a.dz/path", "'unsafe-inline'"]) {
      expect(() => read(odd)).toThrow(/HANOUT_GATEWAY_ORIGINS/)
    }
  })

  it("names every wrong variable and shows no value", () => {
    const read = () =>
      readEnv({ MEDUSA_BACKEND_URL: "not a url", HANOUT_REVALIDATE_SECRET: "short-one" })
    expect(read).toThrow(/MEDUSA_BACKEND_URL.*MEDUSA_PUBLISHABLE_KEY.*HANOUT_REVALIDATE_SECRET/)
    expect(read).not.toThrow(/short-one/)
  })

  it("treats an empty variable as not set and drops trailing slashes", () => {
    const env = readEnv({
      MEDUSA_PUBLISHABLE_KEY: "pk_1",
      HANOUT_REVALIDATE_SECRET: "",
      MEDUSA_BACKEND_URL: "https://api.example.dz//",
    })
    expect(env.revalidateSecret).toBeUndefined()
    expect(env.backendUrl).toBe("https://api.example.dz")
  })
})
