import { ripKey } from "@hanout/algeria/accounts"
import { accountForm, accountRequest, checkCcp, checkRip } from "./account-form"
import { cancelsOrder, readCall } from "./call-form"
import { cashTotal, commonCourier } from "./cash-selection"
import { compareReceived, duplicatesOf, isToDecide, proofKind } from "./transfer-view"
import type { CashRow, Transfer, TransferAccount, TransferProof } from "./types"

const NOW = new Date("2026-11-21T12:00:00Z")

describe("the call form", () => {
  it("needs an outcome, and a time to come for calling back", () => {
    const draft = { outcome: undefined, note: "", callBackAt: "" }
    expect(readCall(draft, NOW)).toEqual({ ok: false, faults: { outcome: "required" } })
    expect(readCall({ ...draft, outcome: "postponed" }, NOW)).toEqual({
      ok: false,
      faults: { callBackAt: "required" },
    })
    // 13:00 in Algiers is now.
    expect(
      readCall({ ...draft, outcome: "postponed", callBackAt: "2026-11-21T13:00" }, NOW)
    ).toEqual({ ok: false, faults: { callBackAt: "past" } })
    expect(
      readCall({ outcome: "postponed", note: " soir ", callBackAt: "2026-11-21T18:00" }, NOW)
    ).toEqual({
      ok: true,
      form: { outcome: "postponed", note: "soir", call_back_at: "2026-11-21T17:00:00.000Z" },
    })
  })

  it("sends no time with another outcome", () => {
    expect(
      readCall({ outcome: "confirmed", note: "", callBackAt: "2026-11-20T18:00" }, NOW)
    ).toEqual({ ok: true, form: { outcome: "confirmed" } })
  })

  it("knows which outcomes cost the order", () => {
    expect(cancelsOrder("fake")).toBe(true)
    expect(cancelsOrder("no_answer")).toBe(false)
  })
})

describe("cash chosen", () => {
  const row = (amount: number, courier: string | null) => ({ amount, courier }) as CashRow

  it("is summed to the centime", () => {
    expect(cashTotal([])).toBe(0)
    expect(cashTotal([row(0.1, null), row(0.2, null), row(1500, null)])).toBe(1500.3)
  })

  it("names a courier only when all have the same", () => {
    expect(commonCourier([row(1, "Yalidine"), row(2, "Yalidine")])).toBe("Yalidine")
    expect(commonCourier([row(1, "Yalidine"), row(2, "Karim")])).toBe("")
    expect(commonCourier([row(1, "Yalidine"), row(2, null)])).toBe("")
    expect(commonCourier([row(1, null)])).toBe("")
  })
})

describe("a transfer", () => {
  const proof = (duplicates: TransferProof["duplicates"]) => ({ duplicates }) as TransferProof
  const transfer = (change: Partial<Transfer>) => ({ proofs: [], ...change }) as Transfer

  it("compares what came with what is due, to the centime", () => {
    expect(compareReceived(undefined, 100)).toBe("unknown")
    expect(compareReceived(100, 100)).toBe("exact")
    expect(compareReceived(99.99, 100)).toBe("less")
    expect(compareReceived(100.01, 100)).toBe("more")
  })

  it("is decided on until it is confirmed", () => {
    const states = ["awaiting_transfer", "proof_submitted", "awaiting_second", "rejected"] as const
    expect(states.every((state) => isToDecide(transfer({ state })))).toBe(true)
    // Money is confirmed when it is there, also after the deadline.
    expect(isToDecide(transfer({ state: "expired" }))).toBe(true)
    expect(isToDecide(transfer({ state: "confirmed" }))).toBe(false)
  })

  it("names each other order once for each reason", () => {
    const twice = { order_id: "order_1", display_id: 1, why: "same_file" as const }
    const number = { ...twice, why: "same_number" as const }
    expect(duplicatesOf(transfer({ proofs: [proof([twice, number]), proof([twice])] }))).toEqual([
      twice,
      number,
    ])
  })

  it("shows only what runs nothing", () => {
    expect(proofKind("image/jpeg")).toBe("picture")
    expect(proofKind("application/pdf")).toBe("pdf")
    expect(proofKind("image/svg+xml")).toBe("other")
    expect(proofKind("text/html")).toBe("other")
  })
})

describe("an account", () => {
  const saved: TransferAccount = {
    id: "acc_1",
    kind: "ccp",
    holder: "MJ Chauffage",
    rip: null,
    ccp: "0023115007",
    ccp_key: "32",
    bank: null,
    active: true,
    qr_url: null,
  }

  it("is shown as it is checked again", () => {
    expect(accountForm(saved).ccp).toBe("23115007 clé 32")
    expect(checkCcp(accountForm(saved).ccp)).toMatchObject({ state: "valid" })
    expect(accountForm(undefined)).toMatchObject({ kind: "ccp", ccp: "", active: true })
  })

  it("sends only the fields of its kind", () => {
    const form = { ...accountForm(saved), rip: "typed before", holder: " MJ " }
    expect(accountRequest(form)).toEqual({
      kind: "ccp",
      holder: "MJ",
      active: true,
      ccp: "23115007 clé 32",
    })
    expect(accountRequest({ ...form, kind: "bank", bank: "" })).not.toHaveProperty("bank")
  })

  it.each([
    ["", { state: "empty" }],
    ["0079999900231150079", { state: "fault", code: "rip_length" }],
    ["00799999002311500798", { state: "fault", code: "rip_key" }],
    ["007 99999 0023115007 97", { state: "valid", bank_name: "Algérie Poste" }],
  ])("RIP %p is %o", (typed, expected) => {
    expect(checkRip(typed, "rip")).toMatchObject(expected)
  })

  it("of a bank is no RIP of the post office", () => {
    const rib = `001001234000123456${ripKey("00123", "4000123456")}`
    expect(checkRip(rib, "bank")).toMatchObject({ state: "valid", bank_name: "BNA" })
    expect(checkRip(rib, "baridimob")).toEqual({ state: "fault", code: "rip_not_postal" })
  })

  it("without its key, or with another, is refused", () => {
    expect(checkCcp("23115007")).toEqual({ state: "fault", code: "ccp_no_key" })
    expect(checkCcp("23115007 clé 33")).toEqual({ state: "fault", code: "ccp_key" })
  })
})
