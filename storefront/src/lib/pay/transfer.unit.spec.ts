import ar from "../../../messages/ar/payment.json"
import en from "../../../messages/en/payment.json"
import fr from "../../../messages/fr/payment.json"
import {
  accountLines,
  planTransfer,
  PROOF_FAULTS,
  proofFault,
  qrPath,
  TRANSFER_STATES,
} from "./transfer"

it("groups the numbers to read and joins them to copy", () => {
  const lines = accountLines({
    kind: "ccp",
    holder: "MJ Chauffage",
    rip: "00799999002311500797",
    ccp: "0023115007",
    ccp_key: "32",
  })
  expect(lines).toEqual([
    { name: "holder", shown: "MJ Chauffage", copied: "MJ Chauffage" },
    { name: "rip", shown: "007 99999 0023115007 97", copied: "00799999002311500797" },
    { name: "ccp", shown: "0023115007", copied: "0023115007" },
    { name: "ccpKey", shown: "32", copied: "32" },
  ])
})

it("shows only what an account has", () => {
  const bank = { kind: "bank", holder: "SARL", bank: "BNA", rip: "1".repeat(20) } as const
  expect(accountLines(bank).map(({ name }) => name)).toEqual(["holder", "bank", "rip"])
})

it("shows a QR image through this origin only", () => {
  const account = { kind: "baridimob", holder: "MJ" } as const
  expect(qrPath({ ...account, qr_url: "http://shop.example/static/1-qr.webp" })).toBe(
    "/media/1-qr.webp"
  )
  expect(qrPath({ ...account, qr_url: "https://evil.example/qr.webp" })).toBeNull()
  expect(qrPath(account)).toBeNull()
})

it("takes a proof while money is awaited, and again after a refusal", () => {
  expect(TRANSFER_STATES.filter((state) => planTransfer({ state }).upload)).toEqual([
    "awaiting_transfer",
    "rejected",
  ])
  expect(planTransfer({ state: "expired" }).instructions).toBe(false)
  expect(planTransfer({ state: "confirmed" }).instructions).toBe(false)
})

it.each([
  [422, "proof_too_large", "too_large"],
  [413, "anything", "too_large"],
  [415, "anything", "type"],
  [409, "proof_duplicate", "duplicate"],
  [409, "anything", "closed"],
  [429, "anything", "busy"],
  [400, "anything", "failed"],
] as const)("%p %p is told as %p", (status, code, fault) => {
  expect(proofFault(status, code)).toBe(fault)
})

it.each([
  ["fr", fr],
  ["ar", ar],
  ["en", en],
])("has words in %s for every state and fault", (_locale, words) => {
  expect(Object.keys(words.transfer.state).sort()).toEqual([...TRANSFER_STATES].sort())
  expect(Object.keys(words.proof.error).sort()).toEqual([...PROOF_FAULTS].sort())
})
