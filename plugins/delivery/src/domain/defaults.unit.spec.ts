import { getCommune, isCommuneIn } from "@hanout/algeria/geography"
import { foldKey } from "@hanout/algeria/text"
import { namesOf, WILAYAS } from "@hanout/algeria/wilayas"
import { defaultTariffs, exampleZone } from "./default-tariffs"
import { chooseDesk, defaultDesks } from "./desk"
import { deliveryEstimate } from "./estimate"
import { readTariff, tariffKey } from "./tariff"

describe("the example table", () => {
  it("has every wilaya in both modes once, each a sound tariff", () => {
    const rows = defaultTariffs()
    expect(rows).toHaveLength(138)
    expect(new Set(rows.map(tariffKey)).size).toBe(138)
    expect(rows.filter((row) => !readTariff(row).ok)).toEqual([])
  })

  it("makes the desk cheaper than the door, and the Sahara dearer than Algiers", () => {
    const price = (code: string, mode: string) =>
      Number(defaultTariffs().find((row) => tariffKey(row) === `${code}:${mode}`)?.price)
    for (const { code } of WILAYAS) {
      expect(price(code, "stop_desk")).toBeLessThan(price(code, "home"))
    }
    expect(price("11", "home")).toBeGreaterThan(price("16", "home"))
  })

  it("puts the wilayas of 2026 where their mothers are", () => {
    expect([exampleZone("59"), exampleZone("69")]).toEqual(["highlands", "gateway"])
  })
})

describe("example desks", () => {
  it("stand one per wilaya, in a commune of it that bears its name", () => {
    const desks = defaultDesks()
    expect(desks.map(({ wilaya_code }) => wilaya_code)).toEqual(WILAYAS.map(({ code }) => code))
    for (const desk of desks) expect(isCommuneIn(desk.commune_code, desk.wilaya_code)).toBe(true)
    const stray = WILAYAS.filter((wilaya) => {
      const seat = getCommune(desks.find((d) => d.wilaya_code === wilaya.code)?.commune_code ?? "")
      const name = foldKey(seat?.name_fr ?? "").replace(/centre$/, "")
      return !namesOf(wilaya).some((known) => foldKey(known) === name)
    })
    expect(stray.map(({ name_fr }) => name_fr)).toEqual([])
  })
})

describe("choosing a desk", () => {
  const desks = [{ id: "a" }, { id: "b" }]
  it("takes the one that was named, if it is open here", () => {
    expect(chooseDesk(desks, "b")).toEqual({ ok: true, desk: { id: "b" } })
    expect(chooseDesk(desks, "c")).toEqual({ ok: false, code: "desk_unknown" })
    expect(chooseDesk([], "a")).toEqual({ ok: false, code: "desk_unknown" })
  })
  it("needs a choice only where there is one", () => {
    expect(chooseDesk(desks, undefined)).toEqual({ ok: false, code: "desk_required" })
    expect(chooseDesk([{ id: "a" }], undefined)).toEqual({ ok: true, desk: { id: "a" } })
    expect(chooseDesk([], undefined)).toEqual({ ok: true, desk: undefined })
  })
})

describe("delivery estimate", () => {
  it("skips Fridays and holidays, and works on Saturdays", () => {
    // Thursday 19 November 2026: the next carrier days are Saturday 21 and Sunday 22.
    expect(deliveryEstimate({ min_days: 1, max_days: 2 }, "2026-11-19")).toEqual({
      earliest: "2026-11-21",
      latest: "2026-11-22",
    })
    // 1 November is a holiday.
    expect(deliveryEstimate({ min_days: 1, max_days: 1 }, "2026-10-31").latest).toBe("2026-11-02")
  })
})
