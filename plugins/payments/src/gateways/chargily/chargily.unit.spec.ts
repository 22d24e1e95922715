import { centimes } from "@hanout/algeria/money"
import fc from "fast-check"
import type { Attempt, AttemptDraft } from "../../gateway"
import {
  startScriptedServer,
  type ScriptedAnswer,
  type ScriptedServer,
} from "../../testing/scripted-server"
import { createChargilyGateway } from "./index"
import { readChargilyOptions } from "./options"

const KEY = "test_sk_CANARYKEY"
const OLD_KEY = "test_sk_CANARYOLD"
const ID = "01hsandboxchk000000000000a"

const draft: AttemptDraft = {
  id: "pat_1",
  order_number: "4820000017",
  amount: centimes(250_000),
  currency: "dzd",
  locale: "fr",
  return_url: "https://shop.example/fr/pay/r/token",
  failure_url: "https://shop.example/fr/pay/f/token",
  webhook_url: "https://api.example/hooks/chargily",
  description: "Commande 17",
  session_id: "payses_1",
}
const attempt: Attempt = { ...draft, mode: "test", gateway_order_id: ID }

const checkout = {
  id: ID,
  entity: "checkout",
  livemode: false,
  amount: 2500,
  currency: "dzd",
  fees: 50,
  status: "pending",
  metadata: { session_id: "payses_1", attempt_id: "pat_1", order_number: "4820000017" },
  collect_shipping_address: 0,
  checkout_url: `http://pay.chargily.dz/test/checkouts/${ID}/pay`,
  account: { satim_credentials: { password: "CANARYACCOUNT" } },
}

let server: ScriptedServer
let answer: ScriptedAnswer
beforeAll(async () => {
  server = await startScriptedServer(() => answer)
})
beforeEach(() => server.requests.splice(0))
afterAll(() => server.close())

const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) })

function gateway(change: Record<string, unknown> = {}) {
  return createChargilyGateway(
    readChargilyOptions({
      secretKeys: [KEY, OLD_KEY],
      mode: "test",
      baseUrl: `${server.url}/test/api/v2`,
      allowHttp: true,
      timeoutMs: answer === "silence" ? 100 : 5_000,
      ...change,
    })
  )
}

const NO_ANSWERS: [string, ScriptedAnswer][] = [
  ["silence", "silence"],
  ["a reset", "reset"],
  ["half an answer", "cut"],
  ["an empty body", { body: "" }],
  ["HTML", { body: "<html>" }],
  ["null", json(null)],
  ["a list", json([checkout])],
  ["an empty object", json({})],
  ["another entity", json({ ...checkout, entity: "price" })],
  ["a redirect", { status: 301, headers: { location: "https://evil.example" } }],
  ["500", json(checkout, 500)],
  ["502", { status: 502, body: "<html>" }],
  ["404 of a proxy", { status: 404, body: "<html>" }],
  ["a block page", { status: 403, body: "<html>" }],
  ["a body of 1 MiB", json({ ...checkout, pad: "x".repeat(1024 * 1024) })],
]

describe("register", () => {
  it("asks for whole dinars with the names of the payment, the key in a header only", async () => {
    answer = json(checkout)
    await expect(gateway({ feesAllocation: "merchant" }).register(draft)).resolves.toEqual({
      outcome: "registered",
      gateway_order_id: ID,
      redirect_url: `https://pay.chargily.dz/test/checkouts/${ID}/pay`,
    })
    const [request] = server.requests
    expect(request).toMatchObject({ method: "POST", path: "/test/api/v2/checkouts" })
    expect(request?.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(JSON.parse(request?.body ?? "")).toEqual({
      amount: 2500,
      currency: "dzd",
      success_url: draft.return_url,
      failure_url: draft.failure_url,
      webhook_endpoint: draft.webhook_url,
      locale: "fr",
      description: "Commande 17",
      chargily_pay_fees_allocation: "merchant",
      metadata: { session_id: "payses_1", attempt_id: "pat_1", order_number: "4820000017" },
    })
    expect(request?.body).not.toContain("CANARY")
  })

  it.each<[string, ScriptedAnswer, string, string]>([
    ["401", json({ message: "Unauthenticated." }, 401), "refused", "credentials_refused"],
    ["403", json({ message: "Suspended" }, 403), "refused", "credentials_refused"],
    ["400", json({ message: "Bad" }, 400), "refused", "bad_request"],
    [
      "422",
      json({ message: "Bad url", errors: { success_url: ["x"] } }, 422),
      "refused",
      "bad_request",
    ],
    [
      "422 amount",
      json({ message: "Low", errors: { amount: ["x"] } }, 422),
      "refused",
      "amount_refused",
    ],
    ["429", json({ message: "Slow down" }, 429), "refused", "rate_limited"],
    ["no id", json({ ...checkout, id: undefined }), "failed", "unreadable"],
    ["another amount", json({ ...checkout, amount: 250000 }), "failed", "amount_mismatch"],
    ["another currency", json({ ...checkout, currency: "usd" }), "failed", "currency_mismatch"],
    ["another mode", json({ ...checkout, livemode: true }), "failed", "mode_mismatch"],
    [
      "another id",
      json({ ...checkout, id: "01hsandboxchk000000000000b" }),
      "failed",
      "id_mismatch",
    ],
    ["no page", json({ ...checkout, checkout_url: undefined }), "failed", "redirect_refused"],
    [
      "a foreign page",
      json({ ...checkout, checkout_url: "https://evil.example" }),
      "failed",
      "redirect_refused",
    ],
  ])("answers %s with %s, %s, %s", async (_, given, outcome, code) => {
    answer = given
    await expect(gateway().register(draft)).resolves.toMatchObject({ outcome, code })
  })

  it.each(NO_ANSWERS)("does not know after %s, and asks once", async (_, none) => {
    answer = none
    await expect(gateway().register(draft)).resolves.toMatchObject({ outcome: "failed" })
    expect(server.requests).toHaveLength(1)
  })

  it.each<[string, Partial<AttemptDraft>, string]>([
    ["centimes", { amount: centimes(250_050) }, "amount_refused"],
    ["74.00 DA", { amount: centimes(7_400) }, "amount_refused"],
    ["another currency", { currency: "eur" }, "currency_refused"],
  ])("asks nobody about %s", async (_, change, code) => {
    await expect(gateway().register({ ...draft, ...change })).resolves.toMatchObject({
      outcome: "refused",
      code,
    })
    expect(server.requests).toHaveLength(0)
  })

  it("rounds up only when the merchant says so", async () => {
    answer = json({ ...checkout, amount: 2501 })
    const up = gateway({ rounding: "up" })
    const odd = { ...draft, amount: centimes(250_050) }
    await expect(up.register(odd)).resolves.toMatchObject({ outcome: "registered" })
    expect(JSON.parse(server.requests[0]?.body ?? "")).toMatchObject({ amount: 2501 })
    answer = json({ ...checkout, amount: 2501, status: "paid" })
    await expect(up.read({ ...attempt, amount: odd.amount })).resolves.toMatchObject({
      facts: { state: "paid", approved: true, amount: 250_050 },
    })
    expect(up.capabilities.step).toBe(1)
    expect(gateway().capabilities.step).toBe(100)
  })

  it("asks for 75.00 DA, and for less when told", async () => {
    answer = json({ ...checkout, amount: 75 })
    await expect(gateway().register({ ...draft, amount: centimes(7_500) })).resolves.toMatchObject({
      outcome: "registered",
    })
    answer = json({ ...checkout, amount: 50 })
    await expect(
      gateway({ minAmount: 50 }).register({ ...draft, amount: centimes(5_000) })
    ).resolves.toMatchObject({ outcome: "registered" })
  })
})

describe("read", () => {
  it("reads a paid checkout and nothing of the account in it", async () => {
    answer = json({ ...checkout, status: "paid" })
    const reading = await gateway().read(attempt)
    expect(reading).toEqual({
      kind: "facts",
      facts: {
        state: "paid",
        gateway_order_id: ID,
        order_number: "4820000017",
        session_id: "payses_1",
        amount: 250_000,
        currency: "dzd",
        mode: "test",
        approved: true,
        reason: undefined,
        response_code: "paid",
      },
    })
    expect(server.requests[0]).toMatchObject({
      method: "GET",
      path: `/test/api/v2/checkouts/${ID}`,
    })
  })

  it.each<[unknown, object]>([
    ["pending", { state: "pending" }],
    ["processing", { state: "pending" }],
    ["failed", { state: "declined", reason: "refused" }],
    ["canceled", { state: "cancelled", reason: "cancelled" }],
    ["expired", { state: "expired", reason: "expired" }],
    ["refunded", { state: "other", response_code: undefined }],
    ["toString", { state: "other" }],
    [7, { state: "unstated" }],
    [undefined, { state: "unstated" }],
  ])("status %p", async (status, facts) => {
    answer = json({ ...checkout, status })
    await expect(gateway().read(attempt)).resolves.toMatchObject({
      kind: "facts",
      facts: { ...facts, approved: false },
    })
  })

  it.each<[string, object]>([
    ["another id", { id: "01hsandboxchk000000000000b" }],
    ["no id", { id: undefined }],
    ["no amount", { amount: undefined }],
    ["an amount that is none", { amount: "free" }],
    ["no currency", { currency: undefined }],
    ["no mode", { livemode: undefined }],
    ["a mode that is none", { livemode: 0 }],
  ])("approves nothing with %s", async (_, change) => {
    answer = json({ ...checkout, status: "paid", ...change })
    await expect(gateway().read(attempt)).resolves.toMatchObject({ facts: { approved: false } })
  })

  it.each<[string, ScriptedAnswer, object]>([
    ["404", json({ message: "Not found" }, 404), { kind: "unknown_order" }],
    ["401", json({ message: "x" }, 401), { kind: "unreadable", code: "credentials_refused" }],
    ["403", json({ message: "x" }, 403), { kind: "unreadable", code: "credentials_refused" }],
    ["429", json({ message: "x" }, 429), { kind: "unreadable", code: "rate_limited" }],
  ])("reads %s", async (_, given, reading) => {
    answer = given
    await expect(gateway().read(attempt)).resolves.toMatchObject(reading)
  })

  it.each(NO_ANSWERS)("knows nothing after %s", async (_, none) => {
    answer = none
    await expect(gateway().read(attempt)).resolves.toMatchObject({ kind: "unreadable" })
  })
})

describe("expire and check", () => {
  it.each([json(checkout), json({ message: "already" }, 400), json({}, 403), "reset" as const])(
    "closes the page and never complains: %p",
    async (given) => {
      answer = given
      await expect(gateway().expire?.(attempt)).resolves.toBeUndefined()
      expect(server.requests[0]).toMatchObject({
        method: "POST",
        path: `/test/api/v2/checkouts/${ID}/expire`,
      })
    }
  )

  it.each<[string, ScriptedAnswer, object]>([
    ["a balance", json({ entity: "balance", livemode: false, wallets: [] }), { ok: true }],
    [
      "the other mode",
      json({ entity: "balance", livemode: true }),
      { ok: false, code: "mode_mismatch" },
    ],
    ["no balance", json({}), { ok: false, code: "unreadable" }],
    [
      "401",
      json({ message: `no ${KEY}` }, 401),
      { ok: false, code: "credentials_refused", detail: "HTTP 401" },
    ],
    ["a reset", "reset", { ok: false, code: "unreachable" }],
  ])("checks the key: %s", async (_, given, result) => {
    answer = given
    await expect(gateway().check?.()).resolves.toEqual(expect.objectContaining(result))
  })

  it("gives no money back: there is no call for it", () => {
    expect(gateway().refund).toBeUndefined()
    expect(gateway().capabilities.refund).toBe("none")
  })
})

describe("whatever Chargily sends", () => {
  it("never throws, approves nothing that does not say so, and says no secret", async () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>("paid", 2500, "2500", "dzd", false, "false", ID, null, {}),
      fc.jsonValue({ maxDepth: 1 })
    )
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .dictionary(fc.constantFrom(...Object.keys(checkout), "__proto__"), value)
        .map((o) => JSON.stringify({ entity: "checkout", ...o })),
      fc.constant(JSON.stringify({ message: `bad ${KEY} ${OLD_KEY}`, errors: { amount: [KEY] } }))
    )
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom(200, 200, 422, 500), async (body, status) => {
        answer = { status, body }
        const chargily = gateway()
        const results = await Promise.all([
          chargily.register(draft),
          chargily.read(attempt),
          chargily.check?.(),
          chargily.expire?.(attempt),
        ])
        expect(JSON.stringify(results)).not.toContain("CANARY")
        const [, reading] = results
        if (reading.kind === "facts" && reading.facts.approved) {
          expect(JSON.parse(body)).toMatchObject({ id: ID, status: "paid" })
        }
      }),
      { numRuns: 300 }
    )
  })
})
