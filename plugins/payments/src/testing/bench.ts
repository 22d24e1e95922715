import assert from "node:assert/strict"
import { centimes, type Centimes } from "@hanout/algeria/money"
import { decide, type Verdict } from "../domain/decide"
import type { Attempt, AttemptDraft, Gateway, GatewayReading } from "../gateway"
import type { GatewayDriver } from "./driver"

/** One promise of the interface, checked. `run` throws (an `AssertionError`) when it is broken. */
export type Scenario = { name: string; run: () => Promise<void> }

/** A driver, its gateway under watch, and helpers the scenarios share. */
export type Bench = {
  driver: GatewayDriver
  /** The gateway; a throw or a secret in a result fails the scenario, whatever it was about. */
  gateway: Gateway
  /** A draft the gateway takes, with a number of its own. */
  draft(change?: Partial<AttemptDraft>): AttemptDraft
  /** Registers a draft and gives the attempt. */
  registered(change?: Partial<AttemptDraft>): Promise<Attempt>
  /** Registers and pays. */
  paid(): Promise<Attempt>
}

/** An ordinary order, on every step and above every minimum: 1 500.00 DA. */
export const AMOUNT = centimes(150_000)

export function createBench(driver: GatewayDriver): Bench {
  const gateway = watch(() => driver.gateway, driver.secrets)
  let count = 0
  const draft = (change: Partial<AttemptDraft> = {}): AttemptDraft => {
    count += 1
    return {
      id: `pat_${count}`,
      order_number: String(4_820_000_000 + count),
      amount: AMOUNT,
      currency: "dzd",
      locale: "fr",
      return_url: `https://shop.example/fr/pay/r/token-${count}`,
      failure_url: `https://shop.example/fr/pay/f/token-${count}`,
      webhook_url: `https://api.shop.example/hooks/${driver.gateway.id}`,
      description: `Commande ${count}`,
      session_id: `payses_${count}`,
      ...change,
    }
  }
  const registered = async (change?: Partial<AttemptDraft>): Promise<Attempt> => {
    const asked = draft(change)
    const result = await gateway.register(asked)
    assert.equal(result.outcome, "registered", `register answered ${JSON.stringify(result)}`)
    // Only for the compiler: the line above already threw.
    if (result.outcome !== "registered") throw new assert.AssertionError({})
    return attemptOf(asked, gateway, result.gateway_order_id)
  }
  return {
    driver,
    gateway,
    draft,
    registered,
    async paid() {
      const attempt = await registered()
      await driver.pay(attempt.gateway_order_id)
      return attempt
    },
  }
}

function attemptOf(draft: AttemptDraft, gateway: Gateway, gateway_order_id: string): Attempt {
  const { id, order_number, amount, currency, locale, session_id } = draft
  return {
    id,
    order_number,
    amount,
    currency,
    locale,
    session_id,
    mode: gateway.mode,
    gateway_order_id,
  }
}

/** What the ledger would make of a reading of an attempt it holds as registered. */
export function verdictOf(reading: GatewayReading, attempt: Attempt): Verdict {
  return decide(reading, {
    state: "registered",
    gateway_order_id: attempt.gateway_order_id,
    order_number: attempt.order_number,
    session_id: attempt.session_id,
    amount_centimes: attempt.amount,
    currency: attempt.currency,
    mode: attempt.mode,
    deposited_centimes: null,
  }).verdict
}

/** Deposit of a payment equals what is expected. */
export async function assertDeposited(driver: GatewayDriver, id: string, expected: Centimes) {
  assert.equal(await driver.deposited(id), expected, "money held by the gateway, in centimes")
}

/**
 * A gateway with every method's result looked at: no secret in it, and no throw. `current` is asked
 * at each use, so that a sandbox may start after the scenarios were listed.
 */
export function watch(current: () => Gateway, secrets: readonly string[]): Gateway {
  const look = (name: string, result: unknown) => {
    const text = JSON.stringify(result) ?? ""
    for (const secret of secrets) {
      assert.ok(!text.includes(secret), `${name} answered a secret of its options`)
    }
    return result
  }
  const fail = (name: string, error: unknown): never => {
    throw new assert.AssertionError({ message: `${name} threw: ${String(error)}` })
  }
  return new Proxy({} as Gateway, {
    get(_, key) {
      const target = current()
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== "function") return value
      const name = String(key)
      return (...args: unknown[]) => {
        let result: unknown
        try {
          result = Reflect.apply(value, target, args)
        } catch (error) {
          return fail(name, error)
        }
        return isPromise(result)
          ? result.then(
              (settled: unknown) => look(name, settled),
              (error: unknown) => fail(name, error)
            )
          : look(name, result)
      }
    },
  })
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "then" in value &&
    typeof value.then === "function"
  )
}
