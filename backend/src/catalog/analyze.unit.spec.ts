import fc from "fast-check"
import { analyze, containsPhrase, stemWord, wordsOf } from "./analyze"

describe("analyze", () => {
  it.each([
    ["Chaudières", "chaudière"],
    ["JOINTS", "joint"],
    ["échangeurs à plaques", "ECHANGEUR plaque"],
    ["المضخات", "مضخة"],
    ["البطاقة الإلكترونية", "بطاقة إلكترونية"],
    ["٩٥ °C", "95 c"],
    ["CHF-PCB-0001", "chf pcb 0001"],
  ])("%s and %s are the same", (left, right) => {
    expect(analyze(left)).toEqual(analyze(right))
  })

  it.each([
    ["gaz", "gaze"],
    ["soupape", "soupe"],
    ["15/5", "155"],
  ])("%s and %s stay apart", (left, right) => {
    expect(analyze(left)).not.toEqual(analyze(right))
  })

  it("drops words that tell nothing, in each language", () => {
    expect(wordsOf("Vase d’expansion pour la chaudière")).toEqual([
      "vase",
      "expansion",
      "chaudiere",
    ])
    expect(wordsOf("kit of gaskets for the boiler")).toEqual(["kit", "gaskets", "boiler"])
    expect(wordsOf("من فضلك")).toEqual(["فضلك"])
  })

  it("leaves at least three letters of any word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const word of wordsOf(text)) {
          expect(stemWord(word).length).toBeGreaterThanOrEqual(Math.min(3, word.length))
        }
      })
    )
  })
})

describe("containsPhrase", () => {
  it("wants the words together and in order", () => {
    const text = analyze("Carte électronique principale")
    expect(containsPhrase(text, analyze("carte electronique"))).toBe(true)
    expect(containsPhrase(text, analyze("carte principale"))).toBe(false)
    expect(containsPhrase(text, analyze("electronique carte"))).toBe(false)
    expect(containsPhrase(text, [])).toBe(false)
  })
})
