import { bySubject, CATALOGUE_EVENTS, changesOf, DELIVERY_EVENTS } from "./touched"

describe("changes", () => {
  it("are read from one row, many rows, or an event without any", () => {
    expect(changesOf({ name: "product.updated", data: { id: "prod_1" } })).toEqual([
      "product:prod_1",
    ])
    expect(
      changesOf({ name: "pricing.price.updated", data: [{ id: "p1" }, { id: "p2" }] })
    ).toEqual(["price:p1", "price:p2"])
    expect(changesOf({ name: "delivery.tariffs_updated", data: { wilaya_codes: [] } })).toEqual([
      "delivery:",
    ])
    expect(changesOf({ name: "product.updated", data: null })).toEqual(["product:"])
  })

  it("are grouped by what they are about", () => {
    expect(bySubject(["product:a", "price:x", "product:b", "delivery:"])).toEqual(
      new Map([
        ["product", ["a", "b"]],
        ["price", ["x"]],
        ["delivery", []],
      ])
    )
  })

  it("come from events that each name a subject", () => {
    for (const name of [...CATALOGUE_EVENTS, ...DELIVERY_EVENTS]) {
      expect(changesOf({ name, data: { id: "1" } })[0]).toMatch(/^[a-z-]+:1$/)
    }
  })
})
