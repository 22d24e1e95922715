import fc from "fast-check"
import { manageToken, proposalToken, readManageToken, readProposalToken } from "./manage-token"

const SECRET = "a secret of at least thirty-two signs"
const visit = { id: "blk_01JABC", link_version: 3, ends_at: new Date("2026-12-01T09:30:00Z") }

describe("manageToken", () => {
  it("opens its visit until 90 days after it", () => {
    const token = manageToken(visit, SECRET)
    expect(token).toMatch(/^blk_01JABC\.3\.[0-9a-z]+\.[A-Z2-7]{16}$/)
    expect(readManageToken(token, SECRET)).toEqual({
      visit_id: "blk_01JABC",
      link_version: 3,
      expires_at: new Date("2027-03-01T09:30:00Z"),
    })
    expect(
      readManageToken(
        token.replace(/[^.]+$/, (end) => end.toLowerCase()),
        SECRET
      )
    ).toBeDefined()
  })

  it("is worth nothing once one sign of it is changed", () => {
    const token = manageToken(visit, SECRET)
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(..."aZ01.7_"), (at, sign) => {
        const forged = token.slice(0, at) + sign + token.slice(at + 1)
        fc.pre(forged.toUpperCase() !== token.toUpperCase())
        expect(readManageToken(forged, SECRET)).toBeUndefined()
      })
    )
  })

  it("is worth nothing in another shop, for another purpose, or as another text", () => {
    const token = manageToken(visit, SECRET)
    expect(readManageToken(token, `${SECRET}!`)).toBeUndefined()
    for (const text of ["", ".", "blk_01JABC", `${token}.x`, `${token}\n`, "x".repeat(10_000)]) {
      expect(readManageToken(text, SECRET)).toBeUndefined()
    }
    const [signature] = proposalToken("blk_01JABC.3.abc", SECRET).split(".").slice(-1)
    expect(readManageToken(`blk_01JABC.3.abc.${signature}`, SECRET)).toBeUndefined()
  })
})

describe("proposalToken", () => {
  it("opens its proposal and no other", () => {
    const token = proposalToken("bprop_1", SECRET)
    expect(readProposalToken(token, SECRET)).toBe("bprop_1")
    expect(readProposalToken(token.replace("bprop_1", "bprop_2"), SECRET)).toBeUndefined()
    expect(readProposalToken(manageToken(visit, SECRET), SECRET)).toBeUndefined()
  })
})
