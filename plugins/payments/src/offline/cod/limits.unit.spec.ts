import { readOptions } from "../../options"
import { codRefusal } from "./limits"

const { cod } = readOptions({
  cod: {
    min_amount: 500,
    max_amount: 60000,
    wilayas: { exclude: ["33"] },
    history: { maxRefused: 2, windowDays: 180 },
  },
})

describe("codRefusal", () => {
  it.each([
    [{ total: 2100, wilaya_code: "16", refused: 1 }, undefined],
    [{ total: "499.99" }, { reason: "min_amount", limit: 500 }],
    [{ total: 60000.01 }, { reason: "max_amount", limit: 60000 }],
    [{ total: 60000, wilaya_code: "33" }, { reason: "wilaya" }],
    [{ total: 500, wilaya_code: null, refused: 2 }, { reason: "history" }],
    [{ total: 500 }, undefined],
  ])("%p → %p", (facts, refusal) => expect(codRefusal(facts, cod)).toEqual(refusal))

  it("refuses nothing by default", () => {
    expect(
      codRefusal({ total: 1e6, wilaya_code: "33", refused: 99 }, readOptions({}).cod)
    ).toBeUndefined()
  })

  it("wants wilayas that exist", () => {
    expect(() => readOptions({ cod: { wilayas: { exclude: ["99"] } } })).toThrow(/cod\.wilayas/)
  })
})
