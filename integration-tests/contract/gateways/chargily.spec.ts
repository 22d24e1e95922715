import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { centimes } from "@hanout/algeria/money"
import type { Attempt } from "@hanout/payments/gateway"
import { gatewayScenarios } from "@hanout/payments/testing"
import { loadChargilySandbox, type ChargilySandbox } from "../../sandboxes/load"
import { chargilyDriver, chargilyOn } from "./chargily.driver"
import { HASTY_MS, LATE } from "./satim.driver"

jest.setTimeout(60_000)

let sandbox: ChargilySandbox | undefined
let faults: readonly { name: string; endpoints: readonly string[]; commits: boolean }[]

/** The shop's side of webhooks: keeps what arrives, byte for byte. */
const inbox: { raw: Buffer; headers: IncomingHttpHeaders }[] = []
const shop = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on("data", (chunk: Buffer) => chunks.push(chunk))
  request.on("end", () => {
    inbox.push({ raw: Buffer.concat(chunks), headers: request.headers })
    response.end()
  })
})
let webhookUrl = ""

beforeAll(async () => {
  const chargily = await loadChargilySandbox()
  faults = chargily.CHARGILY_FAULTS
  sandbox = await chargily.startChargilySandbox()
  await new Promise<void>((done) => shop.listen(0, "127.0.0.1", done))
  webhookUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/hooks/chargily`
})
afterAll(async () => {
  await sandbox?.close()
  shop.closeAllConnections()
  shop.close()
})

function running(): ChargilySandbox {
  if (!sandbox) throw new Error("the sandbox has not started")
  return sandbox
}

let count = 0
const draft = () => {
  count += 1
  return {
    id: `pat_${count}`,
    order_number: String(7_000_000_000 + count),
    amount: centimes(250_000),
    currency: "dzd",
    locale: "ar" as const,
    return_url: "https://shop.example/ar/pay/r/token",
    failure_url: "https://shop.example/ar/pay/f/token",
    webhook_url: webhookUrl,
    description: "Commande 17",
    session_id: `payses_${count}`,
  }
}

async function registered(change?: Record<string, unknown>): Promise<Attempt> {
  const asked = draft()
  const result = await chargilyOn(sandbox, change).register(asked)
  expect(result).toMatchObject({ outcome: "registered" })
  const id = result.outcome === "registered" ? result.gateway_order_id : ""
  return { ...asked, mode: "test", gateway_order_id: id }
}

describe("Chargily keeps the gateway's promises", () => {
  for (const { name, run } of gatewayScenarios(chargilyDriver(() => sandbox))) it(name, run)
})

describe("Chargily's own ways", () => {
  beforeEach(async () => {
    inbox.splice(0)
    await running().control.reset()
  })

  it("takes nothing out of the account Chargily shows in its answers", async () => {
    const chargily = chargilyOn(sandbox)
    const attempt = await registered()
    await running().control.pay(attempt.gateway_order_id)
    const results = [
      await chargily.register(draft()),
      await chargily.read(attempt),
      await chargily.check?.(),
      ...inbox.map(({ raw, headers }) => chargily.verifyWebhook?.(raw, headers)),
    ]
    const canaries = running().control.canaries()
    expect(canaries.length).toBeGreaterThan(0)
    for (const canary of canaries) expect(JSON.stringify(results)).not.toContain(canary)
  })

  it("hears its own webhooks", async () => {
    const attempt = await registered()
    await running().control.pay(attempt.gateway_order_id)
    expect(inbox).toHaveLength(1)
    const [{ raw, headers } = { raw: Buffer.alloc(0), headers: {} }] = inbox
    expect(chargilyOn(sandbox).verifyWebhook?.(raw, headers)).toMatchObject({
      outcome: "authentic",
      type: "checkout.paid",
      gateway_order_id: attempt.gateway_order_id,
      mode: "test",
    })
  })

  it.each([
    ["normal", ["authentic"]],
    ["duplicate", ["authentic", "authentic"]],
    ["duplicate-new-id", ["authentic", "authentic"]],
    ["concurrent", ["authentic", "authentic"]],
    // Signed and untrue: the read that follows finds out.
    ["amount-wrong", ["authentic"]],
    ["currency-other", ["authentic"]],
    ["livemode-other", ["authentic"]],
    ["session-other", ["authentic"]],
    ["checkout-unknown", ["authentic"]],
    ["type-unknown", ["ignored"]],
    ["body-huge", ["rejected"]],
    ["signature-missing", ["rejected"]],
    ["signature-short", ["rejected"]],
    ["signature-upper", ["rejected"]],
    ["signature-prefixed", ["rejected"]],
    ["signature-garbage", ["rejected"]],
    ["body-altered", ["rejected"]],
    ["body-empty", ["rejected"]],
    ["key-old", ["rejected"]],
  ] as const)("webhook %s: %p", async (variant, outcomes) => {
    const attempt = await registered()
    await running().control.setState(attempt.gateway_order_id, { status: "paid" })
    await running().control.webhook(attempt.gateway_order_id, { variant })
    const chargily = chargilyOn(sandbox)
    const results = inbox.map(({ raw, headers }) => chargily.verifyWebhook?.(raw, headers))
    expect(results.map((result) => result?.outcome)).toEqual(outcomes)
    const rejected = results.filter((result) => result?.outcome === "rejected")
    expect(rejected.every((result) => Object.keys(result ?? {}).length === 1)).toBe(true)
    if (variant === "livemode-other") expect(results[0]).toMatchObject({ mode: "live" })
  })

  it("takes webhooks of both keys while one is rotated, and signs with the new one", async () => {
    const attempt = await registered()
    running().control.rotateKey({ key: "test_sk_rotated" })
    await running().control.webhook(attempt.gateway_order_id, {
      status: "paid",
      variant: "key-old",
    })
    await running().control.webhook(attempt.gateway_order_id, { status: "paid" })
    const both = chargilyOn(sandbox, { secretKeys: ["test_sk_rotated", "test_sk_sandbox_key"] })
    expect(inbox.map(({ raw, headers }) => both.verifyWebhook?.(raw, headers).outcome)).toEqual([
      "authentic",
      "authentic",
    ])
    await expect(both.read(attempt)).resolves.toMatchObject({ facts: { state: "pending" } })
    await expect(chargilyOn(sandbox).read(attempt)).resolves.toMatchObject({
      kind: "unreadable",
      code: "credentials_refused",
    })
  })

  it("rounds up when the merchant chose to", async () => {
    const up = chargilyOn(sandbox, { rounding: "up" })
    const asked = { ...draft(), amount: centimes(250_050) }
    const result = await up.register(asked)
    expect(result).toMatchObject({ outcome: "registered" })
    const id = result.outcome === "registered" ? result.gateway_order_id : ""
    expect(running().control.order(id)).toMatchObject({ amount: 2501 })
    await running().control.pay(id)
    await expect(up.read({ ...asked, mode: "test", gateway_order_id: id })).resolves.toMatchObject({
      facts: { state: "paid", approved: true, amount: 250_050 },
    })
  })

  it("knows a suspended application", async () => {
    running().control.configure({ suspended: true })
    const chargily = chargilyOn(sandbox)
    await expect(chargily.register(draft())).resolves.toMatchObject({
      outcome: "refused",
      code: "credentials_refused",
    })
    await expect(chargily.check?.()).resolves.toMatchObject({ code: "credentials_refused" })
  })

  it("never takes a fault of Chargily's for a payment or a refusal that is not there", async () => {
    for (const { name, endpoints } of faults) {
      const note = { fault: name }
      const chargily = chargilyOn(sandbox, LATE.includes(name) ? { timeoutMs: HASTY_MS } : {})
      const arm = (endpoint: string) => {
        running().control.clearFaults()
        // Longer than the time-out, so that "late" is "too late".
        running().control.fault({ fault: name, match: { endpoint }, ms: 2 * HASTY_MS })
      }
      if (endpoints.includes("create")) {
        arm("create")
        const { outcome } = await chargily.register(draft())
        // Asked to wait, Chargily created nothing; everywhere else nobody knows. A country's block
        // page has the status of a refused key: it is no answer of Chargily's either.
        const refused = name === "http-429"
        expect({ ...note, outcome }).toEqual({ ...note, outcome: refused ? "refused" : "failed" })
      }
      running().control.clearFaults()
      const attempt = await registered()
      await running().control.pay(attempt.gateway_order_id)
      if (endpoints.includes("get")) {
        arm("get")
        const reading = await chargily.read(attempt)
        if (name === "http-404") {
          expect(reading).toEqual({ kind: "unknown_order" })
        } else if (reading.kind === "facts") {
          const { facts } = reading
          const ours =
            facts.amount === attempt.amount &&
            facts.currency === "dzd" &&
            facts.mode === "test" &&
            facts.session_id === attempt.session_id
          expect({ ...note, paid: facts.approved && ours }).toEqual({ ...note, paid: false })
        } else {
          expect({ ...note, kind: reading.kind }).toEqual({ ...note, kind: "unreadable" })
        }
      }
      running().control.clearFaults()
      await expect(chargily.read(attempt)).resolves.toMatchObject({ facts: { state: "paid" } })
    }
  })
})
