import fc from "fast-check"
import { activeFilters, listSearch, pageNumbers, parseListQuery } from "./query"

const params = (search: string) => {
  const raw: Record<string, string | string[]> = {}
  for (const [key, value] of new URLSearchParams(search)) {
    const known = raw[key]
    raw[key] = known === undefined ? value : [known].flat().concat(value)
  }
  return raw
}

describe("parseListQuery", () => {
  it("gives defaults for an empty address", () => {
    expect(parseListQuery({})).toEqual({
      q: "",
      brands: [],
      inStock: false,
      sort: "relevance",
      page: 1,
    })
  })

  it("reads every filter", () => {
    const search =
      "?q=pompe&category=circulateurs&brand=baxi&brand=ferroli&model=Eco+3&min=1000&max=20000&in_stock=1&sort=price_asc&page=3"
    expect(parseListQuery(params(search))).toEqual({
      q: "pompe",
      category: "circulateurs",
      brands: ["baxi", "ferroli"],
      model: "Eco 3",
      min: 1000,
      max: 20000,
      inStock: true,
      sort: "price_asc",
      page: 3,
    })
    expect(listSearch(parseListQuery(params(search)))).toBe(search)
  })

  it("drops what makes no sense", () => {
    expect(
      parseListQuery(params("sort=evil&page=-2&min=abc&max=1e9&in_stock=yes&brand=&model=%20"))
    ).toEqual(parseListQuery({}))
    expect(parseListQuery({ page: "0" }).page).toBe(1)
    expect(parseListQuery({ page: "999999" }).page).toBe(1000)
    expect(parseListQuery({ q: "x".repeat(500) }).q).toHaveLength(100)
  })

  it("turns a range typed the wrong way round, and reads spaced thousands", () => {
    expect(parseListQuery({ min: "20 000", max: "1 000" })).toMatchObject({
      min: 1000,
      max: 20000,
    })
  })

  it("survives any address and writes one that reads back the same", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined))
    const keys = ["q", "category", "brand", "model", "min", "max", "in_stock", "sort", "page"]
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (raw) => {
        const query = parseListQuery(raw)
        expect(parseListQuery(params(listSearch(query)))).toEqual(query)
      })
    )
  })
})

describe("activeFilters", () => {
  it("offers to drop each filter alone, from the first page", () => {
    const query = parseListQuery(params("q=a&brand=x&brand=y&min=5&in_stock=1&page=4"))
    const filters = activeFilters(query)
    expect(filters.map(({ kind, value }) => [kind, value])).toEqual([
      ["brand", "x"],
      ["brand", "y"],
      ["price", "5-"],
      ["in_stock", "1"],
    ])
    expect(filters.map(({ without }) => listSearch(without))).toEqual([
      "?q=a&brand=y&min=5&in_stock=1",
      "?q=a&brand=x&min=5&in_stock=1",
      "?q=a&brand=x&brand=y&in_stock=1",
      "?q=a&brand=x&brand=y&min=5",
    ])
  })
})

describe("pageNumbers", () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [9, 9, [1, null, 8, 9]],
    [1, 0, []],
  ])("page %i of %i", (page, pages, numbers) => {
    expect(pageNumbers(page, pages)).toEqual(numbers)
  })
})
