import fc from "fast-check"
import {
  addDays,
  addWorkingDays,
  ALGERIA_CALENDAR,
  ALGERIA_HOLIDAYS,
  algiersDay,
  coversYearOf,
  holidayOn,
  isWeekend,
  isWorkingDay,
  tentativeHolidays,
  weekdayOf,
  workingDayFrom,
  workingDaysBetween,
} from "./index.js"

const anyDay = fc.integer({ min: 0, max: 729 }).map((days) => addDays("2026-01-01", days))
const workingDay = anyDay.filter((day) => isWorkingDay(day))

describe("days", () => {
  it("cross months, leap years and nothing else", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29")
    expect(weekdayOf("2026-11-20")).toBe(5)
  })

  it.each(["2026-02-30", "2026-2-3", "2026-13-01", "20/11/2026", "2026-11-20T00:00:00Z", ""])(
    "refuses %s",
    (bad) => {
      expect(() => addDays(bad, 1)).toThrow(RangeError)
      expect(() => isWorkingDay(bad)).toThrow(RangeError)
      expect(() => addWorkingDays(bad, 0)).toThrow(RangeError)
    }
  )

  it("begin at 23:00 UTC in Algiers", () => {
    expect(algiersDay("2026-11-20T22:59:59Z")).toBe("2026-11-20")
    expect(algiersDay("2026-11-20T23:00:00Z")).toBe("2026-11-21")
  })
})

describe("the default holidays", () => {
  it("are 28 days in order, each once, lunar ones tentative", () => {
    const dates = ALGERIA_HOLIDAYS.map((h) => h.date)
    expect(dates).toEqual([...new Set(dates)].sort())
    expect(dates).toHaveLength(28)
    expect(ALGERIA_HOLIDAYS.filter((h) => h.tentative)).toHaveLength(18)
    expect(ALGERIA_HOLIDAYS.filter((h) => h.date.startsWith("2027"))).toHaveLength(14)
  })

  it("give three days to each Aïd and one to fixed days", () => {
    for (const day of ["2026-03-20", "2026-03-21", "2026-03-22"]) {
      expect(holidayOn(day)).toMatchObject({ name_fr: "Aïd El Fitr", tentative: true })
    }
    expect(holidayOn("2026-03-23")).toBeUndefined()
    expect(holidayOn("2027-11-01")).toMatchObject({ name_en: "Revolution Day", tentative: false })
  })

  it("agree with the Umm al-Qura calendar of Intl", () => {
    const lunar = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura", {
      day: "numeric",
      month: "numeric",
      timeZone: "UTC",
    })
    const monthDay = (date: string) => {
      const parts = lunar.formatToParts(new Date(`${date}T00:00:00Z`))
      const value = (type: string) => parts.find((part) => part.type === type)?.value
      return `${value("month")}/${value("day")}`
    }
    const firstDays: Record<string, string> = {
      "Eid al-Fitr": "10/1",
      "Eid al-Adha": "12/10",
      "Islamic New Year": "1/1",
      Ashura: "1/10",
      Mawlid: "3/12",
    }
    for (const [name, expected] of Object.entries(firstDays)) {
      for (const year of ["2026", "2027"]) {
        const first = ALGERIA_HOLIDAYS.find((h) => h.name_en === name && h.date.startsWith(year))
        expect(monthDay(first?.date ?? "")).toBe(expected)
      }
    }
  })
})

describe("working days", () => {
  it("stop on Friday, Saturday and holidays, not on Sunday", () => {
    expect(isWeekend("2026-11-20")).toBe(true)
    expect(isWeekend("2026-11-21")).toBe(true)
    expect(isWorkingDay("2026-11-22")).toBe(true)
    expect(isWorkingDay("2026-07-05")).toBe(false)
  })

  it("give four working days to return a parcel", () => {
    // Delivered Wednesday: Thursday, then Sunday to Tuesday.
    expect(addWorkingDays("2026-11-18", 4)).toBe("2026-11-24")
    // Delivered on a Friday: Sunday to Wednesday.
    expect(addWorkingDays("2026-11-20", 4)).toBe("2026-11-25")
    // Aïd El Adha takes Wednesday to Friday.
    expect(addWorkingDays("2026-05-26", 1)).toBe("2026-05-31")
    expect(addWorkingDays("2026-05-31", -1)).toBe("2026-05-26")
    expect(addWorkingDays("2026-11-20", 0)).toBe("2026-11-20")
  })

  it("start on the day itself or on the next working day", () => {
    expect(workingDayFrom("2026-11-19")).toBe("2026-11-19")
    expect(workingDayFrom("2026-11-20")).toBe("2026-11-22")
  })

  it("end on a working day, and count back to the same number", () => {
    fc.assert(
      fc.property(workingDay, fc.integer({ min: -60, max: 60 }), (from, days) => {
        const to = addWorkingDays(from, days)
        expect(isWorkingDay(to)).toBe(true)
        expect(workingDaysBetween(from, to)).toBe(days)
        expect(addWorkingDays(to, -days)).toBe(from)
      })
    )
  })

  it("never go backwards when days are added", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), (from, days) => {
        expect(addWorkingDays(from, days + 1) > addWorkingDays(from, days)).toBe(true)
      })
    )
  })

  it("follow the table they are given, and leave it alone", () => {
    const strike = {
      date: "2026-11-22",
      name_fr: "x",
      name_ar: "x",
      name_en: "x",
      tentative: false,
    }
    const calendar = { weekend: [5], holidays: [strike] }
    const before = JSON.stringify(calendar)
    expect(addWorkingDays("2026-11-20", 1, calendar)).toBe("2026-11-21")
    expect(addWorkingDays("2026-11-20", 2, calendar)).toBe("2026-11-23")
    expect(isWorkingDay("2026-07-05", calendar)).toBe(true)
    expect(JSON.stringify(calendar)).toBe(before)
    expect(Object.isFrozen(ALGERIA_CALENDAR)).toBe(true)
  })

  it("refuse a fraction of a day and a week without work", () => {
    expect(() => addWorkingDays("2026-11-20", 1.5)).toThrow(RangeError)
    const never = { weekend: [0, 1, 2, 3, 4, 5, 6], holidays: [] }
    expect(() => addWorkingDays("2026-11-20", 1, never)).toThrow("no working day")
  })

  it("tell what the table does not know", () => {
    expect(coversYearOf("2027-12-31")).toBe(true)
    expect(coversYearOf("2028-01-01")).toBe(false)
    expect(tentativeHolidays("2026-06-16", "2026-06-25").map((h) => h.name_en)).toEqual([
      "Islamic New Year",
      "Ashura",
    ])
    expect(tentativeHolidays("2026-07-01", "2026-07-31")).toEqual([])
  })
})
