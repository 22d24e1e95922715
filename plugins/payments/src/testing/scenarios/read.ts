import assert from "node:assert/strict"
import { centimes } from "@hanout/algeria/money"
import type { Verdict } from "../../domain/decide"
import type { Attempt } from "../../gateway"
import { AMOUNT, assertDeposited, verdictOf, type Bench, type Scenario } from "../bench"
import { FAULTS, type Lie } from "../driver"

/** Reading a payment: what is true, or nothing. */
export function readScenarios(bench: Bench): Scenario[] {
  const { driver, gateway } = bench

  const expectVerdict = async (attempt: Attempt, expected: Verdict) => {
    const reading = await gateway.read(attempt)
    assert.equal(verdictOf(reading, attempt), expected, `read answered ${JSON.stringify(reading)}`)
    return reading
  }
  /** Registers, lets something happen, and reads what it became. */
  const outcome = (
    name: string,
    verdict: "declined" | "cancelled" | "expired",
    happens: ((id: string) => Promise<void> | void) | undefined
  ): Scenario[] =>
    happens
      ? [
          {
            name,
            async run() {
              const attempt = await bench.registered()
              await happens(attempt.gateway_order_id)
              const reading = await expectVerdict(attempt, verdict)
              assert.ok(reading.kind === "facts" && reading.facts.reason, "reason for the shopper")
              assert.equal(reading.facts.approved, false)
            },
          },
        ]
      : []

  return [
    {
      name: "a payment nobody touched is pending",
      async run() {
        await expectVerdict(await bench.registered(), "pending")
      },
    },
    {
      name: "a paid payment is paid, with its amount and a name of ours, as often as it is read",
      async run() {
        const attempt = await bench.paid()
        const reading = await expectVerdict(attempt, "paid")
        assert.ok(reading.kind === "facts")
        assert.equal(reading.facts.amount, AMOUNT)
        assert.deepEqual(await gateway.read(attempt), reading)
        await assertDeposited(driver, attempt.gateway_order_id, AMOUNT)
      },
    },
    ...outcome("a refused card is declined, with a reason", "declined", (id) => driver.decline(id)),
    ...outcome("a payment the shopper left is cancelled", "cancelled", driver.cancel),
    ...outcome("a payment whose page ran out is expired", "expired", (id) => driver.expire(id)),
    ...optional(driver.payLate, (payLate) => ({
      name: "money that comes after the page ran out is seen",
      async run() {
        const attempt = await bench.registered()
        await driver.expire(attempt.gateway_order_id)
        await payLate(attempt.gateway_order_id)
        await expectVerdict(attempt, "paid")
      },
    })),
    ...optional(driver.reverse, (reverse) => ({
      name: "money taken back behind our back is not paid",
      async run() {
        const attempt = await bench.paid()
        await reverse(attempt.gateway_order_id)
        await expectVerdict(attempt, "reversed")
      },
    })),
    ...optional(driver.refundOutside, (refundOutside) => ({
      name: "money given back behind our back is seen, with what is left",
      async run() {
        const attempt = await bench.paid()
        await refundOutside(attempt.gateway_order_id, centimes(50_000))
        const reading = await gateway.read(attempt)
        assert.ok(reading.kind === "facts")
        assert.equal(reading.facts.state, "partially_refunded")
        assert.equal(reading.facts.deposited, AMOUNT - 50_000)
      },
    })),
    {
      name: "a payment the gateway never heard of is no fact",
      async run() {
        const attempt = await bench.registered()
        const last = attempt.gateway_order_id.at(-1) === "0" ? "1" : "0"
        const stranger = {
          ...attempt,
          gateway_order_id: `${attempt.gateway_order_id.slice(0, -1)}${last}`,
        }
        assert.notEqual((await gateway.read(stranger)).kind, "facts")
      },
    },
    ...otherAttempts.map(([what, change]) => ({
      name: `somebody else's payment never pays ours: ${what}`,
      async run() {
        const attempt = await bench.paid()
        const verdict = verdictOf(await gateway.read(attempt), { ...attempt, ...change })
        assert.notEqual(verdict, "paid")
      },
    })),
    ...FAULTS.map((fault) => ({
      name: `reading answered by ${fault}: unreadable, and the next read knows`,
      async run() {
        const attempt = await bench.paid()
        await driver.fault("read", fault)
        const reading = await gateway.read(attempt)
        assert.equal(reading.kind, "unreadable", `read answered ${JSON.stringify(reading)}`)
        await expectVerdict(attempt, "paid")
      },
    })),
    ...liesOf(bench),
    {
      name: "reading without a connection knows nothing, afterwards everything",
      async run() {
        const attempt = await bench.paid()
        await driver.outage(true)
        const reading = await gateway.read(attempt)
        await driver.outage(false)
        assert.equal(reading.kind, "unreadable", `read answered ${JSON.stringify(reading)}`)
        await expectVerdict(attempt, "paid")
      },
    },
  ]
}

/** What our ledger may hold that a true answer about another payment does not match. */
const otherAttempts: [string, Partial<Attempt>][] = [
  ["a larger amount", { amount: centimes(AMOUNT + 1) }],
  ["a smaller amount", { amount: centimes(AMOUNT - 1) }],
  ["another currency", { currency: "eur" }],
]

function liesOf({ driver, gateway, paid }: Bench): Scenario[] {
  const told = Object.entries(driver.lies) as [Lie, () => Promise<void> | void][]
  return told.map(([lie, tell]) => ({
    name: `an answer with a wrong ${lie} does not pay`,
    async run() {
      const attempt = await paid()
      await tell()
      const reading = await gateway.read(attempt)
      const verdict = verdictOf(reading, attempt)
      assert.notEqual(verdict, "paid", `read answered ${JSON.stringify(reading)}`)
      // Money was taken: whatever the answer leaves out, it must not read as a refusal.
      assert.ok(
        verdict === "review" || verdict === "unknown",
        `${verdict}: ${JSON.stringify(reading)}`
      )
    },
  }))
}

function optional<Part>(part: Part | undefined, scenario: (part: Part) => Scenario): Scenario[] {
  return part ? [scenario(part)] : []
}
