import { readChargilyOptions } from "./chargily/options"
import { readSatimOptions } from "./satim/options"

const satim = {
  baseUrl: "https://test2.satim.dz/payment/rest/",
  userName: "CANARY-user",
  password: "CANARY-password",
  terminalId: "E010900000",
  mode: "test",
}
const chargily = { secretKeys: ["test_sk_CANARY"], mode: "test" }

/** The message of the one error, or undefined when the options are good. */
function faultOf(read: (input: unknown) => unknown, input: unknown): string | undefined {
  try {
    read(input)
  } catch (error) {
    expect(error).toMatchObject({ type: "invalid_argument" })
    return (error as Error).message
  }
}

describe("readSatimOptions", () => {
  it("fills in what the guide leaves open", () => {
    expect(readSatimOptions(satim)).toEqual({
      ...satim,
      baseUrl: "https://test2.satim.dz/payment/rest",
      redirectHosts: ["satim.dz"],
      dialect: "ack",
      statusExtended: false,
      allowHttp: false,
      timeoutMs: 15_000,
      pollMinutes: [2, 5, 8, 12, 16, 20, 30, 60, 120, 360, 1440],
    })
  })

  it("names every bad key at once and no value", () => {
    const fault = faultOf(readSatimOptions, {
      baseUrl: "CANARY",
      userName: "CANARY".repeat(9),
      password: 123456789,
      terminalId: "CANARY CANARY",
      mode: "CANARY",
      redirectHosts: ["https://CANARY"],
      proxyUrl: "CANARY",
      timeoutMs: -1,
      pollMinutes: [5, 5],
      dialect: "CANARY",
      statusExtended: "CANARY",
      allowHttp: "CANARY",
      passwrod: "CANARY",
    })
    const keys = [...Object.keys(satim), "redirectHosts.0", "proxyUrl", "timeoutMs", "pollMinutes"]
    for (const key of [...keys, "dialect", "statusExtended", "allowHttp", "passwrod"]) {
      expect(fault).toContain(`${key} `)
    }
    expect(fault).not.toMatch(/CANARY|123456789/)
  })

  it.each([undefined, null, [], "x", {}])("refuses %p with the missing keys", (input) => {
    expect(faultOf(readSatimOptions, input)).toBeDefined()
  })

  it.each([
    [{ mode: "live" }, "mode is live on a test address"],
    [{ baseUrl: "https://cib.satim.dz/payment/rest" }, "mode is test on a production address"],
    [{ baseUrl: "http://test2.satim.dz/payment/rest" }, "baseUrl must be https"],
    [{ baseUrl: "http://127.0.0.1:4001/payment/rest" }, "baseUrl must be https"],
    [{ baseUrl: "https://u:p@test2.satim.dz/payment/rest" }, "baseUrl must have no"],
    [{ baseUrl: "http://10.0.0.1/payment/rest", allowHttp: true }, "baseUrl must be https"],
  ])("refuses %p", (change, fault) => {
    expect(faultOf(readSatimOptions, { ...satim, ...change })).toContain(fault)
  })

  it.each([
    { baseUrl: "https://cib.satim.dz/payment/rest", mode: "live" },
    { baseUrl: "https://epg.satim.dz/payment/rest", mode: "live" },
    { baseUrl: "http://127.0.0.1:4001/payment/rest", allowHttp: true },
    { proxyUrl: "http://user:secret@proxy.example:3128" },
  ])("takes %p", (change) => {
    expect(faultOf(readSatimOptions, { ...satim, ...change })).toBeUndefined()
  })
})

describe("readChargilyOptions", () => {
  it.each([
    ["test", "https://pay.chargily.net/test/api/v2"],
    ["live", "https://pay.chargily.net/api/v2"],
  ])("knows the address of mode %s", (mode, baseUrl) => {
    expect(readChargilyOptions({ secretKeys: [`${mode}_sk_x`], mode })).toMatchObject({
      baseUrl,
      rounding: "refuse",
      minAmount: 7_500,
      redirectHosts: ["chargily.dz", "chargily.net"],
    })
  })

  it.each([
    [{ mode: "live" }, "secretKeys.0 is of the other mode"],
    [{ secretKeys: ["test_sk_a", "live_sk_CANARY"] }, "secretKeys.1 is of the other mode"],
    [{ secretKeys: [] }, "secretKeys must hold a key"],
    [{ secretKeys: ["test_pk_CANARY"] }, "secretKeys.0 is no secret key"],
    [{ secretKeys: ["test_sk_CANARY\r\nx: y"] }, "secretKeys.0 is no secret key"],
    [{ baseUrl: "https://pay.chargily.net/api/v2" }, "baseUrl is of the other mode"],
    [{ baseUrl: "http://pay.chargily.net/test/api/v2" }, "baseUrl must be https"],
    [{ minAmount: 74.5 }, "minAmount "],
    [{ rounding: "down" }, "rounding "],
    [{ secretKey: "CANARY" }, "secretKey is unknown"],
  ])("refuses %p", (change, fault) => {
    const text = faultOf(readChargilyOptions, { ...chargily, ...change })
    expect(text).toContain(fault)
    expect(text).not.toContain("CANARY")
  })

  it("takes a sandbox on this machine in test mode only", () => {
    const local = { baseUrl: "http://localhost:4002/test/api/v2", allowHttp: true }
    expect(faultOf(readChargilyOptions, { ...chargily, ...local })).toBeUndefined()
    expect(
      faultOf(readChargilyOptions, { secretKeys: ["live_sk_x"], mode: "live", ...local })
    ).toContain("mode is live on a test address")
  })
})
