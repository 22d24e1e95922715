import { mustNotBeStored, referrerPolicy, staticHeaders } from "./headers"

describe("referrerPolicy", () => {
  it.each(["orders", "orders/12-ABCDEF", "visits/v.1.a.B"])("hides %s from everybody", (path) => {
    expect(referrerPolicy(path)).toBe("no-referrer")
  })

  it.each([
    "checkout",
    "track",
    "account",
    "account/orders",
    "pay/r/abc",
    "pay/1-A",
    "booking",
    "visits/v.1.a.B/move",
  ])("hides %s from others", (path) => {
    expect(referrerPolicy(path)).toBe("same-origin")
  })

  it.each(["", "products/orders", "categories/circulateurs", "tracking-guide"])(
    "keeps the origin for %p",
    (path) => {
      expect(referrerPolicy(path)).toBe("strict-origin-when-cross-origin")
    }
  )
})

it.each([
  ["pay/1-A", true],
  ["pay/r/abc", true],
  ["visits/v.1.a.B", true],
  ["proposals/p", true],
  ["booking/summary", true],
  ["booking", false],
  ["payment", false],
  ["products/pay", false],
])("%s must not be stored: %p", (path, yes) => {
  expect(mustNotBeStored(path)).toBe(yes)
})

it("names each header once", () => {
  const names = staticHeaders().map((header) => header.key.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
})
