import { centimes } from "@hanout/algeria/money"
import { paymentMethods } from "./methods"
import { paymentStatus, returnState, type PaymentFacts } from "./payment-view"

const now = new Date("2026-11-21T10:00:00Z")
const attempt = {
  state: "registered" as const,
  state_reason: null,
  settled_at: null,
  unreadable_since: null,
}
const facts = (over: Partial<PaymentFacts> = {}): PaymentFacts => ({
  canceled: false,
  captured: 0,
  refunded: 0,
  provider_id: "pp_satim_satim",
  attempts: [],
  ...over,
})

describe("paymentStatus", () => {
  const paid = { ...attempt, state: "paid" as const }
  it.each<[string, Partial<PaymentFacts>, string]>([
    ["nothing yet", {}, "unpaid"],
    ["a page is open", { attempts: [attempt] }, "unpaid"],
    ["the gateway is silent", { attempts: [{ ...attempt, unreadable_since: now }] }, "processing"],
    ["paid, not captured yet", { attempts: [paid] }, "processing"],
    ["captured", { captured: 100, attempts: [{ ...paid, settled_at: now }] }, "paid"],
    ["given back", { captured: 100, refunded: 100, canceled: true }, "refunded"],
    ["given back in part", { captured: 100, refunded: 40 }, "paid"],
    ["cancelled", { canceled: true }, "canceled"],
    [
      "late money on a cancelled order",
      { canceled: true, attempts: [{ ...paid, state_reason: "late_payment" }] },
      "review",
    ],
    ["another amount", { attempts: [{ ...attempt, state: "review" }] }, "review"],
    [
      "paid twice",
      { captured: 100, attempts: [{ ...paid, state_reason: "duplicate_payment" }] },
      "paid",
    ],
    ["cash", { provider_id: "pp_cod_cod" }, "cash_on_delivery"],
    ["transfer", { provider_id: "pp_transfer_transfer" }, "awaiting_transfer"],
    [
      "transfer with a proof",
      { provider_id: "pp_transfer_transfer", transfer_state: "proof_submitted" },
      "proof_submitted",
    ],
  ])("%s", (_, over, status) => expect(paymentStatus(facts(over))).toBe(status))
})

it("tells a returning shopper one word", () => {
  const state = (over: Partial<Parameters<typeof returnState>[0]>) =>
    returnState({ ...attempt, ...over })
  expect(state({ state: "paid" })).toBe("pending")
  expect(state({ state: "paid", settled_at: now })).toBe("paid")
  expect(state({ state: "paid", state_reason: "late_payment" })).toBe("review")
  expect(state({})).toBe("pending")
  expect(state({ state: "draft" })).toBe("pending")
  expect(state({ state: "refused" })).toBe("declined")
  expect(state({ state: "abandoned" })).toBe("expired")
  expect(state({ state: "partially_refunded" })).toBe("refunded")
  expect(state({ state: "reversed" })).toBe("reversed")
})

describe("paymentMethods", () => {
  const gateway = {
    mode: "test" as const,
    capabilities: {
      refund: "none" as const,
      expire: true,
      webhook: true,
      attemptTtlMinutes: 30,
      minAmount: centimes(7500),
      step: centimes(100),
    },
  }
  const methods = (amount: number, currency = "dzd", nothingShips = false) =>
    paymentMethods(
      ["pp_chargily_chargily", "pp_cod_cod", "pp_transfer_transfer", "pp_system_default"],
      {
        amount,
        currency,
        gatewayOf: (id) => (id === "pp_chargily_chargily" ? gateway : undefined),
        codRefusal: amount > 1000 ? { reason: "max_amount", limit: 1000 } : undefined,
        transferReady: false,
        nothingShips,
      }
    ).map(({ provider_id: _, ...method }) => method)

  it("says what is on offer and why not", () => {
    expect(methods(500)).toEqual([
      { kind: "chargily", available: true, sandbox: true },
      { kind: "cod", available: true, sandbox: false },
      { kind: "transfer", available: false, reason: "not_configured", sandbox: false },
    ])
    expect(methods(1000.5)[0]).toMatchObject({ available: false, reason: "centimes" })
    expect(methods(1000.5)[1]).toMatchObject({ reason: "max_amount", limit: 1000 })
    expect(methods(50)[0]).toMatchObject({ available: false, reason: "min_amount", limit: 75 })
    expect(methods(500, "eur")[0]).toMatchObject({ available: false, reason: "currency" })
  })

  it("offers no cash where nothing is delivered", () => {
    expect(methods(500, "dzd", true).map(({ kind }) => kind)).toEqual(["chargily", "transfer"])
  })
})
