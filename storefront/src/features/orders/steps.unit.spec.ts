import { awaitsMoney, timeline } from "./steps"

const AT = "2026-11-20T10:00:00.000Z"
const way = (...reached: (string | null)[]) =>
  (["pending", "confirmed", "shipped", "delivered"] as const).map((status, index) => ({
    status,
    at: reached[index] ?? null,
  }))

it("marks where the order is", () => {
  const steps = timeline({ status: "shipped", steps: way(AT, AT, AT) })
  expect(steps.map(({ state }) => state)).toEqual(["done", "done", "now", "todo"])
})

it("ends a cancelled order with the cancellation and promises nothing after it", () => {
  const steps = timeline({
    status: "canceled",
    steps: [...way(AT), { status: "canceled", at: null }],
  })
  expect(steps.map(({ status, state }) => [status, state])).toEqual([
    ["pending", "done"],
    ["canceled", "now"],
  ])
})

it.each([
  ["pending", "unpaid", true],
  ["pending", "awaiting_transfer", true],
  ["pending", "paid", false],
  ["pending", "cash_on_delivery", false],
  ["canceled", "unpaid", false],
] as const)("an order %s with its payment %s waits for money: %p", (status, money, yes) => {
  expect(awaitsMoney({ status }, { status: money })).toBe(yes)
})

it("waits for nothing when the payment is not known", () => {
  expect(awaitsMoney({ status: "pending" }, null)).toBe(false)
})
