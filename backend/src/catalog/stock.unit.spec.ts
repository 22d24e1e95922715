import { availableUnits } from "./source"
import { stockHint } from "./stock"

const counted = (levels: [stocked: number, reserved: number][], required = 1) => ({
  inventory_item_id: "iitem",
  required_quantity: required,
  inventory: {
    location_levels: levels.map(([stocked_quantity, reserved_quantity]) => ({
      stocked_quantity,
      reserved_quantity,
    })),
  },
})
const variant = (items: ReturnType<typeof counted>[], more = {}) => ({
  id: "variant",
  sku: null,
  manage_inventory: true,
  allow_backorder: false,
  calculated_price: null,
  price_set: null,
  inventory_items: items,
  ...more,
})

describe("availableUnits", () => {
  it("adds the shelves up and takes off what is promised", () => {
    expect(
      availableUnits(
        variant([
          counted([
            [5, 2],
            [1, 0],
          ]),
        ])
      )
    ).toBe(4)
    expect(availableUnits(variant([counted([[2, 3]])]))).toBe(0)
    expect(availableUnits(variant([counted([])]))).toBe(0)
    expect(availableUnits(variant([]))).toBe(0)
  })

  it("a kit is as available as its scarcest piece", () => {
    expect(availableUnits(variant([counted([[10, 0]], 4), counted([[9, 0]])]))).toBe(2)
  })

  it("does not count what nobody counts", () => {
    expect(availableUnits(variant([], { manage_inventory: false }))).toBe(Infinity)
    expect(availableUnits(variant([counted([[0, 0]])], { allow_backorder: true }))).toBe(Infinity)
  })
})

describe("stockHint", () => {
  it.each([
    [-1, "out"],
    [0, "out"],
    [1, "low"],
    [3, "low"],
    [4, "in"],
    [Infinity, "in"],
  ])("%d is %s", (available, hint) => {
    expect(stockHint(available)).toBe(hint)
  })
})
