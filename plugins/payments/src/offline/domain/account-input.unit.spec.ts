import fc from "fast-check"
import { readAccount } from "./account-input"

const postal = "00799999002345678941"

describe("readAccount", () => {
  it("keeps digits only", () => {
    expect(
      readAccount({ kind: "rip", holder: " MJ  Chauffage ", rip: "007 99999 0023456789 41" })
    ).toEqual({
      ok: true,
      account: {
        kind: "rip",
        holder: "MJ  Chauffage",
        rip: postal,
        ccp: null,
        bank: null,
        active: true,
      },
    })
    expect(readAccount({ kind: "ccp", holder: "MJ", ccp: "23115007 clé 32" })).toMatchObject({
      ok: true,
      account: { ccp: "0023115007", rip: null },
    })
  })

  it("keeps only the fields of the kind", () => {
    const both = { holder: "MJ", rip: postal, ccp: "23115007 32", bank: "BNA", active: false }
    expect(readAccount({ kind: "baridimob", ...both })).toMatchObject({
      account: { rip: postal, ccp: null, bank: null, active: false },
    })
    expect(readAccount({ kind: "bank", ...both })).toMatchObject({ account: { bank: "BNA" } })
  })

  it.each([
    [{ kind: "paypal", holder: "MJ" }, { kind: "required" }],
    [{ kind: "rip" }, { holder: "required", rip: "required" }],
    [{ kind: "rip", holder: "MJ", rip: "00799999002345678942" }, { rip: "rip_key" }],
    [{ kind: "rip", holder: "MJ", rip: "123" }, { rip: "rip_length" }],
    [{ kind: "ccp", holder: "MJ", ccp: "23115007 clé 33" }, { ccp: "ccp_key" }],
    [{ kind: "ccp", holder: "MJ", ccp: "23115007" }, { ccp: "ccp_key" }],
    [
      { kind: "ccp", holder: "x".repeat(121), ccp: "abc" },
      { holder: "too_long", ccp: "ccp_not_digits" },
    ],
  ])("names the faults of %p", (body, fields) => {
    expect(readAccount(body)).toEqual({ ok: false, fields })
  })

  it("refuses a bank's number given as the post office's", () => {
    const account = "0000012345"
    const rest = `00100${account}`
    const key = String(97n - ((BigInt(rest) * 100n) % 97n)).padStart(2, "0")
    const rip = `001${rest}${key}`
    expect(readAccount({ kind: "baridimob", holder: "MJ", rip })).toEqual({
      ok: false,
      fields: { rip: "rip_not_postal" },
    })
    expect(readAccount({ kind: "bank", holder: "MJ", rip })).toMatchObject({
      ok: true,
      account: { rip, bank: "BNA" },
    })
  })

  it("reads anything without throwing", () => {
    fc.assert(fc.property(fc.anything(), (body) => void readAccount(body)))
  })
})
