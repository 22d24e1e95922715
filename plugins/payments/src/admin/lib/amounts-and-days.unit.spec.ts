import { readAmount, typedAmount } from "./amount-input"
import { algiersInstant, dayEnd, dayStart, typedInstant } from "./days"

describe("an amount as typed", () => {
  it.each([
    ["1200", 1200],
    ["1 200,50", 1200.5],
    ["1\u202f200.5", 1200.5],
    ["١٢٠٠٫٢٥", 1200.25],
    [" 0,10 ", 0.1],
  ])("%p is %d dinars", (typed, dinars) => {
    expect(readAmount(typed)).toBe(dinars)
  })

  it.each(["", "0", "-5", "1,234.5", "12,345", "1e3", "dix", "1.2.3"])("%p is none", (typed) => {
    expect(readAmount(typed)).toBeUndefined()
  })

  it("is read back as it was written", () => {
    for (const locale of ["fr", "ar", "en"]) {
      for (const dinars of [1, 0.1, 1200.5, 99999.99]) {
        expect(readAmount(typedAmount(dinars, locale))).toBe(dinars)
      }
    }
    expect(typedAmount(1200.5, "fr")).toBe("1200,50")
  })
})

describe("a day in Algiers", () => {
  it("begins an hour before its midnight in UTC and ends where the next begins", () => {
    expect(dayStart("2026-11-21")).toBe("2026-11-20T23:00:00.000Z")
    expect(dayEnd("2026-11-21")).toBe("2026-11-21T23:00:00.000Z")
    expect(dayEnd("2026-12-31")).toBe(dayStart("2027-01-01"))
  })

  it.each(["", undefined, "21/11/2026", "2026-13-01", "2026-11-21T10:00"])("%p is none", (day) => {
    expect(dayStart(day)).toBeUndefined()
    expect(dayEnd(day)).toBeUndefined()
  })

  it("and a time are read from a field, and written into one", () => {
    expect(algiersInstant("2026-11-21T15:30")).toBe("2026-11-21T14:30:00.000Z")
    expect(typedInstant(new Date("2026-11-21T14:30:59Z"))).toBe("2026-11-21T15:30")
    expect(algiersInstant("2026-11-21")).toBeUndefined()
    expect(algiersInstant("2026-11-99T10:00")).toBeUndefined()
  })
})
