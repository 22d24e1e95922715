import { toDocument, type CatalogSource } from "./document"
import { synonymsOf } from "./synonyms"

const source: CatalogSource = {
  id: "prod_1",
  handle: "circulateur-baxi",
  titles: { fr: "Circulateur Baxi", ar: "مضخة Baxi" },
  descriptions: { fr: "Fait circuler l’eau" },
  subtitle: null,
  thumbnail: null,
  created_at: "2026-11-21T00:00:00.000Z",
  brand: { handle: "baxi", title: "Baxi" },
  categories: [{ handle: "circulateurs", names: { fr: "Circulateurs", ar: "المضخات" } }],
  models: ["Main Four 240 F"],
  error_codes: ["Baxi E25"],
  skus: ["BAX-CIR-0001"],
  sales_channel_ids: ["sc_1"],
  price: 19500,
  currency_code: "dzd",
  region_id: "reg_1",
  price_set_id: "pset_1",
  variant_id: "variant_1",
  inventory_item_ids: ["iitem_1"],
  in_stock: true,
}

describe("toDocument", () => {
  it("shows the title of its language, or the French one and says so", () => {
    expect(toDocument(source, "ar")).toMatchObject({ title: "مضخة Baxi", title_locale: "ar" })
    expect(toDocument(source, "en")).toMatchObject({
      title: "Circulateur Baxi",
      title_locale: "fr",
    })
  })

  it("matches the code with and without its signs", () => {
    const words = toDocument(source, "fr").words_title.split(" ")
    expect(words).toEqual(expect.arrayContaining(["bax", "cir", "0001", "baxcir0001"]))
  })

  it("carries the words people use for the same thing, in both scripts", () => {
    const { words_kind, words_alias, vocabulary } = toDocument(source, "fr")
    for (const text of [words_kind, words_alias]) {
      expect(text).toContain("pompe")
      expect(text).toContain("بومب")
    }
    expect(words_alias).toContain("e25")
    expect(vocabulary).toEqual(expect.arrayContaining(["circulateur", "مضخه", "bomba"]))
  })

  it("never lets words of one group leak into another", () => {
    expect(synonymsOf("Ventilateur extracteur Riello")).toEqual([])
    expect(synonymsOf("Sonde NTC")).toEqual([])
    expect(synonymsOf("Carte électronique")).not.toContain("pompe")
  })
})
