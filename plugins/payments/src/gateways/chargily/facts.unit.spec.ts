import { centimes } from "@hanout/algeria/money"
import fc from "fast-check"
import { factsOfCheckout } from "./facts"
import { readCheckout } from "./wire"

const attempt = { amount: centimes(250_000), gateway_order_id: "01hsandboxchk000000000000a" }
const PAID = {
  id: attempt.gateway_order_id,
  entity: "checkout",
  livemode: false,
  amount: 2500,
  currency: "dzd",
  status: "paid",
  metadata: { session_id: "payses_1", order_number: "4820000017" },
  account: { satim_credentials: "CANARY" },
}

describe("whatever a checkout says", () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>("paid", 2500, "2500", "dzd", "DZD", false, "false", null, [], {}),
    fc.jsonValue({ maxDepth: 2 })
  )
  const bodies = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .dictionary(fc.constantFrom(...Object.keys(PAID), "__proto__"), value)
      .map((fields) => JSON.stringify({ entity: "checkout", ...fields })),
    // One field of a paid checkout changed at a time.
    fc
      .tuple(fc.constantFrom(...Object.keys(PAID)), value)
      .map(([key, other]) => JSON.stringify({ ...PAID, [key]: other }))
  )

  it("never throws, leaks no account, and approves nothing that does not say all of it", () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom<"refuse" | "up">("refuse", "up"), (body, rounding) => {
        const checkout = readCheckout(body)
        if (!checkout) return
        const facts = factsOfCheckout(checkout, attempt, rounding)
        expect(JSON.stringify(facts)).not.toContain("CANARY")
        if (!facts.approved) return
        const sent = JSON.parse(body)
        expect(sent).toMatchObject({ entity: "checkout", id: PAID.id })
        expect(sent.status.trim()).toBe("paid")
        expect(facts.amount).toBe(Number(sent.amount) * 100)
        expect(facts.mode).toBe(String(sent.livemode) === "true" ? "live" : "test")
      }),
      { numRuns: 10_000 }
    )
  })
})
