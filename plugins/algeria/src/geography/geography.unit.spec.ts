import fc from "fast-check"
import data from "../../data/wilayas-communes.json"
import { foldKey } from "../text/index.js"
import {
  allCommunes,
  communesOf,
  findCommuneByName,
  findWilayaByName,
  fromProvinceCode,
  getCommune,
  getWilaya,
  isCommuneIn,
  isWilayaCode,
  namesOf,
  searchCommunes,
  searchWilayas,
  toProvinceCode,
  wilayaBefore2026,
  WILAYAS,
} from "./index.js"

const anyWilaya = fc.constantFrom(...WILAYAS)
const anyCommune = fc.constantFrom(...allCommunes())

describe("the tables", () => {
  it("hold exactly what the data file holds", () => {
    const rebuilt = WILAYAS.map((wilaya) => ({
      ...wilaya,
      communes: communesOf(wilaya.code).map(({ wilaya_code: _, ...commune }) => commune),
    }))
    const expected = data.wilayas.map((wilaya) => ({
      ...wilaya,
      aliases: "aliases" in wilaya ? wilaya.aliases : [],
      communes: wilaya.communes.map((commune) => ({
        ...commune,
        postal_inferred: "postal_inferred" in commune ? commune.postal_inferred : false,
        wilaya_before_2026: "wilaya_before_2026" in commune ? commune.wilaya_before_2026 : null,
        aliases: "aliases" in commune ? commune.aliases : [],
      })),
    }))
    expect(rebuilt).toEqual(expected)
  })

  it("count 69 wilayas in code order, 1,541 communes, 108 moved in 2026", () => {
    expect(WILAYAS.map((w) => w.code)).toEqual(
      Array.from({ length: 69 }, (_, i) => String(i + 1).padStart(2, "0"))
    )
    expect(allCommunes()).toHaveLength(1541)
    expect(new Set(allCommunes().map((c) => c.code)).size).toBe(1541)
    expect(allCommunes().filter((c) => c.wilaya_before_2026)).toHaveLength(108)
  })

  it("never hold two communes of one name in one wilaya, in either script", () => {
    for (const { code } of WILAYAS) {
      for (const side of ["name_fr", "name_ar"] as const) {
        const keys = communesOf(code).map((c) => foldKey(c[side]))
        expect(new Set(keys).size).toBe(keys.length)
      }
    }
  })

  it("never give one folded name to two wilayas", () => {
    const keys = WILAYAS.flatMap((w) => [...new Set(namesOf(w).map(foldKey))])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it("cannot be changed by a caller", () => {
    expect(Object.isFrozen(WILAYAS)).toBe(true)
    expect(Object.isFrozen(WILAYAS[0])).toBe(true)
    expect(Object.isFrozen(allCommunes())).toBe(true)
    expect(Object.isFrozen(communesOf("16"))).toBe(true)
    expect(Object.isFrozen(communesOf("16")[0]?.aliases)).toBe(true)
  })
})

describe("getWilaya", () => {
  it("finds by exact code only", () => {
    expect(getWilaya("16")?.name_fr).toBe("Alger")
    for (const code of ["", "0", "00", "6", "70", "016", "dz-16", "1e", " 16"]) {
      expect(getWilaya(code)).toBeUndefined()
      expect(isWilayaCode(code)).toBe(false)
    }
  })

  it("claims no ISO code for the wilayas of 2026", () => {
    expect(getWilaya("58")?.iso_3166_2).toBe("DZ-58")
    expect(getWilaya("59")).toMatchObject({ iso_3166_2: null, created: 2026, parent_before: "03" })
  })
})

describe("province codes", () => {
  it("go there and back for every wilaya", () => {
    for (const { code } of WILAYAS) expect(fromProvinceCode(toProvinceCode(code))).toBe(code)
  })

  it("read any case and refuse everything else", () => {
    expect(fromProvinceCode("DZ-69")).toBe("69")
    for (const bad of ["dz-70", "dz-00", "dz-1", "16", "fr-16", "", null, undefined]) {
      expect(fromProvinceCode(bad)).toBeUndefined()
    }
    expect(toProvinceCode("70")).toBeUndefined()
  })
})

describe("communes", () => {
  it("are found by code and by wilaya", () => {
    fc.assert(
      fc.property(anyCommune, (commune) => {
        expect(getCommune(commune.code)).toBe(commune)
        expect(communesOf(commune.wilaya_code)).toContain(commune)
        expect(isCommuneIn(commune.code, commune.wilaya_code)).toBe(true)
      })
    )
  })

  it("belong to one wilaya only", () => {
    fc.assert(
      fc.property(anyCommune, anyWilaya, (commune, wilaya) => {
        expect(isCommuneIn(commune.code, wilaya.code)).toBe(commune.wilaya_code === wilaya.code)
      })
    )
  })

  it("know nothing of unknown codes", () => {
    expect(getCommune("9999")).toBeUndefined()
    expect(communesOf("70")).toEqual([])
    expect(isCommuneIn("9999", "16")).toBe(false)
    expect(wilayaBefore2026("9999")).toBeUndefined()
  })

  it("give the wilaya carriers knew before 2026", () => {
    expect(getCommune("0319")).toMatchObject({ name_fr: "Aflou", wilaya_code: "59" })
    expect(wilayaBefore2026("0319")).toBe("03")
    expect(wilayaBefore2026("1601")).toBe("16")
    for (const { code } of allCommunes()) expect(Number(wilayaBefore2026(code))).toBeLessThan(59)
  })
})

describe("finding by name", () => {
  it.each([
    ["alger", "16"],
    ["Algiers", "16"],
    ["الجزائر", "16"],
    ["MSILA", "28"],
    ["Aïn Oussera", "65"],
    ["عين صالح", "53"],
    ["tipasa", "42"],
    ["el meghaier", "57"],
  ])("reads %s as wilaya %s", (name, code) => {
    expect(findWilayaByName(name)?.code).toBe(code)
  })

  it("finds every commune by its name in either script inside its wilaya", () => {
    for (const commune of allCommunes()) {
      expect(findCommuneByName(commune.wilaya_code, commune.name_fr)?.code).toBe(commune.code)
      expect(findCommuneByName(commune.wilaya_code, commune.name_ar)?.code).toBe(commune.code)
    }
  })

  it("finds every commune by its aliases too, none of which is another's name", () => {
    expect(findCommuneByName("03", "el haouaita")?.code).toBe("0323")
    for (const commune of allCommunes()) {
      for (const alias of commune.aliases) {
        expect(findCommuneByName(commune.wilaya_code, alias)).toBe(commune)
      }
    }
  })

  it("answers nothing to an empty or unknown name", () => {
    expect(findWilayaByName("'")).toBeUndefined()
    expect(findWilayaByName("Paris")).toBeUndefined()
    expect(findCommuneByName("16", " ")).toBeUndefined()
    expect(findCommuneByName("16", "Aflou")).toBeUndefined()
  })
})

describe("searching", () => {
  it("ranks a code, then a start, then a word, then a part", () => {
    expect(searchWilayas("16")[0]?.name_fr).toBe("Alger")
    expect(searchWilayas("٦")[0]?.code).toBe("06")
    expect(searchWilayas("alg")[0]?.code).toBe("16")
    expect(searchWilayas("abbes").map((w) => w.code)).toEqual(["22", "52"])
    const found = searchWilayas("ou").map((w) => w.name_fr)
    expect(found.slice(0, 3)).toEqual(["Oum El Bouaghi", "Ouargla", "Ouled Djellal"])
    expect(found.slice(3, 6)).toEqual(["Tizi Ouzou", "El Oued", "Aïn Ouessara"])
    expect(found.slice(6)).toContain("Bouira")
    expect(searchWilayas("وهر")[0]?.name_fr).toBe("Oran")
    expect(searchWilayas("")).toHaveLength(69)
    expect(searchWilayas("zzz")).toEqual([])
  })

  it("finds every place by its own names first or among equals", () => {
    fc.assert(
      fc.property(anyCommune, (commune) => {
        for (const name of namesOf(commune)) {
          const found = searchCommunes(name, { wilayaCode: commune.wilaya_code })
          expect(found).toContain(commune)
        }
      })
    )
  })

  it("narrows to a wilaya, a postal code and a limit", () => {
    expect(searchCommunes("el marsa").map((c) => c.wilaya_code)).toEqual(
      expect.arrayContaining(["02", "16", "21"])
    )
    expect(searchCommunes("el marsa", { wilayaCode: "16" })).toHaveLength(1)
    expect(searchCommunes("16019").map((c) => c.name_fr)).toEqual(["Aïn Taya"])
    expect(searchCommunes("", { wilayaCode: "16", limit: 3 })).toHaveLength(3)
    expect(searchCommunes("a")).toHaveLength(20)
  })
})
