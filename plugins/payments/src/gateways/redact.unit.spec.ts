import fc from "fast-check"
import { createRedact } from "./redact"

describe("createRedact", () => {
  it("hides secrets, percent-encoded ones and whole card numbers", () => {
    const redact = createRedact(["p@ss word", undefined, ""])
    expect(redact("user p@ss word, p%40ss%20word, card 6280581110007215")).toBe(
      "user ***, ***, card ***"
    )
    expect(redact("order 4820000017")).toBe("order 4820000017")
  })

  it("answers nothing for no text", () => {
    const redact = createRedact(["x"])
    expect([redact(undefined), redact(7), redact(" \n\u202e "), redact({})]).toEqual(
      Array(4).fill(undefined)
    )
  })

  it("never lets a secret through, wherever it stands", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (before, after) => {
        const secret = "CANARY-secret-1"
        const text = createRedact([secret])(`${before}${secret}${after}`)
        expect(text ?? "").not.toContain(secret)
        expect((text ?? "").length).toBeLessThanOrEqual(200)
      })
    )
  })
})
