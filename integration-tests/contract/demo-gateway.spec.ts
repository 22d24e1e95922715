import type { Gateway, GatewayFacts } from "@hanout/payments/gateway"
import { gatewayScenarios } from "@hanout/payments/testing"
import { gatewayOf } from "@hanout/payments/gateway-registry"
import { demoDriver, KEY } from "./demo-gateway/driver"
import demo from "./demo-gateway/provider"
import { startDemoServer, type DemoServer } from "./demo-gateway/server"

jest.setTimeout(60_000)

let server: DemoServer | undefined
beforeAll(async () => {
  server = await startDemoServer(KEY)
})
afterAll(() => server?.close())

describe("a gateway written outside of the plugin keeps the promises", () => {
  for (const { name, run } of gatewayScenarios(demoDriver(() => server))) it(name, run)
})

/** The demo with one method replaced. */
type Breakage = (good: Gateway) => Partial<Gateway>

describe("the kit notices a gateway that", () => {
  const approving = (facts: GatewayFacts): GatewayFacts => ({ ...facts, approved: true })

  it.each<[string, string, Breakage]>([
    [
      "takes an answer's word for the amount",
      "wrong amount",
      (good) => ({
        async read(attempt) {
          const reading = await good.read(attempt)
          if (reading.kind !== "facts") return reading
          return {
            kind: "facts",
            facts: { ...reading.facts, amount: attempt.amount, deposited: undefined },
          }
        },
      }),
    ],
    [
      "approves what is not proven",
      "wrong paid_unproven",
      (good) => ({
        async read(attempt) {
          const reading = await good.read(attempt)
          if (reading.kind !== "facts") return reading
          return { kind: "facts", facts: approving({ ...reading.facts, deposited: undefined }) }
        },
      }),
    ],
    [
      "calls silence a refusal",
      "reading answered by silence",
      (good) => ({
        async read(attempt) {
          const reading = await good.read(attempt)
          return reading.kind === "unreadable"
            ? { kind: "facts", facts: { state: "declined", approved: false } }
            : reading
        },
      }),
    ],
    [
      "throws",
      "reading answered by html",
      (good) => ({
        async read(attempt) {
          const reading = await good.read(attempt)
          if (reading.kind === "unreadable") throw new Error("unexpected token <")
          return reading
        },
      }),
    ],
    [
      "tries a registration again",
      "registering answered by lost_response",
      (good) => ({
        async register(draft) {
          const result = await good.register(draft)
          return result.outcome === "failed" ? good.register(draft) : result
        },
      }),
    ],
    [
      "tries a refund again",
      "a refund answered by lost_response",
      (good) => ({
        async refund(attempt, amount, key) {
          const first = await good.refund?.(attempt, amount, key)
          if (first?.outcome === "done") return first
          return (await good.refund?.(attempt, amount, key)) ?? { outcome: "unclear", code: "x" }
        },
      }),
    ],
    [
      "calls an unclear refund refused",
      "a refund answered by lost_silence",
      (good) => ({
        async refund(attempt, amount, key) {
          const result = await good.refund?.(attempt, amount, key)
          return result?.outcome === "done" ? result : { outcome: "refused", code: "timeout" }
        },
      }),
    ],
    [
      "sends shoppers anywhere",
      "page on another host",
      (good) => ({
        async register(draft) {
          const result = await good.register(draft)
          return result.outcome === "failed"
            ? { outcome: "registered", gateway_order_id: "x", redirect_url: "https://evil.example" }
            : result
        },
      }),
    ],
    [
      "says its key",
      "wrong credentials",
      () => ({
        async check() {
          return { ok: false, code: "credentials_refused", detail: `The key is ${KEY}` }
        },
      }),
    ],
    [
      "believes any webhook",
      "signature_missing",
      () => ({
        verifyWebhook: () => ({
          outcome: "authentic",
          event_id: "evt-1",
          type: "payment.changed",
          gateway_order_id: "pay-000001",
        }),
      }),
    ],
    [
      "rejects in different words",
      "webhook with empty",
      (good) => ({
        verifyWebhook(raw, headers) {
          const result = good.verifyWebhook?.(raw, headers) ?? { outcome: "rejected" }
          return raw.byteLength === 0 ? { ...result, reason: "empty" } : result
        },
      }),
    ],
    ["claims what it cannot", "a method for each capability", () => ({ refund: undefined })],
  ])("%s", async (_, scenario, breakage) => {
    const driver = demoDriver(() => server)
    const broken = (good: Gateway): Gateway => ({ ...good, ...breakage(good) })
    const scenarios = gatewayScenarios({
      ...driver,
      get gateway() {
        return broken(driver.gateway)
      },
      withBadCredentials: () => broken(driver.withBadCredentials?.() ?? driver.gateway),
    })
    const [first] = scenarios.filter(({ name }) => name.includes(scenario))
    await expect(first?.run()).rejects.toMatchObject({ code: "ERR_ASSERTION" })
  })
})

describe("its provider", () => {
  const options = { baseUrl: "https://api.demo.dz", apiKey: KEY, mode: "test" }

  it("is one Medusa can load, named after the gateway", async () => {
    const [service] = demo.services ?? []
    expect(service).toHaveProperty("identifier", "demo")
    for (const load of demo.loaders ?? []) {
      await load({ options, moduleOptions: {} } as unknown as Parameters<typeof load>[0])
    }
    expect(gatewayOf("pp_demo_demo")).toMatchObject({ id: "demo", mode: "test" })
  })

  it("stops the start with the names of bad options and no value", async () => {
    const [load] = demo.loaders ?? []
    const bad = { ...options, apiKey: "CANARY", mode: "CANARY", colour: "CANARY" }
    const start = load?.({ options: bad, moduleOptions: {} } as unknown as Parameters<
      NonNullable<typeof load>
    >[0])
    await expect(start).rejects.toThrow(/apiKey .*mode .*colour|mode .*apiKey .*colour/)
    await expect(start).rejects.not.toThrow(/CANARY/)
  })
})
