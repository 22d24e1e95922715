import { changeValue, readChangeValue, readLineChange } from "./line-change"

const form = (entries: Record<string, string>) => new Map(Object.entries(entries))
const post = (entries: Record<string, string>) => ({
  get: (name: string) => form(entries).get(name) ?? null,
})

it("reads back what a button says", () => {
  expect(readChangeValue(changeValue("variant_01ABC", 3))).toEqual({
    variantId: "variant_01ABC",
    quantity: 3,
  })
})

it.each(["variant_1", "variant_1:", "variant_1:-1", ":3", "v/../x:1", "a_b:1:2", null, 4])(
  "refuses %p",
  (value) => {
    expect(readChangeValue(value)).toBeUndefined()
  }
)

it("listens to the pressed button before the number box", () => {
  const typed = { variant_id: "variant_1", quantity: "7" }
  expect(readLineChange(post({ ...typed, change: "variant_1:0" }))).toEqual({
    variantId: "variant_1",
    quantity: 0,
  })
  expect(readLineChange(post(typed))).toEqual({ variantId: "variant_1", quantity: 7 })
  expect(readLineChange(post({ ...typed, quantity: "many" }))).toBeUndefined()
  expect(readLineChange(post({ ...typed, change: "nonsense" }))).toBeUndefined()
})
