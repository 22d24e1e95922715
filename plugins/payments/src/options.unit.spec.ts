import { readOptions } from "./options"

describe("readOptions", () => {
  it("has no limits by default", () => {
    expect(readOptions(undefined)).toEqual({ cod: {} })
  })

  it("keeps the limits", () => {
    const cod = { min_amount: 500, max_amount: 60000 }
    expect(readOptions({ cod })).toEqual({ cod })
  })

  it("names every bad key in one error", () => {
    expect(() => readOptions({ cod: { min_amount: -1, maximum: 2 }, satim: {} })).toThrow(
      /cod\.min_amount.*cod\.maximum is unknown.*satim is unknown/
    )
  })

  it("refuses limits that leave nothing between them", () => {
    expect(() => readOptions({ cod: { min_amount: 10, max_amount: 5 } })).toThrow(/min_amount/)
  })
})
