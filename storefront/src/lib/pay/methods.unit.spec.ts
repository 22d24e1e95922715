import ar from "../../../messages/ar/payment.json"
import en from "../../../messages/en/payment.json"
import fr from "../../../messages/fr/payment.json"
import { looksLikeProvider, METHOD_KINDS, readMethods, UNAVAILABLE_REASONS } from "./methods"

const card = { provider_id: "pp_satim_satim", kind: "card", available: true, sandbox: true }

it("reads what the backend offers, cash first", () => {
  const cash = {
    provider_id: "pp_cod_cod",
    kind: "cod",
    available: false,
    reason: "max_amount",
    limit: "50000",
    sandbox: false,
  }
  expect(readMethods([card, cash])).toEqual([{ ...cash, limit: 50_000 }, card])
})

it("leaves out what it has no words for", () => {
  const odd = [null, 3, {}, { ...card, kind: "stripe" }, { ...card, provider_id: "../evil" }]
  expect(readMethods(odd)).toEqual([])
  expect(readMethods("nothing")).toEqual([])
})

it("never guesses an amount or a reason", () => {
  expect(readMethods([{ ...card, fee: "abc", limit: -1 }])).toEqual([card])
  expect(readMethods([{ ...card, available: "yes", reason: "moon" }])).toEqual([
    { ...card, available: false, reason: "not_configured" },
  ])
})

it.each([
  ["pp_satim_satim", true],
  ["pp_stripe_stripe", true],
  ["pp_my-bank_main", true],
  ["satim", false],
  ["pp_", false],
  ["pp_a b", false],
  [`pp_${"a".repeat(60)}`, false],
])("%p names a provider: %p", (id, yes) => {
  expect(looksLikeProvider(id)).toBe(yes)
})

it.each([
  ["fr", fr],
  ["ar", ar],
  ["en", en],
])("has words in %s for every kind and reason", (_locale, words) => {
  expect(Object.keys(words.method).sort()).toEqual([...METHOD_KINDS].sort())
  expect(Object.keys(words.unavailable).sort()).toEqual([...UNAVAILABLE_REASONS].sort())
})
