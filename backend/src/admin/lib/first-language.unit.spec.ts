import { firstLanguage, hasLanguage } from "./first-language"

describe("the language of a first visit", () => {
  it.each([
    [["ar-DZ", "fr"], "ar"],
    [["fr-FR", "en-US"], "fr"],
    [["kab", "en-GB"], "en"],
    [["de-DE"], "fr"],
    [[], "fr"],
  ])("for %j is %s", (preferred, expected) => {
    expect(firstLanguage(preferred)).toBe(expected)
  })

  it("leaves a chosen one alone", () => {
    expect(hasLanguage("a=1; lng=ar")).toBe(true)
    expect(hasLanguage("lng=fr")).toBe(true)
    expect(hasLanguage("slng=fr; a=lng=1")).toBe(false)
    expect(hasLanguage("")).toBe(false)
  })
})
