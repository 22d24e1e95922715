import { LOCALES } from "../i18n/locales"
import { alternates } from "./alternates"

it("names the page in every language, the same from each", () => {
  const languages = {
    "fr-DZ": "/fr/products/x",
    "ar-DZ": "/ar/products/x",
    en: "/en/products/x",
    "x-default": "/fr/products/x",
  }
  for (const locale of LOCALES) {
    expect(alternates(locale, "/products/x")).toEqual({
      canonical: `/${locale}/products/x`,
      languages,
    })
  }
  expect(alternates("ar", "").canonical).toBe("/ar")
})
