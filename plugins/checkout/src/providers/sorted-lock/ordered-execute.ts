import { MedusaError } from "@medusajs/framework/utils"

/** A job that runs while its keys are held. The signal aborts when a key was lost meanwhile. */
export type LockedJob<T> = (signal: AbortSignal) => Promise<T>

/** Runs a job under ONE key; waits at most `timeout` seconds for it. */
export type ExecuteOne = <T>(
  key: string,
  job: LockedJob<T>,
  args: { timeout: number; expire?: number }
) => Promise<T>

/** Seconds to wait for locks when the caller names none (the same as Medusa's own providers). */
export const DEFAULT_TIMEOUT_SECONDS = 5

/**
 * The one order in which everybody takes locks: unique keys by code unit.
 *
 * Two jobs that want {A, B} and {B, A} both ask for A first, so neither can hold what the other
 * waits for. Medusa's providers take keys in the caller's order and stay locked for good.
 */
export function lockOrder(keys: string | string[]): string[] {
  return [...new Set(Array.isArray(keys) ? keys : [keys])].sort((a, b) => (a < b ? -1 : 1))
}

/** Seconds as given; at least 1, `NaN` counts as 1, missing as {@link DEFAULT_TIMEOUT_SECONDS}. */
export function timeoutSeconds(timeout: number | undefined): number {
  const seconds = Math.max(timeout ?? DEFAULT_TIMEOUT_SECONDS, 1)
  return Number.isNaN(seconds) ? 1 : seconds
}

/** What a caller gets who waited too long or asked for a key somebody else holds: HTTP 409. */
export function lockConflict(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.CONFLICT, message)
}

/**
 * Runs `job` under all keys, taking them one at a time in {@link lockOrder} and giving them back
 * in reverse. `timeout` covers all keys together.
 *
 * Works over any single-key `execute`, so that a Redis provider is this function over Medusa's
 * Redis class; losing any of the keys aborts the one signal the job sees.
 */
export function executeInOrder<T>(
  executeOne: ExecuteOne,
  keys: string | string[],
  job: LockedJob<T>,
  args: { timeout?: number; expire?: number } = {},
  now: () => number = () => performance.now()
): Promise<T> {
  const ordered = lockOrder(keys)
  const deadline = now() + timeoutSeconds(args.timeout) * 1000

  const descend = (index: number, held: AbortSignal[]): Promise<T> => {
    const key = ordered[index]
    if (key === undefined) return job(AbortSignal.any(held))
    const timeout = (deadline - now()) / 1000
    if (timeout <= 0) return Promise.reject(lockConflict("Timed-out acquiring lock."))
    return executeOne(key, (signal) => descend(index + 1, [...held, signal]), {
      timeout,
      expire: args.expire,
    })
  }
  return descend(0, [])
}
