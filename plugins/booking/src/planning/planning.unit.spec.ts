import { faultsOf } from "./faults"
import { instant } from "./fields"
import { dateException, weeklyHours } from "./hours"
import { SERVICES } from "./services"
import { TECHNICIANS } from "./technicians"
import { CLOSURES, FAULTS, HOLIDAYS } from "./words"
import { ZONES } from "./zones"
import type { Entity } from "./entity"

const names = { name_fr: "Nom", name_ar: "اسم", name_en: "Name" }
const faults = <T extends object>(entity: Entity<T>, input: unknown) => {
  const read = entity.input.safeParse(input)
  return read.success ? {} : faultsOf(read.error)
}
const weekFaults = (weekly: unknown) => {
  const read = weeklyHours.safeParse(weekly)
  return read.success ? {} : faultsOf(read.error)
}
const work = (from: number, until: number, weekday = 0) => ({ weekday, kind: "work", from, until })
const rest = (from: number, until: number, weekday = 0) => ({ weekday, kind: "break", from, until })

describe("a week", () => {
  it("takes stretches that touch, breaks inside them, and the end of the day", () => {
    expect(
      weekFaults([work(480, 720), work(720, 1440), rest(700, 740), work(480, 720, 6)])
    ).toEqual({})
  })

  it.each([
    [[work(480, 480)], { "0.until": "order" }],
    [[work(480, 720), work(600, 800)], { "1.until": "overlap" }],
    [[work(480, 720), rest(700, 740)], { "1.from": "outside_work" }],
    [[work(480, 720), rest(500, 540, 1)], { "1.from": "outside_work" }],
    [[work(480, 1020), rest(720, 780), rest(770, 800)], { "2.until": "overlap" }],
    [[work(480, 1441)], { "0.until": "out_of_range" }],
    [[work(480, 720, 7)], { "0.weekday": "out_of_range" }],
    [[{ ...work(480, 720), note: "x" }], { "0.note": "unknown_field" }],
    [[{ weekday: 0, kind: "work", from: 480 }], { "0.until": "required" }],
    [[{ ...work(480, 720), from: "08:00" }], { "0.from": "invalid" }],
  ])("refuses %j", (weekly, expected) => {
    expect(weekFaults(weekly)).toEqual(expected)
  })

  it("is counted in minutes, instants come with their offset", () => {
    expect(instant.parse("2026-12-01T09:00:00+01:00")).toEqual(new Date("2026-12-01T08:00:00Z"))
    for (const text of ["2026-12-01T09:00:00", "2026-12-01", "tomorrow"]) {
      const read = instant.safeParse(text)
      expect(read.error && faultsOf(read.error)).toEqual({ body: "not_a_date" })
    }
  })

  it("may be replaced on a date that exists", () => {
    const read = (input: unknown) => dateException.safeParse(input)
    expect(read({ date: "2026-12-01", ranges: [] })).toMatchObject({ success: true })
    for (const date of ["2026-02-30", "2026-1-1", "1999-01-01", "tomorrow"]) {
      expect(read({ date, ranges: [] }).success).toBe(false)
    }
    expect(read({ date: "2026-12-01", ranges: [{ from: 600, until: 500 }] }).success).toBe(false)
  })
})

describe("a service", () => {
  const service = { code: "DIAG", kind: "repair", ...names, duration_min: 60, price: 2500 }

  it("takes money as people write it, to the centime, and fills in the rest", () => {
    const written = { price: "2500.50", deposit: 1000, note_fr: "Été 🔧\nاسم" }
    expect(SERVICES.input.parse({ ...service, ...written })).toMatchObject({
      price: 2500.5,
      note_fr: "Été 🔧\nاسم",
      deposit: 1000,
      buffer_after_min: 0,
      window_days: 60,
      skills: [],
    })
  })

  it.each([
    [{ deposit: 3000 }, { deposit: "deposit_over_price" }],
    [{ price: -1 }, { price: "out_of_range" }],
    [{ price: 10.001 }, { price: "out_of_range" }],
    [{ price: "12 mille" }, { price: "out_of_range" }],
    [{ duration_min: 0 }, { duration_min: "out_of_range" }],
    [{ code: "a b" }, { code: "invalid" }],
    [{ name_ar: "" }, { name_ar: "required" }],
    [{ name_fr: "a\u0000b" }, { name_fr: "invalid" }],
    [{ name_fr: "a\ud800b" }, { name_fr: "invalid" }],
    [{ name_fr: "a\u202eb" }, { name_fr: "invalid" }],
    [{ note_fr: "a\nb\u0007" }, { note_fr: "invalid" }],
    [{ name_fr: "x".repeat(121) }, { name_fr: "too_long" }],
    [{ slot_step_min: 7.5 }, { slot_step_min: "invalid" }],
    [{ secret: 1 }, { secret: "unknown_field" }],
  ])("refuses %j", (change, expected) => {
    expect(faults(SERVICES, { ...service, ...change })).toEqual(expected)
  })
})

describe("places and people", () => {
  const zone = { code: "A", ...names }

  it("know the communes of the country", () => {
    const places = [
      { wilaya_code: "16" },
      { wilaya_code: "35", commune_code: "3501" },
      // Aflou kept its code and moved to another wilaya in 2026.
      { wilaya_code: "59", commune_code: "0319" },
    ]
    expect(faults(ZONES, { ...zone, places })).toEqual({})
    const bad = (place: object) => faults(ZONES, { ...zone, places: [place] })
    expect(bad({ wilaya_code: "70" })).toEqual({ "places.0.wilaya_code": "unknown_wilaya" })
    expect(bad({ wilaya_code: "16", commune_code: "9999" })).toEqual({
      "places.0.commune_code": "unknown_commune",
    })
    expect(bad({ wilaya_code: "16", commune_code: "3501" })).toEqual({
      "places.0.commune_code": "unknown_commune",
    })
    expect(faults(ZONES, { ...zone, places: [places[0], places[0]] })).toEqual({
      "places.1": "duplicate",
    })
  })

  it.each([
    [{ time_zone: "Mars/Olympus" }, { time_zone: "unknown_time_zone" }],
    [{ phone: "12" }, { phone: "invalid" }],
    [{ email: "nobody" }, { email: "invalid" }],
    [{ color: "red" }, { color: "invalid" }],
    [{ weight: 0 }, { weight: "out_of_range" }],
    [{ skills: [{ code: "gaz" }, { code: "gaz" }] }, { "skills.1.code": "duplicate" }],
    [
      { skills: [{ code: "gaz", certified_until: "2026-13-01" }] },
      { "skills.0.certified_until": "not_a_date" },
    ],
    [{ home_commune_code: "0000" }, { home_commune_code: "unknown_commune" }],
  ])("a technician refuses %j", (change, expected) => {
    expect(faults(TECHNICIANS, { name: "Yacine", ...change })).toEqual(expected)
  })

  it("a technician's phone is kept as E.164, empty fields as none", () => {
    expect(TECHNICIANS.input.parse({ name: "Y", phone: "0551 23 45 67", email: "" })).toMatchObject(
      {
        phone: "+213551234567",
        email: null,
        active: true,
      }
    )
  })
})

describe("days and faults", () => {
  it("a closure ends after it begins, a holiday is a day", () => {
    const closure = { from_date: "2026-12-02", until_date: "2026-12-01", reason: "Inventaire" }
    expect(faults(CLOSURES, closure)).toEqual({ until_date: "order" })
    expect(faults(HOLIDAYS, { date: "2026-02-29", ...names })).toEqual({ date: "not_a_date" })
  })

  it("an emergency tells everybody what to do", () => {
    const fault = { code: "odeur-gaz", ...names, emergency_stop: true, message_fr: "Sortez" }
    expect(faults(FAULTS, fault)).toEqual({ message_ar: "required", message_en: "required" })
  })
})
