import { direction, fallbackLang, isLocale, switchLocale } from "./locales"

describe("switchLocale", () => {
  it.each([
    ["/fr", "/ar"],
    ["/fr/", "/ar/"],
    ["/fr?x=1", "/ar?x=1"],
    ["/fr/search?q=pompe&page=2", "/ar/search?q=pompe&page=2"],
    ["/en/products/a#b", "/ar/products/a#b"],
    ["/products/a", "/ar/products/a"],
    ["/", "/ar"],
    ["/france/x", "/ar/france/x"],
  ])("%s becomes %s", (from, to) => {
    expect(switchLocale(from, "ar")).toBe(to)
  })
})

describe("fallbackLang", () => {
  it.each([
    ["مضخة Baxi", "ar", undefined],
    ["Circulateur Baxi", "ar", "fr"],
    ["24 / 7", "ar", undefined],
    ["Circulateur", "fr", undefined],
    ["مضخة", "fr", "ar"],
    ["Circulator", "en", undefined],
  ] as const)("%s on the %s page: %s", (text, locale, lang) => {
    expect(fallbackLang(text, locale)).toBe(lang)
  })

  it("believes the catalogue before the letters", () => {
    expect(fallbackLang("Circulateur", "en", "fr")).toBe("fr")
    expect(fallbackLang("Baxi", "ar", "ar")).toBeUndefined()
    expect(fallbackLang("مضخة", "fr", "unknown")).toBe("ar")
  })
})

it("knows its languages and their directions", () => {
  expect(["fr", "ar", "en"].every(isLocale)).toBe(true)
  expect(isLocale("de")).toBe(false)
  expect(isLocale(undefined)).toBe(false)
  expect([direction("ar"), direction("fr"), direction("en")]).toEqual(["rtl", "ltr", "ltr"])
})
