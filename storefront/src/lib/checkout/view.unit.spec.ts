import {
  agreedTotals,
  chosenDesk,
  chosenMode,
  chosenPay,
  readAgreedTotal,
  type PlaceView,
} from "./view"

const place: PlaceView = {
  wilaya: "16",
  communes: [{ code: "1601", name: "Alger Centre" }],
  desks: [{ id: "d1", name: "Bureau", address: "", communeCode: "1601" }],
  modes: [{ mode: "home", priceCentimes: 40_000, totalCentimes: 1_490_050, days: null }],
  goodsCentimes: 1_450_050,
}

it("posts and reads back the total that was shown for each mode", () => {
  const both: PlaceView = {
    ...place,
    modes: [
      ...place.modes,
      { mode: "stop_desk", priceCentimes: 0, totalCentimes: 1_450_050, days: null },
    ],
  }
  const posted = agreedTotals(both)
  expect(posted).toBe("home:14900.50 stop_desk:14500.50")
  expect(readAgreedTotal(posted, "home")).toBe("14900.50")
  expect(readAgreedTotal(posted, "stop_desk")).toBe("14500.50")
})

it.each([
  ["another mode", "home:14900.50", "stop_desk"],
  ["no total yet", "", "home"],
  ["nothing", null, "home"],
  ["a made-up number", "home:1e3", "home"],
  ["a negative number", "home:-1.00", "home"],
  ["an empty mode", "home:14900.50", ""],
])("does not take %s for an agreement", (_case, posted, mode) => {
  expect(readAgreedTotal(posted, mode)).toBeUndefined()
})

it("has no total for a mode that cannot be had", () => {
  expect(chosenMode(place, "stop_desk")).toBeUndefined()
  expect(agreedTotals(null)).toBe("")
})

it("takes the only desk there is", () => {
  expect(chosenDesk(place, "")).toBe("d1")
  expect(chosenDesk({ ...place, desks: [] }, "x")).toBe("x")
})

it("shows as chosen only what was asked for and can be had", () => {
  const card = {
    id: "pp_satim_satim",
    kind: "card",
    name: "",
    next: "",
    note: null,
    sandbox: null,
  } as const
  const pays = [
    { ...card, available: true },
    { ...card, id: "pp_cod_cod", available: false },
  ]
  expect(chosenPay(pays, "pp_satim_satim")).toBe("pp_satim_satim")
  expect(chosenPay(pays, "pp_cod_cod")).toBe("")
  expect(chosenPay(pays, "pp_other_other")).toBe("")
})
