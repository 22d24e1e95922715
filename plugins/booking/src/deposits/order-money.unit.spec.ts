import { centimes } from "@hanout/algeria/money"
import { isGivenBack, leftOf, paidBy, type OrderMoney, type OrderPayment } from "./order-money"

const payment = (over: Partial<Record<"captured" | "refunded", number>> = {}, whole = true) =>
  ({
    id: "pay_1",
    whole,
    captured: centimes(over.captured ?? 200_000),
    refunded: centimes(over.refunded ?? 0),
  }) satisfies OrderPayment
const order = (...payments: OrderPayment[]): OrderMoney => ({
  order_id: "order_1",
  canceled: false,
  payments,
})

describe("paidBy", () => {
  it("finds the payment that holds at least the deposit", () => {
    expect(paidBy(order(payment()), "2000")).toMatchObject({ id: "pay_1" })
    expect(paidBy(order(payment({ captured: 500_000 })), 2000)).toMatchObject({ id: "pay_1" })
    expect(paidBy(order(payment({ captured: 0 }), payment()), "2000.00")).toBeDefined()
  })

  it("believes no part of it, no promise, and no money that went back", () => {
    expect(paidBy(order(payment({ captured: 199_999 })), "2000")).toBeUndefined()
    expect(paidBy(order(payment({}, false)), "2000")).toBeUndefined()
    expect(paidBy(order(payment({ refunded: 1 })), "2000")).toBeUndefined()
    expect(paidBy(order(), "2000")).toBeUndefined()
    expect(paidBy(undefined, "2000")).toBeUndefined()
  })
})

describe("isGivenBack", () => {
  it("is true only when money came and all of it went", () => {
    expect(isGivenBack(order(payment({ refunded: 200_000 })))).toBe(true)
    expect(isGivenBack(order(payment({ refunded: 199_999 })))).toBe(false)
    expect(isGivenBack(order(payment({ refunded: 200_000 }), payment()))).toBe(false)
    expect(isGivenBack(order(payment({ captured: 0 })))).toBe(false)
    expect(isGivenBack(undefined)).toBe(false)
    expect(leftOf(payment({ refunded: 50_000 }))).toBe(150_000)
  })
})
