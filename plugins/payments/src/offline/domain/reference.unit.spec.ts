import fc from "fast-check"
import { makeReference, readReference } from "./reference"

const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 })

describe("references of transfers", () => {
  it("have eight characters nobody mistakes for another", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(makeReference(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
      })
    )
  })

  it("are read as people write them", () => {
    const reference = makeReference(new Uint8Array([0, 1, 10, 20, 30, 31, 5]))
    expect(reference).toBe("01AMYZ5" + reference.slice(7))
    const typed = reference.toLowerCase().replace(/0/g, "o").replace(/1/g, "l")
    expect(readReference(` ${typed.slice(0, 4)}-${typed.slice(4)} `)).toBe(reference)
  })

  it("betray one wrong character", () => {
    fc.assert(
      fc.property(
        bytes,
        fc.nat(7),
        fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
        (random, at, letter) => {
          const reference = makeReference(random)
          fc.pre(reference.charAt(at) !== letter)
          const wrong = reference.slice(0, at) + letter + reference.slice(at + 1)
          expect(readReference(wrong)).toBeUndefined()
        }
      )
    )
  })

  it.each(["", "ABC", "UUUUUUUU", "0123456789", "é1234567", "!".repeat(500)])(
    "are nothing else: %p",
    (typed) => expect(readReference(typed)).toBeUndefined()
  )

  it("need seven random bytes", () => {
    expect(() => makeReference(new Uint8Array(3))).toThrow(RangeError)
  })
})
