import type { ILockingProvider } from "@medusajs/framework/types"
import { randomUUID } from "node:crypto"
import { LockTable } from "./lock-table"
import {
  executeInOrder,
  lockConflict,
  lockOrder,
  timeoutSeconds,
  type ExecuteOne,
} from "./ordered-execute"

/**
 * In-process locks that cannot dead-lock: keys are unique, sorted and taken one at a time.
 *
 * Core's in-memory provider takes the keys of `execute` in the caller's order. Two carts that
 * share two products in opposite line order then wait for each other, and since nothing expires,
 * every later order of these products fails until the restart.
 *
 * For several processes write the same over Medusa's Redis class: `execute` is
 * {@link executeInOrder} over its single-key `execute`.
 */
export class SortedLockProvider implements ILockingProvider {
  static identifier = "sorted-lock"

  private readonly table = new LockTable()

  /**
   * Waits up to `timeout` seconds (default 5) for all keys, runs `job`, gives the keys back.
   * `job` gets a signal that aborts when a key is taken away (`releaseAll`); its result is then
   * refused too. Throws a 409 `MedusaError` on time-out; the job's own error passes unchanged.
   */
  async execute<T>(
    keys: string | string[],
    job: (signal?: AbortSignal) => Promise<T>,
    args?: { timeout?: number; expire?: number }
  ): Promise<T> {
    return executeInOrder(this.executeOne, keys, job, { timeout: timeoutSeconds(args?.timeout) })
  }

  /**
   * Takes all keys at once or none, without waiting: a 409 `MedusaError` when one is held by
   * somebody else. The same `ownerId` may take again. `expire` in seconds.
   */
  async acquire(
    keys: string | string[],
    args?: { ownerId?: string | null; expire?: number }
  ): Promise<void> {
    this.table.take(lockOrder(keys), args?.ownerId ?? null, args?.expire)
  }

  /** True when every key was held by `ownerId` (none given: by nobody in particular) and is free now. */
  async release(keys: string | string[], args?: { ownerId?: string | null }): Promise<boolean> {
    return lockOrder(keys)
      .map((key) => this.table.release(key, args?.ownerId ?? null))
      .every(Boolean)
  }

  /** Frees all keys of one owner, or all keys. Running jobs see their signal abort. */
  async releaseAll(args?: { ownerId?: string | null }): Promise<void> {
    this.table.releaseAll(args?.ownerId)
  }

  private readonly executeOne: ExecuteOne = async (key, job, { timeout }) => {
    // Unique per call: the release below can only give back what this call took.
    const ownerId = `execute:${randomUUID()}`
    const held = new AbortController()
    await this.table.wait(key, ownerId, timeout, () => {
      held.abort(lockConflict(`Lost the lock for key "${key}" while the job was still running`))
    })
    try {
      const result = await job(held.signal)
      held.signal.throwIfAborted()
      return result
    } finally {
      this.table.release(key, ownerId)
    }
  }
}
