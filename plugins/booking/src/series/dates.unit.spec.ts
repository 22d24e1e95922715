import { dueDate, plusDays } from "./dates"

describe("dueDate", () => {
  it("counts months from the first visit, so that skipping shifts nothing (scenario 24)", () => {
    expect([1, 2, 3].map((n) => dueDate("2026-03-10", 11, n))).toEqual([
      "2027-02-10",
      "2028-01-10",
      "2028-12-10",
    ])
  })

  it("ends a month with its last day and comes back to the day of the first visit", () => {
    expect([1, 2].map((n) => dueDate("2026-08-31", 6, n))).toEqual(["2027-02-28", "2027-08-31"])
    expect(dueDate("2024-02-29", 12, 4)).toBe("2028-02-29")
  })
})

describe("plusDays", () => {
  it("walks the calendar both ways", () => {
    expect(plusDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(plusDays("2026-03-01", -1)).toBe("2026-02-28")
  })
})
