import fc from "fast-check"
import {
  applyChange,
  applyChanges,
  countOf,
  EMPTY_CART,
  goodsTotal,
  isOrderable,
  lineState,
  MAX_QUANTITY,
  readQuantity,
  type Cart,
  type CartLine,
} from "./cart"

const line = (given: Partial<CartLine> = {}): CartLine => ({
  variantId: "v1",
  title: "Circulateur",
  handle: "circulateur",
  category: "circulateurs",
  image: null,
  unitCentimes: 1_450_000,
  quantity: 1,
  available: 5,
  ...given,
})
const cart = (...lines: CartLine[]): Cart => ({ lines })

describe("applyChange", () => {
  it("adds a new line at the end", () => {
    const next = applyChange(cart(line()), { kind: "add", line: line({ variantId: "v2" }) })
    expect(next.lines.map(({ variantId }) => variantId)).toEqual(["v1", "v2"])
  })

  it("lets a line that is added again grow", () => {
    const next = applyChange(cart(line({ quantity: 2 })), { kind: "add", line: line() })
    expect(next.lines).toEqual([line({ quantity: 3 })])
  })

  it("stops growing at the stock", () => {
    const next = applyChange(cart(line({ quantity: 4 })), {
      kind: "add",
      line: line({ quantity: 9 }),
    })
    expect(countOf(next)).toBe(5)
  })

  it("takes a line out at quantity 0 and leaves the others alone", () => {
    const next = applyChange(cart(line(), line({ variantId: "v2" })), {
      kind: "set",
      variantId: "v1",
      quantity: 0,
    })
    expect(next.lines.map(({ variantId }) => variantId)).toEqual(["v2"])
  })

  it("ignores a variant that is not in the cart", () => {
    const before = cart(line())
    expect(applyChange(before, { kind: "set", variantId: "other", quantity: 3 })).toEqual(before)
  })

  it("never touches the cart it was given", () => {
    const before = Object.freeze(cart(Object.freeze(line())))
    applyChanges(before, [
      { kind: "add", line: line() },
      { kind: "set", variantId: "v1", quantity: 0 },
    ])
    expect(before).toEqual(cart(line()))
  })

  it("undoing a removal brings the same cart back", () => {
    const before = cart(line({ quantity: 3 }))
    const after = applyChanges(before, [
      { kind: "set", variantId: "v1", quantity: 0 },
      { kind: "add", line: line({ quantity: 3 }) },
    ])
    expect(after).toEqual(before)
  })
})

describe("money", () => {
  it("adds up exactly, whatever the prices and quantities", () => {
    const lines = fc.array(
      fc.record({
        unitCentimes: fc.integer({ min: 0, max: 100_000_000 }),
        quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
      })
    )
    fc.assert(
      fc.property(lines, (given) => {
        const exact = given.reduce(
          (sum, l) => sum + BigInt(l.unitCentimes) * BigInt(l.quantity),
          0n
        )
        expect(BigInt(goodsTotal(cart(...given.map((l) => line(l)))))).toBe(exact)
      })
    )
  })

  it("is nothing for an empty cart", () => {
    expect(goodsTotal(EMPTY_CART)).toBe(0)
  })
})

describe("lineState", () => {
  it.each([
    [1, 5, "ok"],
    [5, 5, "ok"],
    [6, 5, "reduced"],
    [1, 0, "sold_out"],
    [1, -2, "sold_out"],
    [200, null, "ok"],
    [1000, null, "reduced"],
  ] as const)("%i asked, %s available: %s", (quantity, available, state) => {
    expect(lineState({ quantity, available })).toBe(state)
  })

  it("makes the whole cart wait", () => {
    expect(isOrderable(EMPTY_CART)).toBe(false)
    expect(isOrderable(cart(line()))).toBe(true)
    expect(isOrderable(cart(line(), line({ variantId: "v2", available: 0 })))).toBe(false)
  })
})

describe("readQuantity", () => {
  it.each([
    ["1", 1],
    [" 12 ", 12],
    ["0", 0],
    ["999", 999],
    ["1000", undefined],
    ["-1", undefined],
    ["1.5", undefined],
    ["1e2", undefined],
    ["", undefined],
    [null, undefined],
    [3, undefined],
  ])("reads %p as %p", (typed, quantity) => {
    expect(readQuantity(typed)).toBe(quantity)
  })
})
