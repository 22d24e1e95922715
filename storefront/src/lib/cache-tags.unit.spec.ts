import { planInvalidation, TAGS } from "./cache-tags"

describe("planInvalidation", () => {
  it("never shows an old price or tariff", () => {
    expect(planInvalidation([TAGS.prices, TAGS.tariffs])).toEqual([
      { tag: "prices", now: true },
      { tag: "tariffs", now: true },
    ])
  })

  it("refreshes the lists a product stands in, once", () => {
    expect(
      planInvalidation([TAGS.product("circulateur-baxi"), TAGS.category("circulateurs"), "catalog"])
    ).toEqual([
      { tag: "product:circulateur-baxi", now: false },
      { tag: "catalog", now: false },
      { tag: "category:circulateurs", now: false },
    ])
  })

  it("drops what it does not know", () => {
    expect(planInvalidation(["cart:1", "product:", "product:a b", "__proto__", ""])).toEqual([])
  })
})
