import fc from "fast-check"
import { correctWord, editDistance } from "./spelling"

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "م"), maxLength: 8 })

describe("editDistance", () => {
  it.each([
    ["circulateur", "circulateur", 0],
    ["circulatuer", "circulateur", 1],
    ["chaudier", "chaudiere", 1],
    ["شودير", "شوديير", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
  ])("%s → %s is %d", (left, right, distance) => {
    expect(editDistance(left, right, 5)).toBe(distance)
  })

  it("is the same both ways, zero only for equals, and never above the longer word", () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = editDistance(left, right, 20)
        expect(distance).toBe(editDistance(right, left, 20))
        expect(distance === 0).toBe(left === right)
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length))
      })
    )
  })

  it("stopping early never changes an answer within the limit", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (left, right, limit) => {
        const exact = editDistance(left, right, 20)
        expect(editDistance(left, right, limit)).toBe(Math.min(exact, limit + 1))
      })
    )
  })
})

describe("correctWord", () => {
  const shop = new Map([
    ["circulateur", 3],
    ["chaudiere", 9],
    ["sonde", 2],
    ["sondes", 7],
    ["carte", 5],
  ])

  it.each([
    ["circulatuer", "circulateur"],
    ["chaudierre", "chaudiere"],
    ["chodiere", "chaudiere"],
    ["sonds", "sondes"],
  ])("%s becomes %s", (typed, meant) => {
    expect(correctWord(typed, shop)).toBe(meant)
  })

  it.each(["carte", "circul", "e01", "0001", "gaz", "climatiseur"])("%s is left alone", (typed) => {
    expect(correctWord(typed, shop)).toBe(typed)
  })
})
