import { depositProblem, shownDepositState, type DepositHold, type DepositLine } from "./deposit"
import { BLOCK_STATUSES } from "./transitions"

const NOW = new Date("2026-12-01T08:00:00Z")
const VARIANTS = new Set(["variant_deposit"])
const line: DepositLine = {
  id: "line_1",
  variant_id: "variant_deposit",
  quantity: 1,
  unit_price: 2000,
  discounted: false,
}
const part: DepositLine = {
  id: "line_2",
  variant_id: "variant_part",
  quantity: 3,
  unit_price: 900,
  discounted: true,
}
const hold: DepositHold = {
  status: "held",
  starts_at: new Date("2026-12-01T13:00:00Z"),
  deposit: 2000,
  line_item_id: "line_1",
}
const problem = (lines: DepositLine[], over: Partial<DepositHold> = {}) =>
  depositProblem(lines, VARIANTS, { ...hold, ...over }, NOW)

describe("depositProblem", () => {
  it("lets the deposit of a hold through, and again after a crash", () => {
    expect(problem([line])).toBeUndefined()
    expect(problem([line], { status: "pending_payment" })).toBeUndefined()
  })

  it("is silent about carts without a deposit", () => {
    expect(depositProblem([part], VARIANTS, undefined, NOW)).toBeUndefined()
    expect(depositProblem([], VARIANTS, hold, NOW)).toBeUndefined()
  })

  it("refuses a deposit nobody holds a time for", () => {
    expect(depositProblem([line], VARIANTS, undefined, NOW)).toBe("hold_missing")
    expect(problem([line], { line_item_id: "line_9" })).toBe("hold_missing")
    expect(problem([line], { line_item_id: null })).toBe("hold_missing")
  })

  it("refuses two of them, on one line or on two", () => {
    expect(problem([{ ...line, quantity: 2 }])).toBe("deposit_quantity")
    expect(problem([{ ...line, quantity: 0.5 }])).toBe("deposit_quantity")
    expect(problem([line, { ...line, id: "line_3" }])).toBe("two_deposits")
  })

  it("refuses anything beside it", () => {
    expect(problem([part, line])).toBe("deposit_alone")
    expect(problem([line, part])).toBe("deposit_alone")
  })

  it("refuses another price than the one that was agreed", () => {
    expect(problem([{ ...line, unit_price: 1 }])).toBe("deposit_amount")
    expect(problem([{ ...line, discounted: true }])).toBe("deposit_amount")
  })

  it("knows its line although the merchant gave the service another variant since", () => {
    const old = { ...line, variant_id: "variant_old", unit_price: 1 }
    expect(problem([old])).toBe("deposit_amount")
  })

  it("refuses a time that was given back or is over", () => {
    for (const status of BLOCK_STATUSES) {
      const live = status === "held" || status === "pending_payment"
      expect(problem([line], { status })).toBe(live ? undefined : "hold_expired")
    }
    expect(problem([line], { starts_at: NOW })).toBe("hold_expired")
  })
})

describe("shownDepositState", () => {
  it.each([
    ["pending_payment", "awaiting"],
    ["confirmed", "confirmed"],
    ["pending_approval", "confirmed"],
    ["slot_lost", "slot_lost"],
    ["expired", "released"],
    ["cancelled_by_customer", "released"],
  ] as const)("shows %s as %s", (status, state) => expect(shownDepositState(status)).toBe(state))
})
