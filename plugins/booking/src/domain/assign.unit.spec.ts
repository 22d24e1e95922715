import fc from "fast-check"
import type { Candidate } from "./assign"
import { candidatesFor, rankTechnicians, STRATEGY_NAMES, strategiesOf } from "./assign"
import { at, question, technician, visit } from "./slot-samples.spec"

const candidate = (technician_id: string, given: Partial<Candidate> = {}): Candidate => ({
  technician_id,
  zone_id: "bzon_a",
  known: false,
  extra_travel_min: 0,
  booked_day_min: 0,
  booked_month_min: 0,
  weight: 1,
  ...given,
})
const ALL = strategiesOf(STRATEGY_NAMES)
const order = (candidates: Candidate[], strategies = ALL) =>
  rankTechnicians(candidates, strategies).map(({ candidate: { technician_id } }) => technician_id)

describe("who is asked first", () => {
  it.each([
    ["continuity", { known: true, extra_travel_min: 90, booked_day_min: 400 }, {}],
    ["least_travel", { extra_travel_min: 5, booked_day_min: 400 }, { extra_travel_min: 6 }],
    ["least_day", { booked_day_min: 60, booked_month_min: 900 }, { booked_day_min: 90 }],
    ["least_month", { booked_month_min: 60 }, { booked_month_min: 90 }],
    // Twice the weight takes twice the work.
    ["least_month", { booked_month_min: 170, weight: 2 }, { booked_month_min: 90 }],
    ["id", {}, {}],
  ])("by %s", (strategy, first, second) => {
    const winner = candidate(strategy === "id" ? "btec_1" : "btec_9", first)
    const loser = candidate(strategy === "id" ? "btec_9" : "btec_1", second)
    const ranked = rankTechnicians([loser, winner], ALL)
    expect(ranked[0]?.candidate).toBe(winner)
    expect(ranked[0]?.because.strategy).toBe(strategy)
    expect(ranked[1]?.because.strategy).toBe(strategy)
  })

  it("says so when there was no choice, and what every strategy found", () => {
    const alone = candidate("btec_1", { extra_travel_min: 12, booked_month_min: 90, weight: 3 })
    expect(rankTechnicians([alone], ALL)[0]?.because).toEqual({
      strategy: "only",
      values: { continuity: 1, least_travel: 12, least_day: 0, least_month: 30 },
    })
    expect(rankTechnicians([], ALL)).toEqual([])
  })

  it("follows the merchant's order of strategies", () => {
    const near = candidate("btec_1", { extra_travel_min: 0, booked_day_min: 300 })
    const idle = candidate("btec_2", { extra_travel_min: 20, booked_day_min: 0 })
    expect(order([near, idle], strategiesOf(["least_travel", "least_day"]))[0]).toBe("btec_1")
    expect(order([near, idle], strategiesOf(["least_day", "least_travel"]))[0]).toBe("btec_2")
    expect(strategiesOf(["least_day", "least_day"])).toHaveLength(1)
  })

  it("does not depend on the order of the candidates, and loses nobody", () => {
    const anyCandidates = fc.uniqueArray(
      fc.record({
        technician_id: fc.integer({ min: 1, max: 30 }).map((n) => `btec_${n}`),
        zone_id: fc.constant("bzon_a"),
        known: fc.boolean(),
        extra_travel_min: fc.integer({ min: 0, max: 2 }),
        booked_day_min: fc.integer({ min: 0, max: 2 }),
        booked_month_min: fc.integer({ min: 0, max: 4 }),
        weight: fc.integer({ min: 1, max: 3 }),
      }),
      { selector: ({ technician_id }) => technician_id, maxLength: 8 }
    )
    fc.assert(
      fc.property(anyCandidates, fc.shuffledSubarray([...STRATEGY_NAMES]), (list, names) => {
        const strategies = strategiesOf(names)
        expect(order([...list].reverse(), strategies)).toEqual(order(list, strategies))
        expect(order(list, strategies).sort()).toEqual(
          list.map(({ technician_id }) => technician_id).sort()
        )
      })
    )
  })
})

it("gathers those who can take the start with what they have that day", () => {
  const start = at("2026-11-22T08:00:00Z")
  const query = question({
    technicians: [
      technician({ blocks: [visit(start, start + 60)] }),
      technician({ id: "btec_2", weight: 2, blocks: [visit(start + 300, start + 390)] }),
      technician({ id: "btec_3" }),
    ],
  })
  const history = {
    known_technician_id: "btec_3",
    booked_month_min: new Map([["btec_2", 900]]),
  }
  expect(candidatesFor(query, start, history)).toEqual([
    candidate("btec_2", { booked_day_min: 90, booked_month_min: 900, weight: 2 }),
    candidate("btec_3", { known: true }),
  ])
})
