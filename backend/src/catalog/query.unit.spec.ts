import { catalogQuerySchema, parseQuery, rawQuery, suggestQuerySchema } from "./query"

const parse = (query: Record<string, unknown>) => parseQuery(catalogQuerySchema, query)

describe("parseQuery", () => {
  it("fills in what is not said", () => {
    expect(parse({})).toEqual({ locale: "fr", sort: "relevance", page: 1, limit: 24 })
    expect(parseQuery(suggestQuerySchema, {})).toEqual({ locale: "fr", q: "" })
  })

  it("reads numbers, flags and lists as a browser sends them", () => {
    expect(
      parse({ min_price: "1000", max_price: "2500.50", in_stock: "1", brand: "baxi", page: "3" })
    ).toMatchObject({
      min_price: 1000,
      max_price: 2500.5,
      in_stock: true,
      brand: ["baxi"],
      page: 3,
    })
    expect(parse({ brand: ["baxi", "ferroli"] }).brand).toEqual(["baxi", "ferroli"])
  })

  it.each<[Record<string, unknown>, string]>([
    [{ page: "0" }, "page: starts at 1"],
    [{ page: "abc" }, "page: must be a whole number"],
    [{ page: "1.5" }, "page: must be a whole number"],
    [{ limit: "500" }, "limit: is at most 48"],
    [{ locale: "de" }, "locale: must be fr, ar or en"],
    [{ min_price: "-1" }, "min_price: must not be negative"],
    [{ min_price: "x" }, "min_price: must be an amount in dinars"],
    [{ min_price: "2", max_price: "1" }, "min_price: must not be above max_price"],
    [{ in_stock: "maybe" }, "in_stock: must be true or false"],
    [{ q: "a".repeat(101) }, "q: at most 100 characters"],
    [{ surprise: "1" }, "unknown parameter"],
  ])("%j is refused in words", (query, message) => {
    expect(() => parse(query)).toThrow(
      expect.objectContaining({ message, code: "invalid_query", type: "invalid_data" })
    )
  })

  it("refuses objects and repeated values where one text is meant", () => {
    for (const query of [{ q: { $ne: "1" } }, { q: ["a", "b"] }, { model: { a: 1 } }]) {
      expect(() => parse(query)).toThrow(expect.objectContaining({ code: "invalid_query" }))
    }
  })
})

describe("rawQuery", () => {
  it("puts back the language Medusa took out and accepts both list spellings", () => {
    expect(rawQuery({ query: { "brand[]": "baxi" }, locale: "ar-DZ" })).toEqual({
      brand: "baxi",
      locale: "ar",
    })
    expect(rawQuery({ query: { brand: ["a"] } })).toEqual({ brand: ["a"] })
  })
})
