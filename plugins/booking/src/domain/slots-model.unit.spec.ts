import fc from "fast-check"
import { anyQuestion, anyTechnician, visit } from "./slot-samples.spec"
import { computeSlots, examineSlot, explainSlot } from "./slots"
import type { EpochMinute, IsoDate, SlotQuery, Technician } from "./types"
import { localDate } from "./zone-time"

/**
 * The engine against the simplest thing that could be right: every minute asked one by one, wall
 * clocks read from Intl.
 */

type Wall = { date: IsoDate; minute: number; weekday: number }

const clocks = new Map<string, { format: Intl.DateTimeFormat; seen: Map<number, Wall> }>()

function wall(zone: string, minute: EpochMinute): Wall {
  let clock = clocks.get(zone)
  if (!clock) {
    const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const
    const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const
    const format = new Intl.DateTimeFormat("en-CA", { ...parts, ...time, timeZone: zone })
    clock = { format, seen: new Map() }
    clocks.set(zone, clock)
  }
  const known = clock.seen.get(minute)
  if (known) return known
  const [date = "", time = ""] = clock.format.format(minute * 60_000).split(", ")
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const read = { date, minute: hours * 60 + minutes, weekday }
  clock.seen.set(minute, read)
  return read
}

function accepts(query: SlotQuery, technician: Technician, start: EpochMinute): boolean {
  const { service, company, travel, now } = query
  const clock = wall(technician.time_zone, start)
  if (!technician.active || clock.minute % service.slot_step_min !== 0) return false
  const certified = (code: string) =>
    technician.skills.some(
      ({ code: held, certified_until: until }) =>
        held === code && (until === null || clock.date <= until)
    )
  if (!service.skills.every(certified)) return false
  if (start < now || start - now < service.min_notice_min) return false
  const limit = new Date(`${wall(company.time_zone, now).date}T00:00:00Z`)
  limit.setUTCDate(limit.getUTCDate() + service.window_days)
  if (wall(company.time_zone, start).date > limit.toISOString().slice(0, 10)) return false

  const end = start + service.duration_min
  let zones = query.zone_ids.filter((zone) => technician.zone_ids.includes(zone))
  const first = start - service.buffer_before_min
  for (let minute = first; minute < end + service.buffer_after_min; minute++) {
    const { date } = wall(company.time_zone, minute)
    if (company.holidays.includes(date)) return false
    for (const closure of company.closures) {
      if (date < closure.from_date || date > closure.until_date) continue
      if (closure.zone_id === null) return false
      zones = zones.filter((zone) => zone !== closure.zone_id)
    }
    if (!works(technician, minute, service.spans_breaks && minute !== start)) return false
    if (technician.blocks.some(({ from, until }) => from <= minute && minute < until)) return false
  }

  const dates = new Set([clock.date, wall(technician.time_zone, end - 1).date])
  const dayOf = (minute: EpochMinute) => wall(technician.time_zone, minute).date
  const visits = technician.blocks.filter(({ kind }) => kind === "visit")
  const today = visits.filter(({ starts_at }) => dayOf(starts_at) === clock.date)
  if (company.max_visits_per_day !== null && today.length >= company.max_visits_per_day) {
    return false
  }
  return zones.some((zone) =>
    visits.every((other) => {
      if (other.zone_id === null) return true
      if (!dates.has(dayOf(other.starts_at)) && !dates.has(dayOf(other.ends_at - 1))) return true
      return other.starts_at < start
        ? start - other.ends_at >= travel(other.zone_id, zone)
        : other.starts_at - end >= travel(zone, other.zone_id)
    })
  )
}

function works(technician: Technician, minute: EpochMinute, throughBreaks: boolean): boolean {
  const clock = wall(technician.time_zone, minute)
  const within = ({ from, until }: { from: number; until: number }) =>
    from <= clock.minute && clock.minute < until
  const exception = technician.exceptions.find(({ date }) => date === clock.date)
  if (exception) return exception.ranges.some(within)
  const now = technician.weekly.filter((range) => range.weekday === clock.weekday && within(range))
  return (
    now.some(({ kind }) => kind === "work") &&
    (throughBreaks || !now.some(({ kind }) => kind === "break"))
  )
}

/** `start/technician` for every offer. */
const offers = (query: SlotQuery) =>
  computeSlots(query).flatMap(({ starts_at, technician_ids }) =>
    technician_ids.map((id) => `${starts_at}/${id}`)
  )

const RUNS = { numRuns: 150 }

describe("the slots", () => {
  it("are those of the model that asks minute by minute: none too many, none too few", () => {
    let offered = 0
    fc.assert(
      fc.property(anyQuestion, (query) => {
        const expected: string[] = []
        for (let start = query.range.from; start < query.range.until; start++) {
          for (const technician of query.technicians) {
            if (accepts(query, technician, start)) expected.push(`${start}/${technician.id}`)
          }
        }
        offered += expected.length
        expect(offers(query)).toEqual(expected)
      }),
      { numRuns: 300 }
    )
    // The questions are not all about closed days.
    expect(offered).toBeGreaterThan(1000)
  })

  it("are exactly the starts nothing is said against, for every five minutes asked", () => {
    fc.assert(
      fc.property(anyQuestion, (query) => {
        const unopposed: string[] = []
        for (let start = query.range.from; start < query.range.until; start += 5) {
          for (const { id } of query.technicians) {
            if (explainSlot(query, id, start) === null) unopposed.push(`${start}/${id}`)
          }
        }
        expect(offers(query)).toEqual(unopposed)
      }),
      { numRuns: 60 }
    )
  })

  it("do not depend on the order of anything that is given", () => {
    const reversed = <T>(list: readonly T[]) => [...list].reverse()
    fc.assert(
      fc.property(anyQuestion, (query) => {
        const technicians = reversed(query.technicians).map((technician) => ({
          ...technician,
          blocks: reversed(technician.blocks),
          weekly: reversed(technician.weekly),
          skills: reversed(technician.skills),
          zone_ids: reversed(technician.zone_ids),
        }))
        const { company, zone_ids } = query
        const turned: SlotQuery = {
          ...query,
          technicians,
          company: { ...company, closures: reversed(company.closures) },
          zone_ids: reversed(zone_ids),
        }
        expect(computeSlots(turned)).toEqual(computeSlots(query))
      }),
      RUNS
    )
  })

  it("of a whole range are those of its parts", () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat({ max: 4000 }), (query, length) => {
        const cut = query.range.from + length
        const parts = [
          { from: query.range.from, until: cut },
          { from: cut, until: query.range.until },
        ]
        expect(parts.flatMap((range) => computeSlots({ ...query, range }))).toEqual(
          computeSlots(query)
        )
      }),
      RUNS
    )
  })
})

describe("time that is taken", () => {
  it("never adds a slot, and given back never removes one", () => {
    fc.assert(
      fc.property(anyQuestion, (query) => {
        const without = {
          ...query,
          technicians: query.technicians.map((technician) => ({
            ...technician,
            blocks: technician.blocks.slice(1),
          })),
        }
        const all = new Set(offers(without))
        expect(offers(query).filter((offer) => !all.has(offer))).toEqual([])
      }),
      RUNS
    )
  })

  it("by one more technician removes no start of the others", () => {
    const joined = anyQuestion.chain((query) => {
      const { time_zone } = query.technicians[0] ?? { time_zone: "UTC" }
      const date = localDate(time_zone, query.range.from)
      return anyTechnician("btec_3", time_zone, date).map((third) => ({ query, third }))
    })
    fc.assert(
      fc.property(joined, ({ query, third }) => {
        const more = { ...query, technicians: [...query.technicians, third] }
        const all = new Set(offers(more))
        expect(offers(query).filter((offer) => !all.has(offer))).toEqual([])
      }),
      RUNS
    )
  })
})

it("what is offered can be held, what is held is no longer offered, and nothing ever overlaps", () => {
  fc.assert(
    fc.property(anyQuestion, fc.array(fc.nat(), { maxLength: 12 }), (asked, picks) => {
      let query = asked
      for (const pick of picks) {
        const offered = computeSlots(query).flatMap(({ starts_at, technician_ids }) =>
          technician_ids.map((id) => ({ starts_at, id }))
        )
        const chosen = offered[pick % offered.length]
        if (!chosen) break
        const { starts_at, id } = chosen
        const { fit } = examineSlot(query, id, starts_at)
        expect(fit).not.toBeNull()
        const { duration_min, buffer_before_min, buffer_after_min } = query.service
        const held = visit(starts_at, starts_at + duration_min, {
          from: starts_at - buffer_before_min,
          until: starts_at + duration_min + buffer_after_min,
          zone_id: fit?.zone_id ?? null,
        })
        const owner = query.technicians.find((technician) => technician.id === id)
        expect(
          owner?.blocks.filter(({ from, until }) => from < held.until && held.from < until)
        ).toEqual([])
        query = {
          ...query,
          technicians: query.technicians.map((technician) =>
            technician.id === id
              ? { ...technician, blocks: [...technician.blocks, held] }
              : technician
          ),
        }
        expect(explainSlot(query, id, starts_at)).toMatch(/^(busy|full)$/)
        expect(offers(query)).not.toContain(`${starts_at}/${id}`)
      }
    }),
    RUNS
  )
})
