import assert from "node:assert/strict"
import { watch, type Bench, type Scenario } from "../bench"

/** What a gateway says about itself before anybody calls it. */
export function shapeScenarios({ gateway, driver }: Bench): Scenario[] {
  const { capabilities } = gateway
  return [
    {
      name: "says who it is: a short stable id, test mode in a sandbox",
      async run() {
        assert.match(gateway.id, /^[a-z][a-z0-9-]{1,30}$/, "id")
        assert.equal(gateway.mode, "test", "mode")
      },
    },
    {
      name: "has a method for each capability it claims, and none it does not",
      async run() {
        assert.equal(capabilities.refund !== "none", gateway.refund !== undefined, "refund")
        assert.equal(capabilities.expire, gateway.expire !== undefined, "expire")
        assert.equal(capabilities.webhook, gateway.verifyWebhook !== undefined, "verifyWebhook")
        assert.equal(capabilities.webhook, driver.webhook !== undefined, "webhook of the driver")
      },
    },
    {
      name: "gives positive amounts and times, and reads that go on after the page closed",
      async run() {
        for (const key of ["minAmount", "step", "attemptTtlMinutes"] as const) {
          assert.ok(capabilities[key] > 0, key)
        }
        assert.ok(Number.isInteger(capabilities.minAmount), "minAmount is in whole centimes")
        assert.ok(Number.isInteger(capabilities.step), "step is in whole centimes")
        assert.ok(gateway.readsPerMinute > 0, "readsPerMinute")
        const minutes = gateway.pollMinutes
        assert.ok(
          minutes.every((minute, i) => minute > (minutes[i - 1] ?? 0)),
          "pollMinutes rise"
        )
        assert.ok(
          (minutes.at(-1) ?? 0) > capabilities.attemptTtlMinutes,
          "the last read comes after the hosted page closed"
        )
      },
    },
    {
      name: "says whether its credentials work",
      async run() {
        if (!gateway.check) return
        assert.deepEqual(await gateway.check(), { ok: true })
        await driver.outage(true)
        const down = await gateway.check()
        await driver.outage(false)
        assert.equal(down.ok, false, "check without a connection")
      },
    },
  ]
}

/** Scenarios for a driver that can make the gateway with credentials the sandbox refuses. */
export function credentialScenarios(bench: Bench): Scenario[] {
  const { withBadCredentials, secrets } = bench.driver
  if (!withBadCredentials) return []
  const stranger = watch(withBadCredentials, secrets)
  return [
    {
      name: "wrong credentials are refused by name, and say nothing about a payment",
      async run() {
        const attempt = await bench.paid()
        const check = await stranger.check?.()
        if (check) {
          assert.equal(check.ok, false)
          assert.ok(!check.ok && check.code === "credentials_refused", JSON.stringify(check))
        }
        const registered = await stranger.register(bench.draft())
        assert.equal(registered.outcome, "refused")
        assert.ok(registered.outcome === "refused" && registered.code === "credentials_refused")
        const reading = await stranger.read(attempt)
        assert.ok(
          reading.kind === "unreadable" && reading.code === "credentials_refused",
          `read answered ${JSON.stringify(reading)}`
        )
      },
    },
  ]
}
