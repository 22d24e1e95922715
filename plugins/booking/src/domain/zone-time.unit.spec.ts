import { execFileSync } from "node:child_process"
import path from "node:path"
import fc from "fast-check"
import { at, PLACES, question } from "./slot-samples.spec"
import { computeSlots } from "./slots"
import {
  dateOfMinute,
  dateSpan,
  dayNumber,
  dayParts,
  isoDate,
  localDate,
  localDay,
  localMinute,
  wallTime,
  weekdayOfDay,
} from "./zone-time"

const hours = (timeZone: string, date: string) => {
  const { from, until } = dateSpan(timeZone, date, date)
  return (until - from) / 60
}

/** What the clocks of a zone show, by Intl alone. */
const clock = (timeZone: string, minute: number) =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(dateOfMinute(minute))

const anyMoment = fc
  .constantFrom(...PLACES.flatMap(({ zone, dates }) => dates.map((date) => ({ zone, date }))))
  .chain(({ zone, date }) =>
    fc
      .integer({ min: -2880, max: 4320 })
      .map((offset) => ({ zone, minute: dayNumber(date) * 1440 + offset }))
  )

describe("instants and wall clocks", () => {
  it("agree with Intl around every change of clocks", () => {
    fc.assert(
      fc.property(anyMoment, ({ zone, minute }) => {
        const wall = localMinute(zone, minute)
        const [hour, rest] = [Math.floor(wall / 60), wall % 60]
        const time = `${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}`
        expect(`${localDate(zone, minute)} ${time}`).toBe(clock(zone, minute))
      }),
      { numRuns: 2000 }
    )
  })

  it("days follow each other without a gap, and each holds its own minutes", () => {
    fc.assert(
      fc.property(anyMoment, ({ zone, minute }) => {
        const day = localDay(zone, minute)
        const parts = dayParts(zone, day)
        expect(parts.filter(({ from, until }) => from <= minute && minute < until)).toHaveLength(1)
        expect(parts.at(-1)?.until).toBe(dayParts(zone, day + 1)[0]?.from)
      })
    )
  })

  it.each([
    ["Africa/Algiers", "2026-11-22", 24],
    ["Europe/Berlin", "2030-03-31", 23],
    ["Europe/Berlin", "2030-10-27", 25],
    ["America/New_York", "2027-03-14", 23],
    ["America/New_York", "2027-11-07", 25],
    ["America/Santiago", "2026-09-06", 23],
    ["America/Santiago", "2027-04-03", 25],
    ["Africa/Cairo", "2027-04-30", 23],
    ["Australia/Lord_Howe", "2026-10-04", 23.5],
    ["Australia/Lord_Howe", "2027-04-04", 24.5],
    ["Asia/Kathmandu", "2027-01-15", 24],
  ])("%s has on %s a day of %d hours", (zone, date, length) => {
    expect(hours(zone, date)).toBe(length)
  })

  it("wall times that do not exist are dropped, those that come twice are both there", () => {
    const ask = (date: string, from: number, until: number) =>
      wallTime("Europe/Berlin", dayNumber(date), { from, until })
    expect(ask("2030-03-31", 120, 180)).toEqual([])
    expect(ask("2030-03-31", 60, 240)).toEqual([
      { from: at("2030-03-31T00:00:00Z"), until: at("2030-03-31T01:00:00Z") },
      { from: at("2030-03-31T01:00:00Z"), until: at("2030-03-31T02:00:00Z") },
    ])
    expect(ask("2030-10-27", 120, 180)).toEqual([
      { from: at("2030-10-27T00:00:00Z"), until: at("2030-10-27T01:00:00Z") },
      { from: at("2030-10-27T01:00:00Z"), until: at("2030-10-27T02:00:00Z") },
    ])
    // The day begins at 01:00, since midnight was skipped.
    expect(dateSpan("America/Santiago", "2026-09-06", "2026-09-06").from).toBe(
      at("2026-09-06T04:00:00Z")
    )
  })

  it("a date a country skipped has no minute, and a span over it none too many", () => {
    expect(dayParts("Pacific/Apia", dayNumber("2011-12-30"))).toEqual([])
    expect(hours("Pacific/Apia", "2011-12-29")).toBe(24)
  })
})

describe("calendar dates", () => {
  it("count days both ways, and know their weekday", () => {
    expect(dayNumber("1970-01-02")).toBe(1)
    expect(isoDate(dayNumber("2028-02-28") + 1)).toBe("2028-02-29")
    expect(weekdayOfDay(dayNumber("2026-11-20"))).toBe(5)
    expect(weekdayOfDay(dayNumber("1969-12-28"))).toBe(0)
  })

  it.each(["2026-02-30", "2026-2-3", "20/11/2026", "2026-11-20T00:00:00Z", ""])(
    "%p is none",
    (bad) => {
      expect(() => dayNumber(bad)).toThrow(RangeError)
    }
  )

  it("an unknown zone is none", () => {
    expect(() => localDate("Africa/Nowhere", 0)).toThrow(RangeError)
  })
})

it.each(["Pacific/Kiritimati", "America/Santiago", "Asia/Kathmandu"])(
  "the slots are the same instants when the process runs in %s",
  (zone) => {
    const here = JSON.stringify(computeSlots(question()))
    const program = `
      const { question } = require("./slot-samples.spec")
      const { computeSlots } = require("./slots")
      process.stdout.write(new Date(0).getTimezoneOffset() + "|" + JSON.stringify(computeSlots(question())))`
    const said = execFileSync(
      process.execPath,
      ["-r", require.resolve("ts-node/register/transpile-only"), "-e", program],
      {
        cwd: path.resolve(__dirname),
        encoding: "utf8",
        env: {
          PATH: process.env.PATH,
          TZ: zone,
          TS_NODE_COMPILER_OPTIONS: JSON.stringify({
            module: "commonjs",
            moduleResolution: "node",
          }),
        },
      }
    )
    const [offset, there] = said.split("|")
    expect(Number(offset)).not.toBe(0)
    expect(there).toBe(here)
  },
  60_000
)
