import { visualRuns } from "./bidi"

const shape = (line: string, direction: "ltr" | "rtl") =>
  visualRuns(line, direction).flatMap(({ text }) => text.trim() || [])

describe("visualRuns", () => {
  it("leaves French alone", () => {
    expect(visualRuns("Reçu de paiement : 1\u202f234,50\u00a0DA", "ltr")).toEqual([
      { text: "Reçu de paiement : 1 234,50 DA", rtl: false, script: "latin" },
    ])
  })

  it("keeps Arabic in reading order within its run, for the font to join", () => {
    expect(visualRuns("وصل الدفع", "rtl")).toEqual([
      { text: "وصل الدفع", rtl: true, script: "arabic" },
    ])
  })

  it("puts a number after Arabic on its left", () => {
    expect(shape("الرقم الأخضر لساتيم 3020", "rtl")).toEqual(["3020", "الرقم الأخضر لساتيم"])
    expect(shape("الرقم الأخضر لساتيم 3020", "ltr")).toEqual(
      ["الرقم الأخضر لساتيم", "3020"].reverse()
    )
  })

  it("keeps a French name whole inside Arabic", () => {
    expect(shape("شكرا MJ Chauffage على الثقة", "rtl")).toEqual([
      "على الثقة",
      "MJ Chauffage",
      "شكرا",
    ])
  })

  it("keeps an Arabic name whole inside French", () => {
    expect(shape("Boutique حانوت الحي à Alger", "ltr")).toEqual([
      "Boutique",
      "حانوت الحي",
      "à Alger",
    ])
  })

  it("turns brackets round in Arabic and takes them from the Latin font", () => {
    expect(visualRuns("(مدفوعة).", "rtl")).toEqual([
      { text: ".(", rtl: true, script: "latin" },
      { text: "مدفوعة", rtl: true, script: "arabic" },
      { text: ")", rtl: true, script: "latin" },
    ])
  })

  it("keeps marks on their letters", () => {
    expect(visualRuns("معرّف المعاملة", "rtl")).toHaveLength(1)
  })

  it("draws no direction marks", () => {
    expect(
      visualRuns("\u200f١٢\u2066ab\u2069", "rtl")
        .map(({ text }) => text)
        .join("")
    ).not.toMatch(/[\u200f\u2066\u2069]/)
    expect(visualRuns("", "rtl")).toEqual([])
  })
})
