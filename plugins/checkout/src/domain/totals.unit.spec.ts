import fc from "fast-check"
import { centimesOf, sameAmount } from "./totals"

describe("centimesOf", () => {
  it.each([
    [1500, 150000],
    ["1500", 150000],
    [" 1500.50 ", 150050],
    [2380.005, 238001],
    [{ valueOf: (): number => 12.5 }, 1250],
  ])("reads %p as %p centimes", (amount, centimes) => expect(centimesOf(amount)).toBe(centimes))

  it.each([undefined, null, "", "abc", Number.NaN, Infinity, {}, "1e400", "1,5"])(
    "does not read %p",
    (amount) => {
      expect(centimesOf(amount)).toBeUndefined()
      expect(sameAmount(amount, amount)).toBe(false)
    }
  )

  it("tells two amounts a centime apart, and never throws", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (centimes) => {
        expect(sameAmount(centimes / 100, (centimes / 100).toFixed(2))).toBe(true)
        expect(sameAmount(centimes / 100, (centimes + 1) / 100)).toBe(false)
      })
    )
    fc.assert(fc.property(fc.anything(), (value) => void sameAmount(value, value)))
  })
})
