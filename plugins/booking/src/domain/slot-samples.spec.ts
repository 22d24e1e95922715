import fc from "fast-check"
import type {
  BusyBlock,
  CompanyCalendar,
  EpochMinute,
  ServiceRules,
  SlotQuery,
  Technician,
  Weekday,
} from "./types"
import { dateSpan, dayNumber, isoDate, minuteOf } from "./zone-time"

/** What the tests of the engine ask it: hand-made questions, and random ones. */

export const at = (iso: string): EpochMinute => minuteOf(new Date(iso))

const WORKING_WEEK: Weekday[] = [0, 1, 2, 3, 4, 6]

/** An hour without buffers, every half hour, today to 60 days ahead. */
export const service = (given: Partial<ServiceRules> = {}): ServiceRules => ({
  id: "bsvc_diag",
  duration_min: 60,
  buffer_before_min: 0,
  buffer_after_min: 0,
  min_notice_min: 0,
  window_days: 60,
  slot_step_min: 30,
  skills: [],
  spans_breaks: false,
  ...given,
})

/** Saturday to Thursday, 08:00 to 17:00 with lunch at noon, in Algiers. */
export const technician = (given: Partial<Technician> = {}): Technician => ({
  id: "btec_1",
  active: true,
  time_zone: "Africa/Algiers",
  weight: 1,
  skills: [],
  zone_ids: ["bzon_a"],
  weekly: WORKING_WEEK.flatMap((weekday) => [
    { weekday, kind: "work" as const, from: 480, until: 1020 },
    { weekday, kind: "break" as const, from: 720, until: 780 },
  ]),
  exceptions: [],
  blocks: [],
  ...given,
})

export const company = (given: Partial<CompanyCalendar> = {}): CompanyCalendar => ({
  time_zone: "Africa/Algiers",
  closures: [],
  holidays: [],
  max_visits_per_day: null,
  ...given,
})

/** A visit without buffers in zone A. */
export const visit = (
  from: EpochMinute,
  until: EpochMinute,
  given: Partial<BusyBlock> = {}
): BusyBlock => ({
  id: `bvis_${from}`,
  from,
  until,
  starts_at: from,
  ends_at: until,
  zone_id: "bzon_a",
  kind: "visit",
  ...given,
})

/** On Sunday 22 November 2026, asked the evening before. */
export const question = (given: Partial<SlotQuery> = {}): SlotQuery => ({
  service: service(),
  technicians: [technician()],
  company: company(),
  travel: () => 0,
  zone_ids: ["bzon_a"],
  now: at("2026-11-21T20:00:00Z"),
  range: dateSpan("Africa/Algiers", "2026-11-22", "2026-11-22"),
  ...given,
})

/** Zones with the dates on which their clocks change, and one that never does. */
export const PLACES: { zone: string; dates: string[] }[] = [
  { zone: "Africa/Algiers", dates: ["2026-11-22"] },
  { zone: "Europe/Berlin", dates: ["2030-03-31", "2030-10-27"] },
  { zone: "America/New_York", dates: ["2027-03-14", "2027-11-07"] },
  // Midnight itself does not exist, and comes twice.
  { zone: "America/Santiago", dates: ["2026-09-06", "2027-04-04"] },
  { zone: "Africa/Cairo", dates: ["2027-04-30", "2027-10-28"] },
  // Half an hour.
  { zone: "Australia/Lord_Howe", dates: ["2026-10-04", "2027-04-04"] },
  // A quarter of an hour off the others' grid.
  { zone: "Asia/Kathmandu", dates: ["2027-01-15"] },
]

const DAYS = 3
const ZONES = ["bzon_a", "bzon_b", "bzon_c"]
const SKILLS = ["gas", "boards"]

const ranges = (count: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 48 }))
      .map(([from, length]) => ({ from: from * 15, until: Math.min(1440, (from + length) * 15) })),
    { maxLength: count }
  )

const zoneIds = fc.subarray(ZONES, { minLength: 1 })

/** One technician whose blocks lie on the three days from `date`. */
export function anyTechnician(id: string, zone: string, date: string): fc.Arbitrary<Technician> {
  const { from, until } = dateSpan(zone, date, isoDate(dayNumber(date) + DAYS - 1))
  const days = Array.from({ length: DAYS }, (_, day) => isoDate(dayNumber(date) + day))
  const weekday = fc.integer({ min: 0, max: 6 }).map((day) => day as Weekday)
  const working = fc.record({
    from: fc.integer({ min: 0, max: 40 }).map((step) => step * 15),
    until: fc.integer({ min: 50, max: 96 }).map((step) => step * 15),
  })
  const weekly = fc
    .tuple(working, fc.array(fc.record({ weekday, range: ranges(1) }), { maxLength: 4 }))
    .map(([hours, breaks]) => [
      ...[0, 1, 2, 3, 4, 5, 6].map((day) => ({
        weekday: day as Weekday,
        kind: "work" as const,
        ...hours,
      })),
      ...breaks.flatMap(({ weekday: day, range }) =>
        range.map((pause) => ({ weekday: day, kind: "break" as const, ...pause }))
      ),
    ])
  return fc.record({
    id: fc.constant(id),
    active: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    time_zone: fc.constant(zone),
    weight: fc.integer({ min: 1, max: 5 }),
    skills: fc.array(
      fc.record({
        code: fc.constantFrom(...SKILLS),
        certified_until: fc.option(fc.constantFrom(...days)),
      }),
      { maxLength: 4 }
    ),
    zone_ids: zoneIds,
    weekly,
    exceptions: fc.uniqueArray(fc.record({ date: fc.constantFrom(...days), ranges: ranges(2) }), {
      maxLength: 1,
      selector: ({ date: day }) => day,
    }),
    blocks: fc.array(anyBlock(from - 300, until + 300), { maxLength: 8 }),
  })
}

function anyBlock(from: EpochMinute, until: EpochMinute): fc.Arbitrary<BusyBlock> {
  return fc
    .record({
      id: fc.uuid(),
      starts_at: fc.integer({ min: from, max: until }),
      length: fc.integer({ min: 5, max: 180 }),
      before: fc.constantFrom(0, 10),
      after: fc.constantFrom(0, 15),
      zone_id: fc.option(fc.constantFrom(...ZONES)),
      kind: fc.constantFrom("visit" as const, "visit" as const, "time_off" as const),
    })
    .map(({ length, before, after, zone_id, ...block }) => ({
      ...block,
      zone_id: block.kind === "visit" ? zone_id : null,
      ends_at: block.starts_at + length,
      from: block.starts_at - before,
      until: block.starts_at + length + after,
    }))
}

/** A whole question about three days around a change of clocks; travel minutes follow no map. */
export const anyQuestion: fc.Arbitrary<SlotQuery> = fc
  .constantFrom(...PLACES.flatMap(({ zone, dates }) => dates.map((date) => ({ zone, date }))))
  .chain(({ zone, date: change }) => {
    const date = isoDate(dayNumber(change) - 1)
    const range = dateSpan(zone, date, isoDate(dayNumber(date) + DAYS - 1))
    const anyDate = fc.integer({ min: -1, max: DAYS }).map((day) => isoDate(dayNumber(date) + day))
    return fc.record({
      service: fc.record({
        id: fc.constant("bsvc_any"),
        duration_min: fc.constantFrom(15, 45, 60, 90, 240),
        buffer_before_min: fc.constantFrom(0, 0, 10, 30),
        buffer_after_min: fc.constantFrom(0, 0, 15, 45),
        min_notice_min: fc.constantFrom(0, 60, 240, 1440),
        window_days: fc.constantFrom(1, 2, 60),
        slot_step_min: fc.constantFrom(15, 30, 35, 60, 120),
        skills: fc.subarray(SKILLS),
        spans_breaks: fc.boolean(),
      }),
      technicians: fc.tuple(
        anyTechnician("btec_1", zone, date),
        anyTechnician("btec_2", zone, date)
      ),
      company: fc.record({
        time_zone: fc.constantFrom(zone, zone, "Africa/Algiers"),
        closures: fc.array(
          fc
            .record({ from_date: anyDate, until_date: anyDate })
            .filter((closure) => closure.from_date <= closure.until_date)
            .chain((closure) =>
              fc.option(fc.constantFrom(...ZONES)).map((zone_id) => ({ ...closure, zone_id }))
            ),
          { maxLength: 2 }
        ),
        holidays: fc.array(anyDate, { maxLength: 1 }),
        max_visits_per_day: fc.constantFrom(null, null, 3, 6),
      }),
      travel: fc
        .array(fc.constantFrom(0, 10, 25, 40), { minLength: 9, maxLength: 9 })
        .map((minutes) => (from: string, to: string) => {
          return minutes[ZONES.indexOf(from) * ZONES.length + ZONES.indexOf(to)] ?? 0
        }),
      zone_ids: zoneIds,
      now: fc.integer({ min: range.from - 2000, max: range.from + 1500 }),
      range: fc.constant(range),
    })
  })
