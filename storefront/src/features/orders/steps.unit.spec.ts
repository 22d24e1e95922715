import { heldByMoney, timeline } from "./steps"

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
  ["pending", "unpaid", "waiting"],
  ["pending", "awaiting_transfer", "waiting"],
  ["pending", "proof_submitted", "checking"],
  ["pending", "processing", "checking"],
  ["pending", "review", "checking"],
  ["pending", "paid", undefined],
  ["pending", "cash_on_delivery", undefined],
  ["canceled", "unpaid", undefined],
] as const)("an order %s with its payment %s is held: %p", (status, money, held) => {
  expect(heldByMoney({ status }, { status: money })).toBe(held)
})

it("is held by nothing when the payment is not known", () => {
  expect(heldByMoney({ status: "pending" }, null)).toBeUndefined()
})
