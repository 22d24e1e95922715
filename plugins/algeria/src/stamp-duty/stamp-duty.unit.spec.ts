import fc from "fast-check"
import { centimesToDecimal } from "../money/index.js"
import { stampDuty, STAMP_DUTY_RULES, stampDutyRuleOn } from "./index.js"
import type { StampDutyRule } from "./index.js"

const DAY = "2026-11-20"
const [current] = STAMP_DUTY_RULES as [StampDutyRule]

function dutyDa(amount: number | string, rules?: readonly StampDutyRule[]): string {
  const result = stampDuty(amount, DAY, rules ? { rules } : {})
  return result.ok ? centimesToDecimal(result.duty) : result.code
}

describe("stampDuty", () => {
  it.each([
    [0, "0"],
    [250, "0"],
    [300, "0"],
    ["300.01", "5"],
    [450, "5"],
    [501, "6"],
    [10_000, "100"],
    [11_900, "119"],
    [11_901, "120"],
    ["11900.01", "120"],
    [30_000, "300"],
    [30_001, "451.50"],
    [35_000, "525"],
    [100_000, "1500"],
    [100_001, "2002"],
    [950_000, "19000"],
  ])("on %s DA is %s DA", (amount, expected) => {
    expect(dutyDa(amount)).toBe(expected)
  })

  it("rounds as the table says", () => {
    expect(dutyDa(30_001, [{ ...current, rounding: "half_up" }])).toBe("452")
    expect(dutyDa(30_001, [{ ...current, rounding: "up" }])).toBe("452")
    const cheap = { up_to_da: null, da_per_step: 1.25 }
    expect(dutyDa(500, [{ ...current, brackets: [cheap], rounding: "half_up" }])).toBe("6")
    expect(dutyDa(500, [{ ...current, brackets: [cheap], rounding: "up" }])).toBe("7")
    expect(dutyDa(450, [{ ...current, minimum_da: 30 }])).toBe("30")
  })

  it("never falls when the amount grows, and is at least the minimum once due", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(10_000), (amount, more) => {
        const [low, high] = [dutyDa(amount), dutyDa(amount + more)].map(Number)
        expect(high).toBeGreaterThanOrEqual(low ?? NaN)
        expect(low === 0).toBe(amount <= 300)
        if (low !== 0) expect(low).toBeGreaterThanOrEqual(5)
      })
    )
  })

  it("names the table used, by date", () => {
    const next: StampDutyRule = { ...current, id: "lf-2027", from: "2027-01-01", minimum_da: 30 }
    const rules = [current, next]
    expect(stampDuty(450, "2026-12-31", { rules })).toEqual({
      ok: true,
      duty: 500,
      rule_id: "lf-2025",
    })
    expect(stampDuty(450, "2027-01-01", { rules })).toEqual({
      ok: true,
      duty: 3000,
      rule_id: "lf-2027",
    })
    expect(stampDutyRuleOn("2026-01-01", [{ ...current, to: "2025-12-31" }])).toBeUndefined()
  })

  it("refuses what it cannot know", () => {
    expect(dutyDa(-1)).toBe("amount_negative")
    expect(dutyDa("1.005")).toBe("amount_too_precise")
    expect(dutyDa(NaN)).toBe("amount_not_a_number")
    expect(stampDuty(450, "2024-12-31")).toEqual({ ok: false, code: "stamp_duty_no_rule" })
    expect(() => stampDuty(450, "2026-02-30")).toThrow(RangeError)
  })
})
