import fc from "fast-check"
import {
  centimes,
  centimesToDecimal,
  centimesToDinars,
  dinarsToCentimes,
  MAX_CENTIMES,
  MoneyError,
  multiplyCentimes,
  percentOf,
  readDinars,
  roundToCentimes,
  roundToStep,
  subtractCentimes,
  sumCentimes,
} from "./index.js"

const anyAmount = fc.integer({ min: -MAX_CENTIMES, max: MAX_CENTIMES }).map((n) => centimes(n))
const smallAmount = fc.integer({ min: -1e11, max: 1e11 }).map((n) => centimes(n))

describe("reading dinars", () => {
  it.each([
    [1500, 150000],
    ["1500", 150000],
    [1500n, 150000],
    ["12.5", 1250],
    ["12.50", 1250],
    ["12.5000", 1250],
    [0.07, 7],
    [-3.1, -310],
    ["+1", 100],
    [" 7 ", 700],
    [-0, 0],
    ["-0.00", 0],
    [1.15, 115],
    [9999999999999.99, MAX_CENTIMES],
  ])("reads %s as %s centimes", (given, expected) => {
    expect(dinarsToCentimes(given)).toBe(expected)
  })

  it.each([
    [NaN, "amount_not_a_number"],
    [Infinity, "amount_not_a_number"],
    ["", "amount_not_a_number"],
    ["12,50", "amount_not_a_number"],
    ["1 500", "amount_not_a_number"],
    ["1e3", "amount_not_a_number"],
    [1e21, "amount_not_a_number"],
    [1e-7, "amount_not_a_number"],
    ["0x10", "amount_not_a_number"],
    [".5", "amount_not_a_number"],
    ["5.", "amount_not_a_number"],
    [0.1 + 0.2, "amount_too_precise"],
    ["1.005", "amount_too_precise"],
    ["10000000000000", "amount_too_large"],
    [-(10n ** 13n), "amount_too_large"],
  ])("refuses %s with %s", (given, code) => {
    expect(readDinars(given)).toEqual({ ok: false, code })
    expect(() => dinarsToCentimes(given)).toThrow(expect.objectContaining({ code }))
    expect(() => dinarsToCentimes(given)).toThrow(MoneyError)
  })

  it("gives back every amount through number, text and JSON", () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(dinarsToCentimes(centimesToDinars(amount))).toBe(amount)
        expect(dinarsToCentimes(centimesToDecimal(amount))).toBe(amount)
        expect(dinarsToCentimes(JSON.parse(JSON.stringify(centimesToDinars(amount))))).toBe(amount)
      }),
      { numRuns: 1000 }
    )
  })
})

describe("centimesToDecimal", () => {
  it.each([
    [0, "0"],
    [5, "0.05"],
    [-5, "-0.05"],
    [150000, "1500"],
    [-150050, "-1500.50"],
  ])("prints %s as %s", (given, expected) => {
    expect(centimesToDecimal(centimes(given))).toBe(expected)
  })
})

describe("centimes", () => {
  it("refuses what is not a safe whole number", () => {
    expect(() => centimes(1.5)).toThrow("amount_not_a_number")
    expect(() => centimes(NaN)).toThrow("amount_not_a_number")
    expect(() => centimes(MAX_CENTIMES + 1)).toThrow("amount_too_large")
    expect(() => centimes(10n ** 30n)).toThrow("amount_too_large")
    expect(Object.is(centimes(-0), 0)).toBe(true)
  })
})

describe("rounding", () => {
  it.each([
    ["0.004", 0],
    ["0.005", 1],
    ["-0.005", -1],
    ["-0.004", 0],
    ["1.005", 101],
    ["2.675", 268],
    [0.1 + 0.2, 30],
    ["99.9949999999999999", 9999],
  ])("rounds %s DA to %s centimes", (given, expected) => {
    expect(roundToCentimes(given)).toBe(expected)
  })

  it("to a step stays within half a step, is symmetrical and settles at once", () => {
    fc.assert(
      fc.property(smallAmount, fc.constantFrom(100, 500, 1000), (amount, size) => {
        const step = centimes(size)
        const rounded = roundToStep(amount, step)
        expect(Math.abs(rounded % size)).toBe(0)
        expect(Math.abs(rounded - amount)).toBeLessThanOrEqual(size / 2)
        expect(roundToStep(rounded, step)).toBe(rounded)
        expect(roundToStep(centimes(-amount), step)).toBe(centimes(-rounded))
      })
    )
  })

  it("to a step rounds halves up", () => {
    expect(roundToStep(centimes(250), centimes(500))).toBe(500)
    expect(roundToStep(centimes(249), centimes(500))).toBe(0)
    expect(() => roundToStep(centimes(1), centimes(0))).toThrow(MoneyError)
  })
})

describe("arithmetic", () => {
  it("sums, subtracts and multiplies as integers do", () => {
    fc.assert(
      fc.property(fc.array(smallAmount, { maxLength: 20 }), fc.nat(1000), (amounts, quantity) => {
        const total = sumCentimes(amounts)
        expect(BigInt(total)).toBe(amounts.reduce((sum, n) => sum + BigInt(n), 0n))
        expect(subtractCentimes(total, total)).toBe(0)
        expect(multiplyCentimes(amounts[0] ?? centimes(0), quantity)).toBe(
          sumCentimes(Array<typeof total>(quantity).fill(amounts[0] ?? centimes(0)))
        )
      })
    )
  })

  it("refuses to overflow and to take part of an article", () => {
    expect(() => sumCentimes([MAX_CENTIMES, centimes(1)])).toThrow("amount_too_large")
    expect(() => multiplyCentimes(MAX_CENTIMES, 2)).toThrow("amount_too_large")
    expect(() => multiplyCentimes(centimes(100), 1.5)).toThrow("amount_not_a_number")
  })

  it.each([
    [10050, "19", 1910],
    [-10050, 19, -1910],
    [10000, "9", 900],
    [333, "0.5", 2],
    [100, "0", 0],
  ])("takes of %s centimes %s %% as %s", (amount, rate, expected) => {
    expect(percentOf(centimes(amount), rate)).toBe(expected)
  })

  it("refuses a rate that is not a plain decimal", () => {
    for (const rate of ["19 %", "-1", NaN, "1e2"]) {
      expect(() => percentOf(centimes(100), rate)).toThrow(MoneyError)
    }
  })
})
