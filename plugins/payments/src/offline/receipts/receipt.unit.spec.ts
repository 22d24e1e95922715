import { centimes } from "@hanout/algeria/money"
import { ATTEMPT_STATES, type AttemptState } from "../../domain/attempt"
import { buildReceipt } from "./receipt"
import { RECEIPT_TEXTS } from "./texts"

const facts = (state: AttemptState, over = {}) => ({
  attempt: {
    gateway: "satim",
    gateway_order_id: "Ab3dE5gH7jK9mN1pQ3sT",
    order_number: "4820000017",
    approval_code: "123456",
    amount_centimes: centimes(210000),
    pan_masked: "6280****7215",
    message: "Votre paiement a été accepté",
    state,
    paid_at: new Date("2026-11-21T23:30:00Z"),
    ...over,
  },
  display_id: 7,
  merchant: "MJ",
  language: "fr" as const,
})

describe("buildReceipt", () => {
  it("is there once money was taken, and only then", () => {
    const states = ATTEMPT_STATES.filter((state) => buildReceipt(facts(state)))
    expect(states).toEqual(["paid", "refunded", "partially_refunded"])
    expect(buildReceipt(facts("paid", { paid_at: null }))).toBeUndefined()
  })

  it("shows centimes even of whole dinars, and the day it is in Algiers", () => {
    const rows = buildReceipt(facts("paid"))?.rows ?? []
    const value = (label: string) => rows.find((row) => row.label === label)?.value
    expect(value("Montant")).toMatch(/^2\s100,00\sDA$/)
    expect(value("Date et heure")).toBe("22/11/2026 00:30")
    expect(value("Statut de la transaction")).toBe("Payée")
  })

  it("leaves out what the gateway did not say", () => {
    const bare = facts("paid", { approval_code: null, pan_masked: null, message: null })
    const receipt = buildReceipt(bare)
    expect(receipt?.headline).toBe("Votre paiement a été accepté")
    expect(receipt?.rows.map(({ label }) => label)).not.toContain("Carte")
  })

  it("tells that money went back", () => {
    expect(buildReceipt(facts("refunded"))?.rows[0]?.value).toBe("Remboursée")
  })

  it("names SATIM's number only where SATIM took the money", () => {
    expect(buildReceipt(facts("paid"))?.help).toContain("3020")
    expect(buildReceipt(facts("paid", { gateway: "chargily" }))?.help).toBeNull()
  })

  it("has every word in three languages", () => {
    const keys = Object.values(RECEIPT_TEXTS).map((texts) => Object.keys(texts).sort().join())
    expect(new Set(keys).size).toBe(1)
  })
})
