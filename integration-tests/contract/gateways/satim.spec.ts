import { centimes } from "@hanout/algeria/money"
import type { Attempt } from "@hanout/payments/gateway"
import { gatewayScenarios } from "@hanout/payments/testing"
import { loadSatimSandbox, type SatimSandbox } from "../../sandboxes/load"
import { HASTY_MS, LATE, satimDriver, satimOn } from "./satim.driver"

jest.setTimeout(60_000)

let sandbox: SatimSandbox | undefined
let faults: readonly { name: string; endpoints: readonly string[]; commits: boolean }[]

beforeAll(async () => {
  const satim = await loadSatimSandbox()
  faults = satim.SATIM_FAULTS
  sandbox = await satim.startSatimSandbox()
})
afterAll(() => sandbox?.close())

function running(): SatimSandbox {
  if (!sandbox) throw new Error("the sandbox has not started")
  return sandbox
}

let count = 0
const draft = () => {
  count += 1
  return {
    id: `pat_${count}`,
    order_number: String(7_000_000_000 + count),
    amount: centimes(80_650),
    currency: "dzd",
    locale: "fr" as const,
    return_url: "https://shop.example/fr/pay/r/token",
    failure_url: "https://shop.example/fr/pay/f/token",
    webhook_url: "https://api.shop.example/hooks/satim",
    description: "Commande 17",
    session_id: "payses_1",
  }
}

async function registered(change?: Record<string, unknown>): Promise<Attempt> {
  const asked = draft()
  const result = await satimOn(sandbox, change).register(asked)
  expect(result).toMatchObject({ outcome: "registered" })
  const id = result.outcome === "registered" ? result.gateway_order_id : ""
  return { ...asked, mode: "test", gateway_order_id: id }
}

describe.each(["ack", "confirm"] as const)("SATIM keeps the gateway's promises (%s)", (dialect) => {
  for (const { name, run } of gatewayScenarios(satimDriver(() => sandbox, dialect))) {
    it(name, run)
  }
})

describe("SATIM's own ways", () => {
  beforeEach(() => running().control.reset())

  it.each(["mixed", "numbers", "strings"] as const)(
    "reads answers written in %s",
    async (wireTypes) => {
      running().control.configure({ wireTypes })
      const attempt = await registered()
      running().control.pay(attempt.gateway_order_id)
      await expect(satimOn(sandbox).read(attempt)).resolves.toMatchObject({
        facts: {
          state: "paid",
          approved: true,
          amount: 80_650,
          deposited: 80_650,
          order_number: attempt.order_number,
          currency: "dzd",
          response_code: "00",
        },
      })
    }
  )

  it.each(["http401", "code6"] as const)("knows an unknown order by %s", async (unknownOrder) => {
    running().control.configure({ unknownOrder })
    const attempt = { ...(await registered()), gateway_order_id: "0".repeat(20) }
    await expect(satimOn(sandbox).read(attempt)).resolves.toEqual({ kind: "unknown_order" })
    await expect(satimOn(sandbox).check?.()).resolves.toEqual({ ok: true })
  })

  it("uses a number once", async () => {
    const asked = draft()
    await expect(satimOn(sandbox).register(asked)).resolves.toMatchObject({ outcome: "registered" })
    await expect(satimOn(sandbox).register(asked)).resolves.toMatchObject({
      outcome: "refused",
      code: "number_taken",
    })
  })

  it("posts forms only, with no password in any address", async () => {
    const attempt = await registered({ statusExtended: true })
    await satimOn(sandbox, { statusExtended: true }).read(attempt)
    await satimOn(sandbox).refund?.(attempt, centimes(100), "k")
    const seen = running().control.requests()
    expect(seen.length).toBeGreaterThanOrEqual(3)
    for (const request of seen) {
      expect(request.method).toBe("POST")
      expect(JSON.stringify(request)).not.toContain(running().config.password)
    }
  })

  it.each([-1, 1, 3, 7, 8, 11, null])("approves nothing in state %p", async (status) => {
    const attempt = await registered()
    running().control.pay(attempt.gateway_order_id)
    running().control.setState(attempt.gateway_order_id, { status })
    await expect(satimOn(sandbox).read(attempt)).resolves.toMatchObject({
      facts: { approved: false, state: expect.not.stringMatching("paid") },
    })
  })

  it.each([6, 0] as const)("knows a page that ran out by status %d", async (expiredStatus) => {
    running().control.configure({ expiredStatus })
    const attempt = await registered()
    await running().control.clock(11 * 60_000)
    await expect(satimOn(sandbox).read(attempt)).resolves.toMatchObject({
      facts: { state: "expired", reason: "expired" },
    })
  })

  it("looks before it acknowledges, where it may and where it may not", async () => {
    const attempt = await registered()
    const looking = satimOn(sandbox, { statusExtended: true })
    await expect(looking.read(attempt)).resolves.toMatchObject({ facts: { state: "pending" } })
    expect(running().control.requests().at(-1)).toMatchObject({ endpoint: "status" })
    running().control.configure({ statusPermission: false })
    await expect(looking.read(attempt)).resolves.toMatchObject({ facts: { state: "pending" } })
    running().control.pay(attempt.gateway_order_id)
    await expect(looking.read(attempt)).resolves.toMatchObject({ facts: { state: "paid" } })
  })

  it("keeps a paid order from being cancelled by acknowledging it", async () => {
    const [read, unread] = [await registered(), await registered()]
    for (const { gateway_order_id } of [read, unread]) running().control.pay(gateway_order_id)
    await satimOn(sandbox).read(read)
    await running().control.clock(21 * 60_000)
    await expect(satimOn(sandbox).read(read)).resolves.toMatchObject({ facts: { state: "paid" } })
    await expect(satimOn(sandbox).read(unread)).resolves.toMatchObject({
      facts: { state: "reversed", approved: false, message: undefined },
    })
  })

  it("says why a refund is refused", async () => {
    const attempt = await registered()
    running().control.pay(attempt.gateway_order_id)
    running().control.configure({ refundPermission: false })
    await expect(satimOn(sandbox).refund?.(attempt, centimes(100), "k")).resolves.toMatchObject({
      outcome: "refused",
      code: "credentials_refused",
    })
  })

  it("never takes a fault of SATIM's for a payment, a refusal or a refund that is not there", async () => {
    for (const { name, endpoints, commits } of faults) {
      const note = { fault: name }
      const satim = satimOn(sandbox, LATE.includes(name) ? { timeoutMs: HASTY_MS } : {})
      const arm = (endpoint: string) => {
        running().control.clearFaults()
        // Longer than the time-out, so that "late" is "too late".
        running().control.fault({ fault: name, match: { endpoint }, ms: 2 * HASTY_MS })
      }
      if (endpoints.includes("register")) {
        arm("register")
        expect({ ...note, ...(await satim.register(draft())) }).toMatchObject({ outcome: "failed" })
      }
      running().control.clearFaults()
      const attempt = await registered()
      const { order } = running().control.pay(attempt.gateway_order_id)
      if (endpoints.includes("acknowledge")) {
        arm("acknowledge")
        const reading = await satim.read(attempt)
        if (name === "status-as-string") {
          expect(reading).toMatchObject({ facts: { state: "paid", approved: true } })
        } else if (reading.kind === "facts") {
          const { approved, amount, order_number, currency } = reading.facts
          const ours = amount === attempt.amount && order_number === attempt.order_number
          expect({ ...note, paid: approved && ours && currency === "dzd" }).toEqual({
            ...note,
            paid: false,
          })
        } else {
          expect({ ...note, kind: reading.kind }).toEqual({ ...note, kind: "unreadable" })
        }
      }
      if (endpoints.includes("refund")) {
        arm("refund")
        const result = await satim.refund?.(attempt, centimes(10_000), "k")
        expect({ ...note, ...result }).toMatchObject({ ...note, outcome: "unclear" })
        const left = running().control.order(attempt.gateway_order_id).depositCentimes
        const moved = order.depositCentimes - left
        expect({ ...note, moved: [0, 10_000].includes(moved) }).toEqual({ ...note, moved: true })
        if (!commits) expect({ ...note, moved }).toEqual({ ...note, moved: 0 })
      }
    }
  })
})
