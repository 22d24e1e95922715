import ar from "../../../messages/ar/payment.json"
import en from "../../../messages/en/payment.json"
import fr from "../../../messages/fr/payment.json"
import {
  afterPlacing,
  canGiveUp,
  otherMethods,
  PAYMENT_STATUSES,
  planPayPage,
  type OrderPayment,
} from "./order-payment"

const card = {
  provider_id: "pp_satim_satim",
  kind: "card",
  available: true,
  sandbox: true,
} as const
const transfer = {
  provider_id: "pp_transfer_transfer",
  kind: "transfer",
  available: true,
  sandbox: false,
} as const

const payment = (given: Partial<OrderPayment> = {}): OrderPayment => ({
  status: "unpaid",
  provider_id: card.provider_id,
  payment_session_id: "payses_1",
  amount: 806.5,
  currency_code: "dzd",
  deadline_at: "2026-11-21T13:00:00.000Z",
  can_pay: true,
  can_change_method: true,
  methods: [card, transfer],
  ...given,
})

it("asks for money only while the order can be paid", () => {
  expect(planPayPage(payment())).toEqual({ kind: "pay", method: "card" })
  expect(planPayPage(payment({ can_pay: false }))).toEqual({ kind: "told", words: "closed" })
  expect(planPayPage(payment({ payment_session_id: null }))).toEqual({
    kind: "told",
    words: "closed",
  })
  for (const status of PAYMENT_STATUSES.filter((one) => one !== "unpaid")) {
    expect([status, planPayPage(payment({ status })).kind]).not.toEqual([status, "pay"])
  }
})

it("never asks twice: what is being checked or looked at says so", () => {
  expect(planPayPage(payment({ status: "processing" }))).toEqual({
    kind: "told",
    words: "processing",
  })
  expect(planPayPage(payment({ status: "review" }))).toEqual({ kind: "told", words: "review" })
})

it("shows the accounts until the transfer is confirmed", () => {
  expect(planPayPage(payment({ status: "awaiting_transfer" })).kind).toBe("transfer")
  expect(planPayPage(payment({ status: "proof_submitted" })).kind).toBe("transfer")
})

it("offers the other methods, never the present one", () => {
  expect(otherMethods(payment())).toEqual([transfer])
  expect(otherMethods(payment({ can_change_method: false }))).toEqual([])
})

it("lets an order be given up only while no money is on its way", () => {
  expect(PAYMENT_STATUSES.filter((status) => canGiveUp({ status }))).toEqual([
    "unpaid",
    "awaiting_transfer",
  ])
})

it("leads a placed order to its payment, cash to its confirmation", () => {
  expect(afterPlacing("1-A", "pp_cod_cod")).toBe("orders/1-A")
  expect(afterPlacing("1-A", "pp_satim_satim")).toBe("pay/1-A")
})

it.each([
  ["fr", fr],
  ["ar", ar],
  ["en", en],
])("has words in %s for every status", (_locale, words) => {
  expect(Object.keys(words.status).sort()).toEqual([...PAYMENT_STATUSES].sort())
})
