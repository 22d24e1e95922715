import { readShopEnv } from "./env"

const secret = "s".repeat(32)
const shop = {
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  AUTH_MFA_ENCRYPTION_KEY: secret,
  HANOUT_LINK_SECRET: secret,
  HANOUT_REVALIDATE_SECRET: secret,
}
const satim = {
  HANOUT_SATIM_BASE_URL: "https://test2.satim.dz/payment/rest",
  HANOUT_SATIM_USER: "merchant",
  HANOUT_SATIM_PASSWORD: "CANARY-password",
  HANOUT_SATIM_TERMINAL: "E010900000",
}
const read = (more: NodeJS.ProcessEnv = {}) => readShopEnv({ ...shop, ...more })

it("offers no gateway and no mail where none is configured", () => {
  expect(read()).toMatchObject({
    satim: undefined,
    chargily: undefined,
    stripe: undefined,
    smtp: undefined,
  })
})

it("names every missing secret at once", () => {
  expect(() => readShopEnv({})).toThrow(/JWT_SECRET[^]*COOKIE_SECRET[^]*HANOUT_LINK_SECRET/)
})

describe("SATIM", () => {
  it.each([
    ["https://test2.satim.dz/payment/rest", "test", false],
    ["https://cib.satim.dz/payment/rest", "live", false],
    ["http://127.0.0.1:9100/payment/rest", "test", true],
  ])("takes %s for %s money", (baseUrl, mode, allowHttp) => {
    expect(read({ ...satim, HANOUT_SATIM_BASE_URL: baseUrl }).satim).toEqual({
      baseUrl,
      userName: "merchant",
      password: "CANARY-password",
      terminalId: "E010900000",
      mode,
      allowHttp,
    })
  })

  it.each(Object.keys(satim))(
    "is refused by name, and without values, when %s is missing",
    (name) => {
      const attempt = () => read({ ...satim, [name]: undefined })
      expect(attempt).toThrow(new RegExp(`${name}: is needed with HANOUT_SATIM_`))
      expect(attempt).not.toThrow(/CANARY/)
    }
  )
})

describe("Chargily", () => {
  it.each([
    ["test_sk_a", { secretKeys: ["test_sk_a"], mode: "test" }],
    ["live_sk_a", { secretKeys: ["live_sk_a"], mode: "live" }],
    ["live_sk_new, live_sk_old", { secretKeys: ["live_sk_new", "live_sk_old"], mode: "live" }],
  ])("takes the mode from the key %s", (key, options) => {
    expect(read({ HANOUT_CHARGILY_SECRET_KEY: key }).chargily).toEqual(options)
  })

  it("speaks plain http to a sandbox", () => {
    const baseUrl = "http://127.0.0.1:9102/test/api/v2"
    const env = { HANOUT_CHARGILY_SECRET_KEY: "test_sk_a", HANOUT_CHARGILY_BASE_URL: baseUrl }
    expect(read(env).chargily).toMatchObject({ baseUrl, allowHttp: true })
    expect(() => read({ HANOUT_CHARGILY_BASE_URL: baseUrl })).toThrow("HANOUT_CHARGILY_SECRET_KEY")
  })
})

it("wants both of Stripe's secrets", () => {
  const both = { STRIPE_API_KEY: "sk_a", STRIPE_WEBHOOK_SECRET: "whsec_a" }
  expect(read(both).stripe).toEqual({ apiKey: "sk_a", webhookSecret: "whsec_a" })
  expect(() => read({ STRIPE_API_KEY: "sk_a" })).toThrow("STRIPE_WEBHOOK_SECRET: is needed")
})

it("sends mail by SMTP only", () => {
  expect(read({ SMTP_URL: "smtps://u:p@mail.example:465" }).smtp).toEqual({
    url: "smtps://u:p@mail.example:465",
    from: "Hanout <no-reply@localhost>",
  })
  expect(() => read({ SMTP_URL: "https://mail.example" })).toThrow("SMTP_URL")
})
