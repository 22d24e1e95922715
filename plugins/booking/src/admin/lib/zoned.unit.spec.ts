import {
  addDays,
  clockMinutes,
  clockOf,
  clockText,
  dayOf,
  instantOf,
  isDate,
  weekOf,
} from "./zoned"

describe("times of a zone", () => {
  it("reads an instant in the company's zone, not the computer's", () => {
    expect(dayOf("2026-11-21T23:30:00Z", "Africa/Algiers")).toBe("2026-11-22")
    expect(clockOf("2026-11-21T23:30:00Z", "Africa/Algiers")).toBe("00:30")
    expect(instantOf("2026-11-22", "00:30", "Africa/Algiers")).toBe("2026-11-21T23:30:00.000Z")
  })

  it("knows a wall time the clocks skip", () => {
    expect(instantOf("2026-03-29", "02:30", "Europe/Berlin")).toBeUndefined()
    expect(instantOf("2026-03-29", "03:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z")
  })

  it("refuses what is no date or no time", () => {
    expect(instantOf("2026-02-30", "10:00", "Africa/Algiers")).toBeUndefined()
    expect(instantOf("2026-11-21", "25:00", "Africa/Algiers")).toBeUndefined()
    expect(isDate("2026-02-30")).toBe(false)
    expect(isDate("21/11/2026")).toBe(false)
    expect(isDate("2026-11-21")).toBe(true)
  })

  it("begins weeks on Saturday", () => {
    expect(weekOf("2026-11-21")).toEqual({ from: "2026-11-21", to: "2026-11-27" })
    expect(weekOf("2026-11-20")).toEqual({ from: "2026-11-14", to: "2026-11-20" })
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
  })

  it("writes and reads minutes of a day", () => {
    expect(clockText(0)).toBe("00:00")
    expect(clockText(570)).toBe("09:30")
    expect(clockText(1440)).toBe("24:00")
    expect(clockMinutes("9:30")).toBe(570)
    expect(clockMinutes("24:00")).toBe(1440)
    expect(clockMinutes("24:01")).toBeUndefined()
    expect(clockMinutes("09:60")).toBeUndefined()
    expect(clockMinutes("")).toBeUndefined()
  })
})
