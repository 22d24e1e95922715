import { gatewayOrderId, looksLikeToken } from "./tokens"

it.each([
  ["q3T0l5nS7fWmXy1ZbA2cDe", true],
  ["0123456789abcdef0123456789abcdef", true],
  ["short", false],
  ["a".repeat(129), false],
  ["q3T0l5nS7fWmXy1ZbA2cD/", false],
  ["", false],
])("%p can be a token: %p", (token, yes) => {
  expect(looksLikeToken(token)).toBe(yes)
})

it("finds the gateway's order id under any of its names", () => {
  expect(gatewayOrderId({ lang: "fr", orderId: "Ab3dE5" })).toBe("Ab3dE5")
  expect(gatewayOrderId({ checkout_id: "01h" })).toBe("01h")
  expect(gatewayOrderId({ orderId: ["a", "b"] })).toBe("a")
  expect(gatewayOrderId({ orderId: "" })).toBeUndefined()
  expect(gatewayOrderId({ orderId: "x".repeat(129) })).toBeUndefined()
  expect(gatewayOrderId({})).toBeUndefined()
})
