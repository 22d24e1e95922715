import { centimes } from "@hanout/algeria/money"
import { centimesOfDinars, wholeDinarsOf } from "./amounts"

describe("wholeDinarsOf", () => {
  it.each([
    [250_000, 2500, 2500],
    [250_001, undefined, 2501],
    [250_099, undefined, 2501],
    [100, 1, 1],
    [1, undefined, 1],
    [999_999_999_999_900, 9_999_999_999_999, 9_999_999_999_999],
  ])("%d centimes: refuse %p, up %p", (amount, refuse, up) => {
    expect(wholeDinarsOf(centimes(amount), "refuse")).toBe(refuse)
    expect(wholeDinarsOf(centimes(amount), "up")).toBe(up)
  })
})

describe("centimesOfDinars", () => {
  const exact = { amount: centimes(250_000), rounding: "refuse" } as const
  const up = { amount: centimes(250_001), rounding: "up" } as const

  it.each<[unknown, number | undefined]>([
    [2500, 250_000],
    ["2500", 250_000],
    ["2500.00", 250_000],
    [2500.5, 250_050],
    [250_000, 25_000_000],
    [2500.555, undefined],
    [-2500, undefined],
    [1e21, undefined],
    ["2 500", undefined],
    ["2500 DA", undefined],
    ["", undefined],
    [null, undefined],
    [[2500], undefined],
    [NaN, undefined],
  ])("reads %p", (value, expected) => {
    expect(centimesOfDinars(value, exact)).toBe(expected)
  })

  it("takes the rounded amount for the attempt's, and only that", () => {
    expect(centimesOfDinars(2501, up)).toBe(250_001)
    expect(centimesOfDinars(2500, up)).toBe(250_000)
    expect(centimesOfDinars(2500.01, up)).toBeUndefined()
  })
})
