import assert from "node:assert/strict"
import { verdictOf, type Bench, type Scenario } from "../bench"

/** Closing a hosted page from our side. */
export function expireScenarios({ driver, gateway, registered, paid }: Bench): Scenario[] {
  if (!gateway.expire) return []
  return [
    {
      name: "a closed page is expired, and closing it again does no harm",
      async run() {
        const attempt = await registered()
        await gateway.expire?.(attempt)
        await gateway.expire?.(attempt)
        assert.equal(verdictOf(await gateway.read(attempt), attempt), "expired")
      },
    },
    {
      name: "closing the page of a paid payment leaves it paid",
      async run() {
        const attempt = await paid()
        await gateway.expire?.(attempt)
        assert.equal(verdictOf(await gateway.read(attempt), attempt), "paid")
      },
    },
    {
      name: "closing a page without a connection does not throw",
      async run() {
        const attempt = await registered()
        await driver.outage(true)
        await gateway.expire?.(attempt)
        await driver.outage(false)
        assert.equal(verdictOf(await gateway.read(attempt), attempt), "pending")
      },
    },
  ]
}
