import { referrerPolicy, staticHeaders } from "./headers"

describe("referrerPolicy", () => {
  it.each(["checkout", "orders/12-ABCDEF", "track", "account/orders"])("hides %s", (path) => {
    expect(referrerPolicy(path)).toBe("no-referrer")
  })

  it.each(["", "products/orders", "categories/circulateurs", "tracking-guide"])(
    "keeps the origin for %p",
    (path) => {
      expect(referrerPolicy(path)).toBe("strict-origin-when-cross-origin")
    }
  )
})

it("names each header once", () => {
  const names = staticHeaders().map((header) => header.key.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
})
