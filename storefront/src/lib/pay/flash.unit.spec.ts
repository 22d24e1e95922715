import ar from "../../../messages/ar/payment.json"
import en from "../../../messages/en/payment.json"
import fr from "../../../messages/fr/payment.json"
import { PAY_ERRORS, payError } from "./flash"

it.each([
  ["already_paid", "already_paid"],
  ["gateway_refused", "gateway_refused"],
  ["payment_method_unavailable", "method_unavailable"],
  ["something_new", "refused"],
  ["", "refused"],
] as const)("tells %p as %p", (code, told) => {
  expect(payError(code)).toBe(told)
})

it.each([
  ["fr", fr],
  ["ar", ar],
  ["en", en],
])("has a sentence in %s for each", (_locale, words) => {
  expect(Object.keys(words.error).sort()).toEqual([...PAY_ERRORS].sort())
})
