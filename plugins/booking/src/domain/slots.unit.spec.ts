import { at, company, question, service, technician, visit } from "./slot-samples.spec"
import { computeSlots, examineSlot, explainSlot, nearestSlots } from "./slots"
import type { SlotQuery, SlotRefusal, Technician } from "./types"
import { dateOfMinute, dateSpan } from "./zone-time"

/** The starts offered, as UTC times of the day. */
const starts = (query: SlotQuery) =>
  computeSlots(query).map(({ starts_at }) => dateOfMinute(starts_at).toISOString().slice(11, 16))

const whole = (query: SlotQuery) =>
  computeSlots(query).map(({ starts_at }) => dateOfMinute(starts_at).toISOString().slice(0, 16))

const busyWith = (...blocks: Technician["blocks"]) => [technician({ blocks })]
const on = (time: string) => at(`2026-11-22T${time}:00Z`)

it("offers every half hour of the working day but lunch, in the technician's own time", () => {
  const morning = ["07:00", "07:30", "08:00", "08:30", "09:00", "09:30", "10:00"]
  const afternoon = ["12:00", "12:30", "13:00", "13:30", "14:00", "14:30", "15:00"]
  expect(starts(question())).toEqual([...morning, ...afternoon])
})

describe("scenario 3: back to back", () => {
  const short = service({ slot_step_min: 60 })

  it("is fine without buffers", () => {
    const query = question({
      service: short,
      technicians: busyWith(visit(on("08:00"), on("09:00"))),
    })
    expect(starts(query)).toEqual(["07:00", "09:00", "10:00", "12:00", "13:00", "14:00", "15:00"])
    expect(explainSlot(query, "btec_1", on("09:00"))).toBeNull()
  })

  it("with 15 minutes after a visit the next hour is neither offered nor accepted", () => {
    const tidying = visit(on("08:00"), on("09:00"), { until: on("09:15") })
    const query = question({ service: short, technicians: busyWith(tidying) })
    expect(starts(query)).not.toContain("09:00")
    expect(explainSlot(query, "btec_1", on("09:00"))).toBe("busy")
  })

  it("buffers of neighbours add up", () => {
    const tidying = visit(on("08:00"), on("09:00"), { until: on("09:15") })
    const query = question({
      service: service({ slot_step_min: 15, buffer_before_min: 15, buffer_after_min: 15 }),
      technicians: busyWith(tidying),
    })
    expect(explainSlot(query, "btec_1", on("09:15"))).toBe("busy")
    expect(explainSlot(query, "btec_1", on("09:30"))).toBeNull()
    expect(explainSlot(query, "btec_1", on("07:00"))).toBe("hours")
  })
})

describe("scenario 10: skills and certificates", () => {
  const gas = service({ skills: ["gas"] })
  const certified = (until: string | null) => [
    technician({ skills: [{ code: "gas", certified_until: until }] }),
  ]

  it("nobody without the skill is offered", () => {
    const query = question({ service: gas })
    expect(starts(query)).toEqual([])
    expect(explainSlot(query, "btec_1", on("08:00"))).toBe("skill")
  })

  it("a certificate counts through its last day", () => {
    const range = dateSpan("Africa/Algiers", "2026-11-22", "2026-11-23")
    const query = question({ service: gas, range, technicians: certified("2026-11-22") })
    expect(new Set(whole(query).map((start) => start.slice(0, 10)))).toEqual(
      new Set(["2026-11-22"])
    )
    expect(explainSlot(query, "btec_1", at("2026-11-23T08:00:00Z"))).toBe("certificate")
    expect(starts(question({ service: gas, technicians: certified(null) }))).toHaveLength(14)
  })

  it("every skill is needed", () => {
    const query = question({
      service: service({ skills: ["gas", "boards"] }),
      technicians: certified(null),
    })
    expect(explainSlot(query, "btec_1", on("08:00"))).toBe("skill")
  })
})

describe("scenario 12: travel between visits", () => {
  const first = visit(on("09:00"), on("10:00"))
  const allDay = { date: "2026-11-22", ranges: [{ from: 0, until: 1440 }] }
  const minutes: Record<string, number> = { "bzon_a bzon_b": 40, "bzon_b bzon_a": 30 }
  const far = {
    service: service({ slot_step_min: 10 }),
    travel: (from: string, to: string) => minutes[`${from} ${to}`] ?? 0,
    zone_ids: ["bzon_b"],
  }
  const technicians = [technician({ zone_ids: ["bzon_b"], exceptions: [allDay], blocks: [first] })]

  it("a slot that leaves less than the way takes is not offered", () => {
    const query = question({ ...far, technicians })
    expect(explainSlot(query, "btec_1", on("10:20"))).toBe("travel")
    expect(explainSlot(query, "btec_1", on("10:40"))).toBeNull()
    expect(starts(query)).not.toContain("10:30")
    expect(starts(query)).toContain("10:40")
  })

  it("asks the way on to the next visit, in its own direction", () => {
    const query = question({ ...far, technicians })
    expect(explainSlot(query, "btec_1", on("07:40"))).toBe("travel")
    expect(explainSlot(query, "btec_1", on("07:30"))).toBeNull()
  })

  it("of two zones takes the one with the least driving, and says how much", () => {
    const query = question({
      ...far,
      zone_ids: ["bzon_b", "bzon_a"],
      technicians: [technician({ zone_ids: ["bzon_b", "bzon_a"], blocks: [first] })],
    })
    expect(examineSlot(query, "btec_1", on("13:00")).fit).toEqual({
      zone_id: "bzon_a",
      extra_travel_min: 0,
      booked_day_min: 60,
    })
    const inserted = question({
      ...far,
      technicians: busyWith(first, visit(on("15:00"), on("16:00"))).map((one) => ({
        ...one,
        zone_ids: ["bzon_b"],
      })),
    })
    expect(examineSlot(inserted, "btec_1", on("13:00")).fit).toMatchObject({
      zone_id: "bzon_b",
      extra_travel_min: 70,
      booked_day_min: 120,
    })
  })

  it("a visit over midnight asks the way on to the visits of the next morning", () => {
    const dates = ["2026-11-22", "2026-11-23"]
    const night = at("2026-11-22T23:00:00Z")
    const query = question({
      ...far,
      service: service({ duration_min: 90 }),
      technicians: [
        technician({
          zone_ids: ["bzon_b"],
          exceptions: dates.map((date) => ({ date, ranges: [{ from: 0, until: 1440 }] })),
          blocks: [visit(night + 80, night + 140)],
        }),
      ],
    })
    expect(explainSlot(query, "btec_1", night - 60)).toBeNull()
    expect(explainSlot(query, "btec_1", night - 30)).toBe("travel")
    expect(starts(query).at(-1)).toBe("22:00")
  })

  it("does not count a night", () => {
    const long = { ...far, travel: () => 600 }
    const yesterday = visit(at("2026-11-21T15:00:00Z"), at("2026-11-21T16:00:00Z"))
    const query = question({
      ...long,
      technicians: [technician({ zone_ids: ["bzon_b"], blocks: [yesterday] })],
    })
    expect(explainSlot(query, "btec_1", on("07:00"))).toBeNull()
  })
})

describe("scenario 13: minimum notice", () => {
  const notice = service({ min_notice_min: 240 })

  it("four hours at 09:00 give 13:00 first, and 12:30 is refused when asked by hand", () => {
    const query = question({ service: notice, now: on("08:00") })
    expect(starts(query)[0]).toBe("12:00")
    expect(explainSlot(query, "btec_1", on("12:00"))).toBeNull()
    expect(explainSlot(query, "btec_1", on("11:30"))).toBe("notice")
    expect(explainSlot(query, "btec_1", on("07:30"))).toBe("past")
  })

  it("half a minute too late is too late", () => {
    const query = question({ service: notice, now: on("08:00") + 0.5 })
    expect(starts(query)[0]).toBe("12:30")
    expect(explainSlot(query, "btec_1", on("12:00"))).toBe("notice")
  })
})

describe("scenario 14: booking window and the days the clocks change", () => {
  it("offers day 60 and not day 61", () => {
    const range = dateSpan("Africa/Algiers", "2027-01-19", "2027-01-21")
    const query = question({ range, now: at("2026-11-21T22:59:00Z") })
    expect(new Set(whole(query).map((start) => start.slice(0, 10)))).toEqual(
      new Set(["2027-01-19", "2027-01-20"])
    )
    expect(explainSlot(query, "btec_1", at("2027-01-21T08:00:00Z"))).toBe("window")
    // A minute later it is tomorrow in Algiers.
    expect(
      explainSlot(
        { ...query, now: at("2026-11-21T23:00:00Z") },
        "btec_1",
        at("2027-01-21T08:00:00Z")
      )
    ).toBeNull()
  })

  it.each([
    ["Europe/Berlin", "2030-03-30", "07:00", "2030-03-31", "06:00"],
    ["Europe/Berlin", "2030-10-26", "06:00", "2030-10-27", "07:00"],
    ["America/New_York", "2027-03-13", "13:00", "2027-03-14", "12:00"],
    ["America/Santiago", "2026-09-05", "12:00", "2026-09-06", "11:00"],
    ["Africa/Cairo", "2027-04-29", "06:00", "2027-04-30", "05:00"],
    ["Australia/Lord_Howe", "2026-10-03", "21:30", "2026-10-04", "21:00"],
    ["Asia/Kathmandu", "2027-01-15", "02:15", "2027-01-16", "02:15"],
  ])("08:00 in %s is %s %s UTC, and %s %s UTC", (zone, before, early, change, late) => {
    const hours = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
      weekday: weekday as 0,
      kind: "work" as const,
      from: 480,
      until: 1020,
    }))
    const ask = (date: string) => {
      const range = dateSpan(zone, date, date)
      const technicians = [technician({ time_zone: zone, weekly: hours })]
      const asked = question({ range, technicians, company: company({ time_zone: zone }) })
      return starts({ ...asked, now: range.from })
    }
    expect(ask(before)[0]).toBe(early)
    expect(ask(change)[0]).toBe(late)
    // 08:00 to 17:00 is never part of the change: 17 starts of an hour, none lost, none double.
    expect([ask(before).length, ask(change).length]).toEqual([17, 17])
    expect(new Set(ask(change)).size).toBe(17)
  })

  it("a night shift has one hour less in spring and one more in autumn", () => {
    const night = technician({
      time_zone: "Europe/Berlin",
      weekly: [{ weekday: 0, kind: "work", from: 60, until: 300 }],
    })
    const ask = (date: string) => {
      const range = dateSpan("Europe/Berlin", date, date)
      return whole(
        question({
          technicians: [night],
          service: service({ slot_step_min: 60 }),
          range,
          now: range.from,
        })
      )
    }
    expect(ask("2030-03-31")).toEqual(["2030-03-31T00:00", "2030-03-31T01:00", "2030-03-31T02:00"])
    expect(ask("2030-10-27")).toEqual([
      "2030-10-26T23:00",
      "2030-10-27T00:00",
      "2030-10-27T01:00",
      "2030-10-27T02:00",
      "2030-10-27T03:00",
    ])
  })
})

describe("scenario 16: days off of the company, of one technician, and shorter days", () => {
  const two = [technician(), technician({ id: "btec_2" })]

  it("a holiday and a closure take the day from everybody", () => {
    const holiday = question({ technicians: two, company: company({ holidays: ["2026-11-22"] }) })
    expect(starts(holiday)).toEqual([])
    expect(explainSlot(holiday, "btec_2", on("08:00"))).toBe("holiday")
    const closure = { from_date: "2026-11-20", until_date: "2026-11-22", zone_id: null }
    const closed = question({ technicians: two, company: company({ closures: [closure] }) })
    expect(starts(closed)).toEqual([])
    expect(explainSlot(closed, "btec_1", on("08:00"))).toBe("closed")
  })

  it("a closed zone leaves the day to those who come from another of the customer's zones", () => {
    const closure = { from_date: "2026-11-22", until_date: "2026-11-22", zone_id: "bzon_a" }
    const query = question({
      zone_ids: ["bzon_a", "bzon_b"],
      technicians: [technician(), technician({ id: "btec_2", zone_ids: ["bzon_a", "bzon_b"] })],
      company: company({ closures: [closure] }),
    })
    expect(explainSlot(query, "btec_1", on("08:00"))).toBe("closed")
    expect(examineSlot(query, "btec_2", on("08:00")).fit).toMatchObject({ zone_id: "bzon_b" })
    expect(new Set(computeSlots(query).flatMap((slot) => slot.technician_ids))).toEqual(
      new Set(["btec_2"])
    )
  })

  it("time off takes one technician", () => {
    const off = visit(on("06:00"), on("12:00"), { kind: "time_off", zone_id: null })
    const query = question({ technicians: [technician({ blocks: [off] }), two[1] ?? technician()] })
    expect(explainSlot(query, "btec_1", on("08:00"))).toBe("busy")
    const morning = computeSlots(query).filter(({ starts_at }) => starts_at < on("12:00"))
    expect(new Set(morning.flatMap((slot) => slot.technician_ids))).toEqual(new Set(["btec_2"]))
  })

  it("an exception's hours hold instead of the weekly ones, its lunch included; none means off", () => {
    const shorter = { date: "2026-11-22", ranges: [{ from: 660, until: 840 }] }
    const day = (exceptions: Technician["exceptions"]) =>
      starts(question({ technicians: [technician({ exceptions })] }))
    expect(day([shorter])).toEqual(["10:00", "10:30", "11:00", "11:30", "12:00"])
    expect(day([{ date: "2026-11-22", ranges: [] }])).toEqual([])
    expect(day([{ ...shorter, date: "2026-11-23" }])).toHaveLength(14)
  })
})

describe("the other rules", () => {
  it("a long job runs through lunch when its service says so, and does not start in it", () => {
    const long = { duration_min: 240, slot_step_min: 60 }
    expect(starts(question({ service: service(long) }))).toEqual(["07:00", "12:00"])
    const query = question({ service: service({ ...long, spans_breaks: true }) })
    expect(starts(query)).toEqual(["07:00", "08:00", "09:00", "10:00", "12:00"])
    expect(explainSlot(query, "btec_1", on("11:00"))).toBe("hours")
  })

  it("a full day takes no more visits, though time is left", () => {
    const blocks = [
      visit(on("07:00"), on("08:00")),
      visit(on("08:00"), on("09:00")),
      visit(on("15:00"), on("16:00"), { kind: "time_off", zone_id: null }),
    ]
    const ask = (most: number) =>
      question({ technicians: busyWith(...blocks), company: company({ max_visits_per_day: most }) })
    expect(starts(ask(2))).toEqual([])
    expect(explainSlot(ask(2), "btec_1", on("12:00"))).toBe("full")
    expect(explainSlot(ask(3), "btec_1", on("12:00"))).toBeNull()
  })

  it.each<[string, string, Partial<SlotQuery>, string, SlotRefusal]>([
    ["a stranger", "btec_9", {}, "08:00", "inactive"],
    [
      "one who left",
      "btec_1",
      { technicians: [technician({ active: false })] },
      "08:00",
      "inactive",
    ],
    ["another zone", "btec_1", { zone_ids: ["bzon_b"] }, "08:00", "zone"],
    ["no zone", "btec_1", { zone_ids: [] }, "08:00", "zone"],
    ["off the grid", "btec_1", {}, "08:10", "grid"],
    ["the break", "btec_1", {}, "11:00", "hours"],
    ["before work", "btec_1", {}, "06:30", "hours"],
    ["after work", "btec_1", {}, "15:30", "hours"],
  ])("%s is refused by name", (_, id, given, time, refusal) => {
    expect(explainSlot(question(given), id, on(time))).toBe(refusal)
  })

  it("a start between two minutes is off the grid", () => {
    expect(explainSlot(question(), "btec_1", on("08:00") + 0.5)).toBe("grid")
  })
})

it("finds the nearest slots, the earlier one first when two are as near", () => {
  const slots = computeSlots(question())
  const nearest = nearestSlots(slots, on("08:15"), 3).map(({ starts_at }) => starts_at)
  expect(nearest).toEqual([on("08:00"), on("08:30"), on("07:30")])
  expect(nearestSlots(slots, on("08:15"), 99)).toHaveLength(14)
  expect(nearestSlots([], on("08:15"), 3)).toEqual([])
})
