import { slotPrice } from "./price"
import { at } from "./slot-samples.spec"

const rules = {
  time_zone: "Africa/Algiers",
  evening_after_min: 1080,
  evening_pct: 50,
  friday_pct: 30,
  same_day_pct: 25,
}
const service = { price: "2500", zone_surcharge: 0 }
const saturday = at("2026-11-21T09:00:00Z")
const price = (starts: string, given = service, now = saturday) =>
  slotPrice(given, { starts_at: at(starts), now }, rules)

describe("the price of a slot", () => {
  it("is the service's on a plain morning", () => {
    expect(price("2026-11-23T09:00:00Z")).toEqual({ price: 2500, surcharges: [] })
  })

  it.each([
    ["the zone", "2026-11-23T09:00:00Z", 1000, [{ code: "zone", amount: 1000 }], 3500],
    ["18:00 in Algiers", "2026-11-23T17:00:00Z", 0, [{ code: "evening", amount: 1250 }], 3750],
    ["a Friday", "2026-11-27T09:00:00Z", 0, [{ code: "friday", amount: 750 }], 3250],
    ["the same day", "2026-11-21T13:00:00Z", 0, [{ code: "same_day", amount: 625 }], 3125],
  ])("adds for %s", (_, starts, zone_surcharge, surcharges, total) => {
    expect(price(starts, { ...service, zone_surcharge })).toEqual({ price: total, surcharges })
  })

  it("17:59 is no evening, and Thursday 23:30 UTC is Friday here", () => {
    expect(price("2026-11-23T16:59:00Z").surcharges).toEqual([])
    expect(price("2026-11-26T23:30:00Z").surcharges.map(({ code }) => code)).toEqual(["friday"])
  })

  it("adds each of several to the service's own price", () => {
    const friday = at("2026-11-27T08:00:00Z")
    const all = price("2026-11-27T18:00:00Z", { price: "2500.10", zone_surcharge: 1000 }, friday)
    expect(all.surcharges).toEqual([
      { code: "zone", amount: 1000 },
      { code: "evening", amount: 1250.05 },
      { code: "friday", amount: 750.03 },
      { code: "same_day", amount: 625.03 },
    ])
    expect(all.price).toBe(6125.21)
  })

  it("refuses what is no amount", () => {
    expect(() => price("2026-11-23T09:00:00Z", { price: "1e3", zone_surcharge: 0 })).toThrow(
      "amount_not_a_number"
    )
  })
})
