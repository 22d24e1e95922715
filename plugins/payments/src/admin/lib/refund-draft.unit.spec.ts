import { readRefund } from "./refund-draft"
import type { Refundable } from "./types"

const card: Refundable = {
  payment_id: "pay_1",
  provider_id: "pp_satim_satim",
  amount: 1500.5,
  captured: 2000,
  refunded: 499.5,
  mode: "gateway",
  partial: true,
}
const byHand: Refundable = { ...card, provider_id: "pp_chargily_chargily", mode: "manual" }
const draft = { amount: "1 500,50", note: "", reference: "" }

describe("the refund form", () => {
  it("sends the amount alone where the gateway returns it", () => {
    expect(readRefund(draft, card)).toEqual({ ok: true, request: { amount: 1500.5 } })
    expect(readRefund({ ...draft, note: " geste " }, card)).toEqual({
      ok: true,
      request: { amount: 1500.5, note: "geste" },
    })
  })

  it.each([
    ["1500,51", "too_much"],
    ["0", "invalid"],
    ["cher", "invalid"],
  ])("refuses %p: %s", (amount, fault) => {
    expect(readRefund({ ...draft, amount }, card)).toEqual({ ok: false, faults: { amount: fault } })
  })

  it("takes a part only where the gateway can", () => {
    expect(readRefund({ ...draft, amount: "100" }, card).ok).toBe(true)
    expect(readRefund({ ...draft, amount: "100" }, { ...card, partial: false })).toEqual({
      ok: false,
      faults: { amount: "full_only" },
    })
  })

  it("wants the reference of what was paid back by hand, and says all that is wrong at once", () => {
    expect(readRefund({ ...draft, amount: "x", reference: " " }, byHand)).toEqual({
      ok: false,
      faults: { amount: "invalid", reference: "required" },
    })
    expect(readRefund({ ...draft, reference: " VIR-12 " }, byHand)).toEqual({
      ok: true,
      request: { amount: 1500.5, manual: { reference: "VIR-12" } },
    })
  })
})
