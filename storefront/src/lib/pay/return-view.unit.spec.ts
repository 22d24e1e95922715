import ar from "../../../messages/ar/payment.json"
import en from "../../../messages/en/payment.json"
import fr from "../../../messages/fr/payment.json"
import { DECLINE_REASONS, planReturn, type ReturnState, type ReturnView } from "./return-view"

const STATES = [
  "paid",
  "pending",
  "declined",
  "cancelled",
  "expired",
  "reversed",
  "review",
  "refunded",
] as const satisfies ReturnState[]

const view = (given: Partial<ReturnView>): ReturnView => ({
  state: "declined",
  order: {
    ref: "1-AAAAAAAAAAAAAAAA",
    display_id: 1,
    status: "pending",
    total: 806.5,
    currency_code: "dzd",
  },
  can_retry: true,
  can_change_method: true,
  provider_id: "pp_satim_satim",
  ...given,
})

it("offers to pay again only after a failure, and only when the order allows it", () => {
  for (const state of STATES) {
    const failed = ["declined", "cancelled", "expired", "reversed"].includes(state)
    expect([state, planReturn(view({ state })).retry]).toEqual([state, failed])
    expect(planReturn(view({ state, can_retry: false })).retry).toBe(false)
    expect(planReturn(view({ state, can_change_method: false })).change).toBe(false)
  }
})

it("says the issuer's words first", () => {
  expect(planReturn(view({ message: " Solde insuffisant ", reason: "limit" })).why).toEqual({
    issuer: "Solde insuffisant",
  })
})

it("has a sentence of its own when the issuer says nothing", () => {
  expect(planReturn(view({ reason: "cvv", message: "  " })).why).toEqual({ reason: "cvv" })
  expect(planReturn(view({})).why).toEqual({ reason: "refused" })
  expect(planReturn(view({ state: "cancelled" })).why).toEqual({ reason: "cancelled" })
  expect(planReturn(view({ state: "expired" })).why).toEqual({ reason: "expired" })
  const unheard = { reason: "moon" as never }
  expect(planReturn(view(unheard)).why).toEqual({ reason: "refused" })
})

it("says a reversed payment in the sentence of the certification, whatever the issuer says", () => {
  expect(planReturn(view({ state: "reversed", message: "OK" })).why).toEqual({ rejected: true })
})

it("takes a state it does not know for one that is being checked", () => {
  expect(planReturn(view({ state: "odd" as never }))).toMatchObject({
    page: "pending",
    retry: false,
  })
})

it.each([
  ["fr", fr],
  ["ar", ar],
  ["en", en],
])("has words in %s for every state and reason", (_locale, words) => {
  for (const state of STATES) {
    expect(words.result).toHaveProperty(state)
  }
  expect(Object.keys(words.reason).sort()).toEqual([...DECLINE_REASONS].sort())
})

it("keeps the sentences the certification asks for, to the letter", () => {
  expect([fr.rejected, en.rejected, ar.rejected]).toEqual([
    "Votre transaction a été rejetée",
    "Your transaction was rejected",
    "تم رفض معاملتك",
  ])
  expect([fr.satim.help, en.satim.help, ar.satim.help]).toEqual([
    "En cas de problème de paiement, veuillez contacter le numéro vert de la SATIM 3020",
    "If you have a payment issue, please contact the SATIM toll-free number 3020",
    "إذا واجهت مشكلة في الدفع، يرجى الاتصال بالرقم الأخضر لساتيم 3020",
  ])
})
