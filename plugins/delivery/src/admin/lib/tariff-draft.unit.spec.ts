import type { AdminTariff } from "../../types/http"
import { wilayasMatching } from "./places"
import { changedRows, editDraft, errorsByRow } from "./tariff-draft"

const row: AdminTariff = {
  wilaya_code: "16",
  mode: "home",
  price: 500,
  included_kg: 5,
  extra_kg_price: 50,
  min_days: 1,
  max_days: 2,
  available: true,
}

describe("editing the table", () => {
  it("sends only rows that changed, numbers as people type them", () => {
    const draft = editDraft({}, row, { price: "1 200,50", max_days: "4" })
    expect(changedRows([row, { ...row, mode: "stop_desk" }], draft)).toEqual([
      { ...row, price: "1200.50", extra_kg_price: "50", max_days: 4 },
    ])
  })

  it("forgets an edit that is taken back", () => {
    const once = editDraft({}, row, { available: false })
    expect(once).toEqual({ "16:home": { available: false } })
    expect(editDraft(once, row, { available: true })).toEqual({})
  })

  it("lets the backend refuse what is no number instead of sending a zero", () => {
    const [sent] = changedRows([row], editDraft({}, row, { min_days: "", max_days: "x" }))
    expect([sent?.min_days, sent?.max_days]).toEqual([NaN, NaN])
  })

  it("finds the row a refusal speaks of", () => {
    const sent = changedRows([row], editDraft({}, row, { price: "x" }))
    expect(errorsByRow(sent, { "tariffs.0.price": "price_invalid", tariffs: "?" })).toEqual({
      "16:home": { price: "price_invalid" },
    })
  })
})

describe("filtering wilayas", () => {
  it.each([
    ["", 69],
    ["alger", 1],
    ["الجزائر", 1],
    ["béjaia", 1],
    ["BEJAIA", 1],
    ["6", 11],
    ["zzz", 0],
  ])("%p finds %i", (search, count) => {
    expect(wilayasMatching(search).size).toBe(count)
  })
})
