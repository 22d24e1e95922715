import fc from "fast-check"
import { covers, merge, overlaps, subtract } from "./intervals"
import type { Interval } from "./types"

const SPAN = 60
const anyList = fc.array(fc.record({ from: fc.nat({ max: SPAN }), until: fc.nat({ max: SPAN }) }), {
  maxLength: 8,
})

/** The set the simple way: the minutes it holds. */
const minutes = (intervals: Interval[]) =>
  Array.from({ length: SPAN }, (_, minute) => minute).filter((minute) =>
    intervals.some(({ from, until }) => from <= minute && minute < until)
  )

const isTidy = (intervals: Interval[]) =>
  intervals.every(
    ({ from, until }, place) => from < until && (intervals[place - 1]?.until ?? -1) < from
  )

describe("sets of time", () => {
  it("merge holds the same minutes, is tidy, and is done after once", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const merged = merge(list)
        expect(minutes(merged)).toEqual(minutes(list))
        expect(isTidy(merged)).toBe(true)
        expect(merge(merged)).toEqual(merged)
        expect(merge([...list].reverse())).toEqual(merged)
      })
    )
  })

  it("subtract leaves the minutes of the first that are not in the second", () => {
    fc.assert(
      fc.property(anyList, anyList, (left, right) => {
        const [a, b] = [merge(left), merge(right)]
        const rest = subtract(a, b)
        const gone = new Set(minutes(b))
        expect(minutes(rest)).toEqual(minutes(a).filter((minute) => !gone.has(minute)))
        expect(isTidy(rest)).toBe(true)
        expect(rest.some((one) => b.some((other) => overlaps(one, other)))).toBe(false)
        // a = (a − b) ∪ (a ∩ b), and a ∩ b = a − (a − b).
        expect(merge([...rest, ...subtract(a, rest)])).toEqual(a)
      })
    )
  })

  it("covers and overlaps agree with the minutes", () => {
    const anyInterval = fc
      .tuple(fc.nat({ max: SPAN - 1 }), fc.integer({ min: 1, max: SPAN }))
      .map(([from, length]) => ({ from, until: Math.min(SPAN, from + length) }))
    fc.assert(
      fc.property(anyList, anyInterval, anyInterval, (list, one, other) => {
        const set = merge(list)
        const held = new Set(minutes(set))
        expect(covers(set, one)).toBe(minutes([one]).every((minute) => held.has(minute)))
        const shared = minutes([one]).filter((minute) => minutes([other]).includes(minute))
        expect(overlaps(one, other)).toBe(shared.length > 0)
      })
    )
  })

  it("leave what they are given alone", () => {
    const list = Object.freeze([
      Object.freeze({ from: 5, until: 9 }),
      Object.freeze({ from: 1, until: 6 }),
    ])
    expect(merge(list)).toEqual([{ from: 1, until: 9 }])
    expect(subtract([{ from: 0, until: 9 }], merge(list))).toEqual([{ from: 0, until: 1 }])
  })
})
