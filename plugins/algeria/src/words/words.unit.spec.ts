import { dirname, join } from "node:path"
import fc from "fast-check"
import { MoneyError } from "../money/index.js"
import { amountInFrench, numberInFrench } from "./index.js"

/** n2words is ES modules only; its browser bundle is the one file Jest can load. */
function loadN2words(): (value: bigint) => string {
  const folder = dirname(require.resolve("n2words/package.json"))
  const library = jest.requireActual<{ frFR: (value: bigint) => string }>(
    join(folder, "dist", "fr-FR.umd.js")
  )
  return library.frFR
}

describe("numberInFrench", () => {
  it.each([
    [0, "zéro"],
    [1, "un"],
    [16, "seize"],
    [17, "dix-sept"],
    [21, "vingt et un"],
    [22, "vingt-deux"],
    [60, "soixante"],
    [61, "soixante et un"],
    [70, "soixante-dix"],
    [71, "soixante et onze"],
    [77, "soixante-dix-sept"],
    [80, "quatre-vingts"],
    [81, "quatre-vingt-un"],
    [91, "quatre-vingt-onze"],
    [99, "quatre-vingt-dix-neuf"],
    [100, "cent"],
    [101, "cent un"],
    [180, "cent quatre-vingts"],
    [200, "deux cents"],
    [201, "deux cent un"],
    [280, "deux cent quatre-vingts"],
    [1000, "mille"],
    [1100, "mille cent"],
    [2000, "deux mille"],
    [80_000, "quatre-vingt mille"],
    [80_080, "quatre-vingt mille quatre-vingts"],
    [200_000, "deux cent mille"],
    [200_200, "deux cent mille deux cents"],
    [280_000, "deux cent quatre-vingt mille"],
    [1_000_000, "un million"],
    [80_000_000, "quatre-vingts millions"],
    [200_000_000, "deux cents millions"],
    [2_000_000_000, "deux milliards"],
    [1_000_000_000_000, "un billion"],
    [-80, "moins quatre-vingts"],
  ])("writes %s as %s", (value, expected) => {
    expect(numberInFrench(value)).toBe(expected)
  })

  it("agrees with n2words on every number to 10,000 and on any below 10^15", () => {
    const n2words = loadN2words()
    for (let n = 0n; n <= 10_000n; n++) expect(numberInFrench(n)).toBe(n2words(n))
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.nat(14), (value, zeros) => {
        // Round numbers, where the agreements are, are rare among random ones.
        const round = value - (value % 10n ** BigInt(zeros))
        expect(numberInFrench(value)).toBe(n2words(value))
        expect(numberInFrench(round)).toBe(n2words(round))
      }),
      { numRuns: 2000 }
    )
  })

  it("refuses fractions and what has no name here", () => {
    expect(() => numberInFrench(1.5)).toThrow(RangeError)
    expect(() => numberInFrench(NaN)).toThrow(RangeError)
    expect(() => numberInFrench(10n ** 15n)).toThrow(RangeError)
  })
})

describe("amountInFrench", () => {
  it.each([
    [0, "zéro dinar"],
    [1, "un dinar"],
    [2, "deux dinars"],
    [1.01, "un dinar et un centime"],
    ["0.80", "quatre-vingts centimes"],
    [1500.5, "mille cinq cents dinars et cinquante centimes"],
    [80_000, "quatre-vingt mille dinars"],
    [1_000_000, "un million de dinars"],
    [80_000_000, "quatre-vingts millions de dinars"],
    [1_000_001, "un million un dinars"],
    [1_500_000, "un million cinq cent mille dinars"],
    [2_000_000_000, "deux milliards de dinars"],
    ["3000000.25", "trois millions de dinars et vingt-cinq centimes"],
    [-12.5, "moins douze dinars et cinquante centimes"],
    [
      "9999999999999.99",
      expect.stringMatching(/^neuf billions .* dinars et quatre-vingt-dix-neuf/),
    ],
  ])("writes %s as %s", (amount, expected) => {
    expect(amountInFrench(amount)).toEqual(expected)
  })

  it("names the currency in full on demand", () => {
    expect(amountInFrench(1, { full: true })).toBe("un dinar algérien")
    expect(amountInFrench(1_000_000, { full: true })).toBe("un million de dinars algériens")
  })

  it("refuses what is not money", () => {
    expect(() => amountInFrench("1.005")).toThrow(MoneyError)
    expect(() => amountInFrench(NaN)).toThrow(MoneyError)
  })
})
