import assert from "node:assert/strict"
import { centimes } from "@hanout/algeria/money"
import type { AttemptDraft } from "../../gateway"
import type { Bench, Scenario } from "../bench"
import { FAULTS } from "../driver"

/** Registering a payment: once, never by halves. */
export function registerScenarios(bench: Bench): Scenario[] {
  const { driver, gateway } = bench
  const { minAmount, step } = gateway.capabilities

  /** The gateway refuses by itself: its server hears nothing. */
  const refusedUnasked = async (change: Partial<AttemptDraft>) => {
    const before = await driver.calls()
    const result = await gateway.register(bench.draft(change))
    assert.equal(result.outcome, "refused", `register answered ${JSON.stringify(result)}`)
    assert.equal(await driver.calls(), before, "calls made")
  }

  return [
    {
      name: "a registered payment has an id and a page, in one call",
      async run() {
        const before = await driver.calls()
        const result = await gateway.register(bench.draft())
        assert.ok(result.outcome === "registered", `register answered ${JSON.stringify(result)}`)
        assert.match(result.gateway_order_id, /^\S{1,64}$/)
        assert.match(new URL(result.redirect_url).protocol, /^https?:$/)
        assert.equal((await driver.calls()) - before, 1, "calls made")
      },
    },
    {
      name: "two attempts are two payments",
      async run() {
        const [one, other] = [await bench.registered(), await bench.registered()]
        assert.notEqual(one.gateway_order_id, other.gateway_order_id)
      },
    },
    {
      name: "takes its smallest amount and refuses less without asking",
      async run() {
        await bench.registered({ amount: minAmount })
        await refusedUnasked({ amount: centimes(minAmount - step) })
        await refusedUnasked({ amount: centimes(0) })
        await refusedUnasked({ amount: centimes(-minAmount) })
      },
    },
    ...(step > 1
      ? [
          {
            name: "refuses an amount between its steps without asking: nothing is rounded",
            run: () => refusedUnasked({ amount: centimes(minAmount + step + 1) }),
          },
        ]
      : []),
    {
      name: "refuses another currency without asking",
      run: () => refusedUnasked({ currency: "eur" }),
    },
    {
      name: "sends nobody to a page on another host",
      async run() {
        await driver.foreignPage()
        const result = await gateway.register(bench.draft())
        assert.equal(result.outcome, "failed", `register answered ${JSON.stringify(result)}`)
      },
    },
    ...FAULTS.map((fault) => ({
      name: `registering answered by ${fault}: failed, and not tried again`,
      async run() {
        await driver.fault("register", fault)
        const before = await driver.calls()
        const result = await gateway.register(bench.draft())
        assert.equal(result.outcome, "failed", `register answered ${JSON.stringify(result)}`)
        assert.ok((await driver.calls()) - before <= 1, "calls made")
      },
    })),
    {
      name: "registering without a connection: failed or refused, never registered",
      async run() {
        await driver.outage(true)
        const result = await gateway.register(bench.draft())
        await driver.outage(false)
        assert.notEqual(result.outcome, "registered")
      },
    },
  ]
}
