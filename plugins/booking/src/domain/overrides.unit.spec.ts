import { forStaff, isOverridable, promised, refusalsOf } from "./overrides"
import { explainSlot } from "./slots"
import type { SlotQuery, Technician } from "./types"
import { minuteOf } from "./zone-time"

const at = (text: string) => minuteOf(new Date(`${text}+01:00`))
const MONDAY = "2027-03-01"

const technician: Technician = {
  id: "t",
  active: true,
  time_zone: "Africa/Algiers",
  weight: 1,
  skills: [],
  zone_ids: ["a"],
  weekly: [{ weekday: 1, kind: "work", from: 480, until: 1020 }],
  exceptions: [],
  blocks: [],
}

const query = (over: Partial<SlotQuery> = {}, of: Partial<Technician> = {}): SlotQuery => ({
  service: {
    id: "s",
    duration_min: 60,
    buffer_before_min: 0,
    buffer_after_min: 0,
    min_notice_min: 0,
    window_days: 60,
    slot_step_min: 30,
    skills: [],
    spans_breaks: false,
  },
  technicians: [{ ...technician, ...of }],
  company: { time_zone: "Africa/Algiers", closures: [], holidays: [], max_visits_per_day: null },
  travel: () => 0,
  zone_ids: ["a"],
  now: at(`${MONDAY}T06:00`),
  range: { from: at(`${MONDAY}T00:00`), until: at("2027-03-02T00:00") },
  ...over,
})

const visit = {
  id: "v",
  kind: "visit" as const,
  zone_id: "a",
  from: at(`${MONDAY}T10:00`),
  until: at(`${MONDAY}T11:00`),
  starts_at: at(`${MONDAY}T10:00`),
  ends_at: at(`${MONDAY}T11:00`),
}

describe("what speaks against a start", () => {
  it("names every rule, not only the first", () => {
    const asked = query(
      {
        zone_ids: ["b"],
        service: { ...query().service, skills: ["gas"], min_notice_min: 600 },
        company: { ...query().company, holidays: [MONDAY] },
      },
      { blocks: [visit] }
    )
    expect(refusalsOf(asked, "t", at(`${MONDAY}T10:00`))).toEqual([
      "zone",
      "skill",
      "notice",
      "holiday",
      "busy",
    ])
  })

  it("begins with what the engine says, and is empty exactly when the engine has nothing", () => {
    for (let minute = at(`${MONDAY}T05:00`); minute < at(`${MONDAY}T20:00`); minute += 10) {
      const asked = query({}, { blocks: [visit] })
      expect(refusalsOf(asked, "t", minute)[0] ?? null).toBe(explainSlot(asked, "t", minute))
    }
  })

  it("asks the rules after the zone for a place in no zone too", () => {
    const nowhere = query({ zone_ids: [] }, { blocks: [visit] })
    expect(refusalsOf(nowhere, "t", at(`${MONDAY}T10:30`))).toEqual(["zone", "busy"])
    expect(refusalsOf(nowhere, "t", at(`${MONDAY}T12:00`))).toEqual(["zone"])
  })

  it("stops at what no reason outweighs", () => {
    expect(refusalsOf(query({}, { active: false }), "t", at(`${MONDAY}T10:00`))).toEqual([
      "inactive",
    ])
    expect(refusalsOf(query(), "t", at("2027-02-22T10:00"))).toEqual(["past"])
    expect(isOverridable("inactive") || isOverridable("past")).toBe(false)
    expect(isOverridable("busy")).toBe(true)
  })

  it("leaves staff the grid and the window, and a promise the notice", () => {
    const far = at("2027-06-07T10:07")
    expect(refusalsOf(query(), "t", far)).toEqual(["window", "grid"])
    expect(refusalsOf(forStaff(query()), "t", far)).toEqual([])
    const soon = query({ service: { ...query().service, min_notice_min: 600 } })
    expect(refusalsOf(soon, "t", at(`${MONDAY}T09:00`))).toEqual(["notice"])
    expect(refusalsOf(promised(soon), "t", at(`${MONDAY}T09:00`))).toEqual([])
  })
})
