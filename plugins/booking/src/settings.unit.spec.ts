import { readOptions } from "./options"
import { parseSettings, settingsSchema } from "./settings"

describe("settings", () => {
  it("has a default for every key", () => {
    expect(parseSettings(undefined)).toEqual(settingsSchema.parse({}))
    expect(parseSettings(null)).toMatchObject({ time_zone: "Africa/Algiers", max_holds: 2 })
  })

  it("keeps what fits when another key does not: a bad row closes no shop", () => {
    expect(parseSettings({ hold_minutes: 25, max_holds: "many", unheard_of: 1 })).toMatchObject({
      hold_minutes: 25,
      max_holds: 2,
    })
  })

  it("refuses a zone that is none, a share below nothing and unknown keys", () => {
    for (const bad of [{ time_zone: "Alger" }, { friday_pct: -1 }, { surprise: true }]) {
      expect(settingsSchema.safeParse(bad).success).toBe(false)
    }
  })
})

describe("options", () => {
  it("names every bad key and no value", () => {
    expect(() =>
      readOptions({ linkSecret: "short-secret", storefrontUrl: "ftp://x", more: 1 })
    ).toThrow(
      /linkSecret .*storefrontUrl .*more is unknown|storefrontUrl .*linkSecret .*more is unknown/
    )
    expect(() => readOptions({ linkSecret: "short-secret" })).not.toThrow(/short-secret/)
  })

  it("takes addresses without the slash at their end", () => {
    const linkSecret = "long enough to be a secret, is it not"
    expect(readOptions({ linkSecret, storefrontUrl: "https://shop.example/" })).toEqual({
      linkSecret,
      storefrontUrl: "https://shop.example",
    })
  })
})
