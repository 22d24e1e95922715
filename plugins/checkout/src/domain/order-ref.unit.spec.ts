import fc from "fast-check"
import { displayIdOfRef, isRefOf, orderRef } from "./order-ref"

const secret = "a secret of at least 32 characters"
const order = { id: "order_01J", display_id: 1042 }

describe("order references", () => {
  it("keep their shape", () => {
    expect(orderRef(order, secret)).toMatch(/^1042-[A-Z2-7]{16}$/)
  })

  it("are base 32 of HMAC-SHA256, stated as a vector so that a rewrite keeps sent links alive", () => {
    expect(orderRef({ id: "order_1", display_id: 1 }, "k")).toBe("1-63VUUJA5POK7TJHM")
  })

  it("open only the order they were made for", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(999_999_999), (a, b, display_id) => {
        const ref = orderRef({ id: a, display_id }, secret)
        expect(isRefOf(ref, { id: a, display_id }, secret)).toBe(true)
        expect(isRefOf(ref, { id: b, display_id }, secret)).toBe(a === b)
        expect(displayIdOfRef(ref)).toBe(display_id)
      })
    )
  })

  it("depend on the secret", () => {
    expect(isRefOf(orderRef(order, "one"), order, "two")).toBe(false)
  })

  it("may be typed in small letters", () => {
    expect(isRefOf(orderRef(order, secret).toLowerCase(), order, secret)).toBe(true)
  })

  it.each(["", "1042", "1042-ABC", "x-AAAAAAAAAAAAAAAA", "1042-AAAAAAAAAAAAAAAA1", "9".repeat(12)])(
    "are not %p",
    (text) => {
      expect(displayIdOfRef(text)).toBeUndefined()
      expect(isRefOf(text, order, secret)).toBe(false)
    }
  )
})
