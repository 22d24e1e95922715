import { readOptions } from "./options"

describe("readOptions", () => {
  it("has no limits by default", () => {
    expect(readOptions(undefined)).toMatchObject({
      cod: {},
      gatewayDeadlineMinutes: 30,
      transferDeadlineHours: 72,
      maxOpenUnpaidOrders: 3,
      certification: { showIdsOnFailure: false, threeLanguages: true },
    })
  })

  it("keeps the limits", () => {
    const cod = { min_amount: 500, max_amount: 60000 }
    expect(readOptions({ cod })).toMatchObject({ cod })
  })

  it("takes the slash off the end of addresses", () => {
    const storefrontUrl = "https://shop.example/"
    expect(readOptions({ storefrontUrl })).toMatchObject({ storefrontUrl: "https://shop.example" })
  })

  it("names every bad key in one error", () => {
    expect(() =>
      readOptions({ cod: { min_amount: -1, maximum: 2 }, satim: {}, linkSecret: "short" })
    ).toThrow(/linkSecret.*cod\.min_amount.*cod\.maximum is unknown.*satim is unknown/)
  })

  it("never prints a value", () => {
    expect(() => readOptions({ linkSecret: "hunter2" })).toThrow(/^(?!.*hunter2)/)
    expect(() => readOptions({ backendUrl: "ftp://hunter2" })).toThrow(/^(?!.*hunter2)/)
  })

  it("refuses limits that leave nothing between them", () => {
    expect(() => readOptions({ cod: { min_amount: 10, max_amount: 5 } })).toThrow(/min_amount/)
  })
})
