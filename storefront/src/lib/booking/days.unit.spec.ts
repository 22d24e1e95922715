import {
  addDays,
  addMonths,
  isDate,
  localOf,
  monthWeeks,
  partOfDay,
  slotsByDay,
  weekOf,
} from "./days"

describe("dates", () => {
  it.each([
    ["2026-11-21", true],
    ["2026-02-30", false],
    ["2026-1-1", false],
    ["", false],
    ["2026-13-01", false],
    [undefined, false],
  ])("%p is a date: %p", (text, yes) => {
    expect(isDate(text)).toBe(yes)
  })

  it("counts over the ends of months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29")
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28")
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15")
  })

  it("begins the week on Saturday in Algeria and on Monday in English", () => {
    expect(weekOf("2026-11-25", 6)[0]).toBe("2026-11-21")
    expect(weekOf("2026-11-25", 1)[0]).toBe("2026-11-23")
    expect(weekOf("2026-11-21", 6)).toHaveLength(7)
  })

  it.each(["2026-02-10", "2026-11-01", "2027-05-31"])("shows all of the month of %s", (date) => {
    const days = monthWeeks(date, 6).flat()
    expect(days.length % 7).toBe(0)
    const month = date.slice(0, 7)
    const last = addDays(`${addMonths(`${month}-01`, 1)}`, -1)
    expect(days).toContain(`${month}-01`)
    expect(days).toContain(last)
    expect(new Set(days).size).toBe(days.length)
  })
})

it("reads an instant on the clock of a zone", () => {
  expect(localOf("2026-11-21T23:30:00Z", "Africa/Algiers")).toEqual({
    date: "2026-11-22",
    minute: 30,
  })
  expect(localOf("2026-07-21T23:30:00Z", "America/New_York")).toEqual({
    date: "2026-07-21",
    minute: 19 * 60 + 30,
  })
})

it.each([
  [0, "morning"],
  [719, "morning"],
  [720, "afternoon"],
  [1019, "afternoon"],
  [1020, "evening"],
])("minute %d is in the %s", (minute, part) => {
  expect(partOfDay(minute)).toBe(part)
})

it("lays slots out by their local day, in order", () => {
  const slot = (starts_at: string) => ({
    starts_at,
    ends_at: starts_at,
    technician_ids: [],
    price: 0,
    surcharges: [],
  })
  const days = slotsByDay(
    [slot("2026-11-22T09:00:00Z"), slot("2026-11-21T23:30:00Z"), slot("2026-11-21T08:00:00Z")],
    "Africa/Algiers"
  )
  expect([...days.keys()]).toEqual(["2026-11-21", "2026-11-22"])
  expect(days.get("2026-11-22")?.map(({ starts_at }) => starts_at)).toEqual([
    "2026-11-21T23:30:00Z",
    "2026-11-22T09:00:00Z",
  ])
})
