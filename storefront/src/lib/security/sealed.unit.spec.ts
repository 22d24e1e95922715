import fc from "fast-check"
import { openSealed, sealValue } from "./sealed"

const SECRET = "a secret of a decent length"

it("gives back what was sealed", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json: unknown = JSON.parse(JSON.stringify(value))
      expect(openSealed(sealValue(value, "orders", SECRET), "orders", SECRET)).toEqual(json)
    })
  )
})

it.each([
  ["another purpose", sealValue(1, "draft", SECRET)],
  ["another secret", sealValue(1, "orders", "some other secret")],
  ["a changed value", sealValue(1, "orders", SECRET).replace(/^./, "X")],
  ["no mark", "MQ"],
  ["an empty text", ""],
  ["too many parts", `${sealValue(1, "orders", SECRET)}.x`],
  ["nothing", undefined],
])("refuses %s", (_case, sealed) => {
  expect(openSealed(sealed, "orders", SECRET)).toBeUndefined()
})
