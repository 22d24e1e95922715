import { visitReference } from "./reference"

describe("the name of a visit", () => {
  it("is V and seven letters nobody mistakes", () => {
    for (let seed = 0; seed < 256; seed++) {
      const random = Uint8Array.from({ length: 7 }, (_, index) => (seed * 31 + index * 57) % 256)
      expect(visitReference(random)).toMatch(/^V[0-9A-HJKMNP-TV-Z]{7}$/)
    }
  })

  it("wants its seven random bytes", () => {
    expect(() => visitReference(new Uint8Array(6))).toThrow(RangeError)
  })
})
