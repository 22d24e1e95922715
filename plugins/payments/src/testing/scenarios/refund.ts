import assert from "node:assert/strict"
import { centimes, subtractCentimes, ZERO_CENTIMES, type Centimes } from "@hanout/algeria/money"
import type { Attempt, RefundResult } from "../../gateway"
import { AMOUNT, assertDeposited, type Bench, type Scenario } from "../bench"
import { FAULTS, type Fault } from "../driver"

const PART = centimes(50_000)
/** Done there, although nobody was told. */
const DONE_UNSEEN: readonly Fault[] = ["lost_response", "lost_silence"]

/** Giving money back: at most once a call, and never "done" or "refused" when nobody knows. */
export function refundScenarios(bench: Bench): Scenario[] {
  const { driver, gateway } = bench
  if (!gateway.refund) return []
  const give = (attempt: Attempt, amount: Centimes): Promise<RefundResult> =>
    gateway.refund?.(attempt, amount, `ref_${attempt.id}`) ?? Promise.reject(new Error("no refund"))

  const full: Scenario = {
    name: "all of it goes back, and reads as refunded",
    async run() {
      const attempt = await bench.paid()
      assert.equal((await give(attempt, AMOUNT)).outcome, "done")
      await assertDeposited(driver, attempt.gateway_order_id, ZERO_CENTIMES)
      const reading = await gateway.read(attempt)
      assert.ok(reading.kind === "facts")
      assert.equal(reading.facts.state, "refunded")
    },
  }
  const partial: Scenario = {
    name: "a part goes back and the rest is left, twice",
    async run() {
      const attempt = await bench.paid()
      let left = AMOUNT
      for (let turn = 0; turn < 2; turn += 1) {
        assert.equal((await give(attempt, PART)).outcome, "done")
        left = subtractCentimes(left, PART)
        await assertDeposited(driver, attempt.gateway_order_id, left)
        const reading = await gateway.read(attempt)
        assert.ok(reading.kind === "facts")
        assert.equal(reading.facts.state, "partially_refunded")
        assert.equal(reading.facts.deposited, left)
      }
    },
  }
  /** Faults hit a refund of all of it, which every gateway that refunds can do. */
  const faulty = FAULTS.map((fault) => ({
    name: `a refund answered by ${fault}: unclear, done at most once`,
    async run() {
      const attempt = await bench.paid()
      await driver.fault("refund", fault)
      const before = await driver.calls()
      const result = await give(attempt, AMOUNT)
      assert.equal(result.outcome, "unclear", `refund answered ${JSON.stringify(result)}`)
      assert.ok((await driver.calls()) - before <= 1, "calls made")
      const left = await driver.deposited(attempt.gateway_order_id)
      if (DONE_UNSEEN.includes(fault)) assert.equal(left, 0, "money left after a lost answer")
      else assert.ok(left === 0 || left === AMOUNT, `money left: ${left}`)
    },
  }))
  return [
    full,
    ...(gateway.capabilities.refund === "partial" ? [partial] : []),
    ...faulty,
    {
      name: "more than was paid, nothing and less than nothing do not go back",
      async run() {
        const attempt = await bench.paid()
        for (const amount of [AMOUNT + 1, 0, -1]) {
          const result = await give(attempt, centimes(amount))
          assert.notEqual(result.outcome, "done", `${amount} centimes`)
        }
        await assertDeposited(driver, attempt.gateway_order_id, AMOUNT)
      },
    },
    {
      name: "an unpaid payment gives nothing back",
      async run() {
        const result = await give(await bench.registered(), AMOUNT)
        assert.notEqual(result.outcome, "done")
      },
    },
    {
      name: "a refund without a connection is not done",
      async run() {
        const attempt = await bench.paid()
        await driver.outage(true)
        const result = await give(attempt, AMOUNT)
        await driver.outage(false)
        assert.notEqual(result.outcome, "done")
        await assertDeposited(driver, attempt.gateway_order_id, AMOUNT)
      },
    },
  ]
}
