import sharp from "sharp"
import { catalog, errorCodesFor } from "../data/catalog"
import { LOCALES } from "../data/part-texts"
import { letteringWidth } from "../pictures/lettering"
import { categoryPicture, productPicture } from "../pictures/draw"
import { descriptionOf, handleOf, titleOf } from "./describe"

describe("the sample catalogue", () => {
  it("has 45 parts, 14 categories, unique codes and addresses", () => {
    expect(catalog.products).toHaveLength(45)
    expect(catalog.categories).toHaveLength(14)
    expect(new Set(catalog.products.map((p) => p.sku)).size).toBe(45)
    expect(new Set(catalog.products.map(handleOf)).size).toBe(45)
    for (const handle of catalog.products.map(handleOf)) {
      expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  it("puts every part in a category and a brand that exist", () => {
    for (const product of catalog.products) {
      expect(catalog.categories.map((c) => c.handle)).toContain(product.category)
      expect(catalog.brands.map((b) => b.name)).toContain(product.brand)
    }
  })

  it("says what each part is and fits, in three languages, in the right script", () => {
    for (const product of catalog.products) {
      for (const locale of LOCALES) {
        expect(titleOf(product, locale).trim()).not.toBe("")
        const description = descriptionOf(product, locale)
        expect(/[\u0600-\u06ff]/.test(description)).toBe(locale === "ar")
        for (const model of product.compatible_models) expect(description).toContain(model)
      }
    }
  })

  it("links error codes to parts of the brand that may cure them", () => {
    const codes = (sku: string): string[] => {
      const product = catalog.products.find((p) => p.sku === sku)
      if (!product) throw new Error(sku)
      return errorCodesFor(product)
    }
    expect(codes("BAX-TRA-0001")).toEqual(["Baxi E01"])
    expect(codes("GEN-VEX-0001")).toEqual(expect.arrayContaining(["Baxi E10", "Ferroli F37"]))
    expect(codes("GEN-DSB-0001")).toEqual([])
  })
})

describe("the pictures", () => {
  const drawn = [
    ...catalog.products.map((p) => [p.sku, productPicture(p)] as const),
    ...catalog.categories.map((c) => [c.handle, categoryPicture(c.handle)] as const),
  ]

  it.each(drawn)("%s is one well-formed drawing that needs no font", async (_, svg) => {
    const { data, info } = await sharp(Buffer.from(svg))
      .resize(16)
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 16, height: 16 })
    expect(new Set(data).size).toBeGreaterThan(20)
    expect(svg).not.toMatch(/<text|NaN|undefined/)
    expect(svg.startsWith("<svg ")).toBe(true)
  })

  it("differ between parts, and leave room between brand and code", () => {
    expect(new Set(drawn.map(([, svg]) => svg)).size).toBe(45 + 14)
    for (const product of catalog.products) {
      expect(letteringWidth(product.brand, 30) + letteringWidth(product.sku, 26)).toBeLessThan(900)
    }
  })
})
