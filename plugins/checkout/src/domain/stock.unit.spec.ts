import fc from "fast-check"
import { aggregateDemand, findShortages, reservationsBeyond, type StockLine } from "./stock"

const line = (over: Partial<StockLine> = {}): StockLine => ({
  variant_id: "v1",
  title: "Vanne",
  quantity: 1,
  limited: true,
  parts: [{ inventory_item_id: "i1", required_quantity: 1 }],
  ...over,
})

const anyLine: fc.Arbitrary<StockLine> = fc.record({
  variant_id: fc.constantFrom("v1", "v2", "v3"),
  title: fc.string(),
  quantity: fc.integer({ min: 1, max: 9 }),
  limited: fc.boolean(),
  parts: fc.array(
    fc.record({
      inventory_item_id: fc.constantFrom("i1", "i2"),
      required_quantity: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 2 }
  ),
})

describe("aggregateDemand", () => {
  it("adds two lines that share an item", () => {
    const lines = [line(), line({ variant_id: "v2", quantity: 2 })]
    expect(aggregateDemand(lines)).toEqual(new Map([["i1", 3]]))
  })

  it("multiplies by what one unit takes", () => {
    const kit = line({
      quantity: 2,
      parts: [
        { inventory_item_id: "i1", required_quantity: 3 },
        { inventory_item_id: "i2", required_quantity: 1 },
      ],
    })
    expect(aggregateDemand([kit])).toEqual(
      new Map([
        ["i1", 6],
        ["i2", 2],
      ])
    )
  })

  it("leaves out what is not counted", () => {
    expect(aggregateDemand([line({ limited: false })])).toEqual(new Map())
  })

  it("does not depend on how quantities are spread over lines", () => {
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const single = lines.flatMap((l) =>
          Array.from({ length: l.quantity }, () => ({ ...l, quantity: 1 }))
        )
        expect(aggregateDemand(single)).toEqual(aggregateDemand(lines))
      })
    )
  })
})

describe("findShortages", () => {
  it("finds two lines that fit one by one but not together (16502)", () => {
    const lines = [line(), line({ variant_id: "v2", title: "Kit" })]
    expect(findShortages(lines, new Map([["i1", 1]]))).toEqual([
      { variant_id: "v1", title: "Vanne", available: 1 },
      { variant_id: "v2", title: "Kit", available: 1 },
    ])
  })

  it("says how many units of a kit are left", () => {
    const kit = line({ quantity: 3, parts: [{ inventory_item_id: "i1", required_quantity: 2 }] })
    expect(findShortages([kit], new Map([["i1", 5]]))).toMatchObject([{ available: 2 }])
  })

  it("counts a missing or overdrawn shelf as empty", () => {
    expect(findShortages([line()], new Map())).toMatchObject([{ available: 0 }])
    expect(findShortages([line()], new Map([["i1", -2]]))).toMatchObject([{ available: 0 }])
  })

  it("is empty exactly when every shelf holds the demand", () => {
    fc.assert(
      fc.property(fc.array(anyLine), fc.nat(40), fc.nat(40), (lines, i1, i2) => {
        const stock = new Map([
          ["i1", i1],
          ["i2", i2],
        ])
        const fits = [...aggregateDemand(lines)].every(
          ([id, units]) => units <= (stock.get(id) ?? 0)
        )
        expect(findShortages(lines, stock).length === 0).toBe(fits)
      })
    )
  })
})

describe("reservationsBeyond", () => {
  it("serves the first and names the last", () => {
    const early = { id: "b", created_at: "2026-11-21T10:00:00.000Z", quantity: 2 }
    const late = { id: "a", created_at: new Date("2026-11-21T10:00:00.001Z"), quantity: 2 }
    expect(reservationsBeyond(3, [late, early])).toEqual(new Set(["a"]))
  })

  it("leaves exactly the prefix that fits, for whole quantities of one", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (stocked, count) => {
        const all = Array.from({ length: count }, (_, i) => ({
          id: String(i).padStart(3, "0"),
          created_at: new Date(0),
          quantity: 1,
        }))
        expect(reservationsBeyond(stocked, all).size).toBe(Math.max(0, count - stocked))
      })
    )
  })
})
