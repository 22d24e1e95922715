import {
  checkoutKey,
  justPlaced,
  looksLikeRef,
  orderOfKey,
  readPlacedOrders,
  rememberOrder,
  type PlacedOrder,
} from "./placed-orders"

const order = (n: number): PlacedOrder => ({
  key: checkoutKey(`cart_${n}`),
  ref: `${n}-ABCDEFGHIJKLMNOP`,
  at: 1000 + n,
})

it("names a cart without telling its id", () => {
  expect(checkoutKey("cart_1")).toMatch(/^[0-9a-f]{32}$/)
  expect(checkoutKey("cart_1")).toBe(checkoutKey("cart_1"))
  expect(checkoutKey("cart_1")).not.toBe(checkoutKey("cart_2"))
})

it("finds the order a form already made", () => {
  const list = rememberOrder(rememberOrder([], order(1)), order(2))
  expect(orderOfKey(list, order(1).key)).toEqual(order(1))
  expect(orderOfKey(list, checkoutKey("cart_3"))).toBeUndefined()
})

it("keeps one entry for each form and the eight latest", () => {
  const twice = rememberOrder(rememberOrder([], order(1)), order(1))
  expect(twice).toHaveLength(1)
  const many = Array.from({ length: 12 }, (_, n) => order(n)).reduce(rememberOrder, [])
  expect(many.map(({ at }) => at)).toEqual([1011, 1010, 1009, 1008, 1007, 1006, 1005, 1004])
})

it("drops what is not an order", () => {
  expect(
    readPlacedOrders([order(1), null, 3, { ...order(2), ref: "../evil" }, { key: "x" }])
  ).toEqual([order(1)])
  expect(readPlacedOrders("nothing")).toEqual([])
})

it("says thank you for an hour, to the browser that ordered", () => {
  const list = [order(1)]
  expect(justPlaced(list, order(1).ref, 1001 + 3599)).toBe(true)
  expect(justPlaced(list, order(1).ref, 1001 + 3600)).toBe(false)
  expect(justPlaced(list, order(2).ref, 1001)).toBe(false)
})

it.each([
  ["12-ABCDEFGHIJKLMNOP", true],
  ["12-abcdefghijklmnop", true],
  ["12", false],
  ["order_01H", false],
  ["12-ABCDEFGHIJKLMNO/", false],
])("%s looks like a reference: %s", (ref, expected) => {
  expect(looksLikeRef(ref)).toBe(expected)
})
