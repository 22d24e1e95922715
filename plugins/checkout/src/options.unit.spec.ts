import { readOptions } from "./options"

const linkSecret = "s".repeat(32)

describe("readOptions", () => {
  it("fills the defaults", () => {
    expect(readOptions({ linkSecret })).toEqual({ linkSecret, arabicLocale: "ar" })
  })

  it("names every bad key in one error", () => {
    expect(() => readOptions({ arabicLocale: 1, colour: "red" })).toThrow(
      /linkSecret is required.*arabicLocale.*colour is unknown/
    )
  })

  it("never repeats a secret", () => {
    expect(() => readOptions({ linkSecret: "hunter2" })).toThrow(/^(?!.*hunter2)/)
  })

  it("refuses nothing at all", () => {
    expect(() => readOptions(undefined)).toThrow(/linkSecret is required/)
  })
})
