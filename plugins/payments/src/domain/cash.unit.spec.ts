import fc from "fast-check"
import { brokenLimit, cashState, decideCash, type CashPayment } from "./cash"

const payment = (over: Partial<CashPayment> = {}): CashPayment => ({
  id: "pay_1",
  provider_id: "pp_cod_cod",
  amount: 5250,
  currency_code: "dzd",
  captures: [],
  ...over,
})
const order = (payments: CashPayment[], status = "pending") => ({
  status,
  currency_code: "dzd",
  payments,
})

describe("cashState", () => {
  it("owes the authorised cash", () => {
    expect(cashState(order([payment()]))).toEqual({
      state: "due",
      payment_id: "pay_1",
      amount: 5250,
      currency_code: "dzd",
    })
  })

  it("owes the rest after a part was taken", () => {
    const part = payment({ captures: [{ amount: "250.5" }] })
    expect(cashState(order([part]))).toMatchObject({ state: "due", amount: 4999.5 })
  })

  it("is collected when all of it was taken", () => {
    const at = "2026-11-21T10:00:00.000Z"
    const taken = payment({ captures: [{ amount: 5250, created_at: at }] })
    expect(cashState(order([taken]))).toMatchObject({ state: "collected", amount: 5250, at })
  })

  it.each([
    ["no payment", order([]), "nothing_to_collect"],
    ["a card payment", order([payment({ provider_id: "pp_satim_satim" })]), "nothing_to_collect"],
    ["a cancelled payment", order([payment({ canceled_at: new Date() })]), "nothing_to_collect"],
    ["a cancelled order", order([payment()], "canceled"), "order_canceled"],
  ])("owes nothing for %s", (_, given, state) => {
    expect(cashState(given)).toEqual({ state })
  })

  it("keeps showing cash taken before the order was cancelled", () => {
    const taken = payment({ captures: [{ amount: 5250 }] })
    expect(cashState(order([taken], "canceled"))).toMatchObject({ state: "collected" })
  })
})

describe("decideCash", () => {
  const due = cashState(order([payment()]))

  it("takes what is due, said or not", () => {
    expect(decideCash(due, undefined)).toEqual({ ok: true, payment_id: "pay_1", amount: 5250 })
    expect(decideCash(due, 5250)).toMatchObject({ ok: true })
  })

  it("takes exactly one amount out of all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (centimes) => {
        expect(decideCash(due, centimes / 100).ok).toBe(centimes === 525_000)
      })
    )
  })

  it.each([
    [{ state: "order_canceled" as const }, "order_canceled"],
    [{ state: "nothing_to_collect" as const }, "nothing_to_collect"],
    [
      { state: "collected" as const, payment_id: "p", amount: 1, currency_code: "dzd", at: null },
      "already_collected",
    ],
  ])("refuses %p", (state, code) => {
    expect(decideCash(state, undefined)).toEqual({ ok: false, code })
  })
})

describe("brokenLimit", () => {
  it.each([
    [499.99, "min_amount"],
    [500, undefined],
    [60000, undefined],
    [60000.01, "max_amount"],
  ])("judges %p", (total, limit) => {
    expect(brokenLimit(total, { min_amount: 500, max_amount: 60000 })?.limit).toBe(limit)
  })

  it("lets everything through without limits", () => {
    fc.assert(fc.property(fc.nat(1e9), (total) => expect(brokenLimit(total, {})).toBeUndefined()))
  })
})
