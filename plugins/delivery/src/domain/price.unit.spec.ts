import fc from "fast-check"
import { centimes, type Centimes } from "@hanout/algeria/money"
import { deliveryPrice, extraKilograms, isDeliveryFree, parcelOf } from "./price"
import type { Tariff } from "./tariff"

const tariff: Tariff = {
  wilaya_code: "16",
  mode: "home",
  price: centimes(50_000),
  included_kg: 5,
  extra_kg_price: centimes(5_000),
  min_days: 1,
  max_days: 2,
  available: true,
}
const parcel = (weightGrams: number, itemsTotal = 0) => ({
  weightGrams,
  itemsTotal: centimes(itemsTotal),
})
const money = fc.integer({ min: 0, max: 10_000_000 }).map((value) => centimes(value))
const grams = fc.integer({ min: 0, max: 500_000 })

describe("delivery price", () => {
  it.each([
    [0, 50_000],
    [5_000, 50_000],
    [5_001, 55_000],
    [6_000, 55_000],
    [6_001, 60_000],
    [35_000, 200_000],
  ])("of %i g over 5 kg is %i centimes", (weightGrams, expected) => {
    expect(deliveryPrice(tariff, parcel(weightGrams), null)).toBe(expected)
  })

  it("is not given where the carrier does not go, however dear the goods", () => {
    const closed = { ...tariff, available: false }
    expect(deliveryPrice(closed, parcel(1, 99_999_999), centimes(1))).toBeUndefined()
    expect(deliveryPrice(undefined, parcel(1), null)).toBeUndefined()
  })

  it("is nothing from the threshold on, and full one centime below", () => {
    const from = centimes(2_000_000)
    expect(deliveryPrice(tariff, parcel(9_000, 2_000_000), from)).toBe(0)
    expect(deliveryPrice(tariff, parcel(0, 1_999_999), from)).toBe(50_000)
    expect(isDeliveryFree(centimes(0), null)).toBe(false)
  })

  it("never falls when the parcel gets heavier, and is always whole centimes", () => {
    fc.assert(
      fc.property(grams, grams, money, money, (light, more, price, extra_kg_price) => {
        const own = { ...tariff, price, extra_kg_price }
        const low = deliveryPrice(own, parcel(light), null) as Centimes
        const high = deliveryPrice(own, parcel(light + more), null) as Centimes
        expect(Number.isSafeInteger(low)).toBe(true)
        expect(high).toBeGreaterThanOrEqual(low)
        expect(low).toBeGreaterThanOrEqual(price)
      })
    )
  })

  it("counts a kilogram as soon as it is started, and only beyond the included ones", () => {
    fc.assert(
      fc.property(grams, fc.integer({ min: 0, max: 100 }), (weight, included) => {
        const extra = extraKilograms(weight, included)
        expect(extra * 1_000).toBeGreaterThanOrEqual(weight - included * 1_000)
        if (extra > 0) expect((extra - 1) * 1_000).toBeLessThan(weight - included * 1_000)
      })
    )
  })
})

describe("a parcel", () => {
  it("adds weights and prices up without losing a centime", () => {
    expect(
      parcelOf([
        { quantity: 3, weightGrams: 1_200, unitPriceDa: "0.1" },
        { quantity: 1, weightGrams: null, unitPriceDa: 0.2 },
      ])
    ).toEqual({ weightGrams: 3_600, itemsTotal: 50 })
  })

  it("takes half a piece for a whole one and a negative weight for none", () => {
    expect(
      parcelOf([
        { quantity: 0.5, weightGrams: 1_000, unitPriceDa: 10 },
        { quantity: 1, weightGrams: -5, unitPriceDa: 0 },
      ])
    ).toEqual({ weightGrams: 1_000, itemsTotal: 1_000 })
  })

  it("weighs the same in any order", () => {
    const line = fc.record({
      quantity: fc.integer({ min: 1, max: 99 }),
      weightGrams: fc.option(grams),
      unitPriceDa: fc.integer({ min: 0, max: 1_000_000 }),
    })
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(parcelOf([...lines].reverse())).toEqual(parcelOf(lines))
      })
    )
  })
})
