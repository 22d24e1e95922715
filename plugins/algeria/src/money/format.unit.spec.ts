import fc from "fast-check"
import { formatDate, formatDateTime, formatPrice, formatTime, MoneyError } from "./index.js"
import type { Locale } from "./index.js"

const NNBSP = "\u202f"
const NBSP = "\u00a0"
const RLM = "\u200f"

describe("formatPrice", () => {
  it.each<[number | string, Locale, string]>([
    [1500, "fr", `1${NNBSP}500${NBSP}DA`],
    [1234567.5, "fr", `1${NNBSP}234${NNBSP}567,50${NBSP}DA`],
    [-1500, "fr", `-1${NNBSP}500${NBSP}DA`],
    [1500, "ar", `${RLM}1.500${NBSP}د.ج.${RLM}`],
    [1234567.5, "ar", `${RLM}1.234.567,50${NBSP}د.ج.${RLM}`],
    ["1500", "en", `DA${NBSP}1,500`],
    ["1500.50", "en", `DA${NBSP}1,500.50`],
  ])("prints %s in %s", (amount, locale, expected) => {
    expect(formatPrice(amount, locale)).toBe(expected)
  })

  it("prints the decimals it is told to, rounding half up", () => {
    expect(formatPrice(1500, "fr", { decimals: 2 })).toBe(`1${NNBSP}500,00${NBSP}DA`)
    expect(formatPrice("0.5", "fr", { decimals: 0 })).toBe(`1${NBSP}DA`)
    expect(formatPrice("1.005", "fr")).toBe(`1,01${NBSP}DA`)
  })

  it("refuses what is not money", () => {
    expect(() => formatPrice(NaN, "fr")).toThrow(MoneyError)
  })

  it("shows Latin digits only, the same ones in the three languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
        for (const locale of ["fr", "ar", "en"] as const) {
          expect(formatPrice(amount, locale).replace(/\D/g, "")).toBe(String(amount))
        }
      })
    )
  })
})

describe("dates and times", () => {
  // 23:30 in Algiers, still the 20th there, on any machine.
  const late = "2026-11-20T22:30:00Z"

  it("show Algiers time on 24 hours", () => {
    for (const locale of ["fr", "ar", "en"] as const) expect(formatTime(late, locale)).toBe("23:30")
    expect(formatTime("2026-11-20T23:05:00Z", "fr")).toBe("00:05")
  })

  it("show the day first, and Algerian month names in Arabic", () => {
    expect(formatDate(late, "fr")).toBe("20/11/2026")
    expect(formatDate(late, "en")).toBe("20/11/2026")
    expect(formatDate(late, "ar").replace(/\u200f/g, "")).toMatch(/^20\/11\/2026$|^2026\/11\/20$/)
    expect(formatDate(late, "fr", "long")).toBe("vendredi 20 novembre 2026")
    expect(formatDate("2026-01-12T12:00:00Z", "ar", "long")).toContain("جانفي")
    expect(formatDate(new Date("2026-11-20T23:30:00Z"), "fr")).toBe("21/11/2026")
  })

  it("show both together", () => {
    expect(formatDateTime(Date.parse(late), "fr")).toMatch(/^20\/11\/2026\D+23:30$/)
    expect(formatDateTime(late, "ar", "long")).toContain("نوفمبر")
  })

  it("refuse an instant that is none", () => {
    expect(() => formatDate("soon", "fr")).toThrow(RangeError)
  })
})
