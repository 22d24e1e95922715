import { getCommune, isCommuneIn } from "@hanout/algeria/geography"
import { planning } from "./booking"

const ARABIC = /[\u0600-\u06ff]/
const named = [planning.skills, planning.zones, planning.services, planning.faults].flat()

describe("the sample planning", () => {
  it("says everything in three languages, in the right script", () => {
    for (const { name_fr, name_ar, name_en } of named) {
      expect([name_ar, ARABIC.test(name_ar)]).toEqual([name_ar, true])
      for (const name of [name_fr, name_en])
        expect([name, ARABIC.test(name)]).toEqual([name, false])
    }
  })

  it("names only what it has", () => {
    const codes = (rows: { code: string }[]) => rows.map(({ code }) => code)
    const skills = codes(planning.skills)
    for (const { skills: needed } of planning.services) {
      expect(skills).toEqual(expect.arrayContaining(needed))
    }
    for (const { suggests } of planning.faults) {
      expect(codes(planning.services)).toEqual(expect.arrayContaining(suggests))
    }
    for (const { brand, fault } of planning.error_codes) {
      expect(planning.brands.map(({ name }) => name)).toContain(brand)
      expect(codes(planning.faults)).toContain(fault)
    }
    for (const { zones, skills: held } of planning.technicians) {
      expect(codes(planning.zones)).toEqual(expect.arrayContaining(zones))
      expect(skills).toEqual(expect.arrayContaining(codes(held)))
    }
  })

  it("puts each commune into one zone, under the wilaya it belongs to today", () => {
    const places = planning.zones.flatMap((zone) => zone.places)
    for (const { wilaya_code, commune_code } of places) {
      if (commune_code !== null) expect(isCommuneIn(commune_code, wilaya_code)).toBe(true)
    }
    const keys = places.map((place) => `${place.wilaya_code} ${place.commune_code}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { home_commune_code } of planning.technicians) {
      expect(getCommune(home_commune_code)).toBeDefined()
    }
  })

  it("lets somebody do every service in every zone, and knows every way", () => {
    for (const { code, skills } of planning.services) {
      for (const zone of planning.zones) {
        const able = planning.technicians.filter(
          (technician) =>
            technician.zones.includes(zone.code) &&
            skills.every((skill) => technician.skills.some((held) => held.code === skill))
        )
        expect([code, zone.code, able.length > 0]).toEqual([code, zone.code, true])
      }
    }
    expect(planning.travel).toHaveLength(3)
  })

  it("asks a deposit of no more than the price, and stops at the smell of gas", () => {
    for (const { price, deposit } of planning.services) expect(deposit).toBeLessThanOrEqual(price)
    const stops = planning.faults.filter(({ emergency_stop }) => emergency_stop)
    expect(stops).toMatchObject([{ code: "odeur-gaz", suggests: [] }])
  })
})
