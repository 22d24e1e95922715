import { lockConflict } from "./ordered-execute"

type Waiter = { grant: () => void; ownerId: string }

type Lock = {
  /** Null for a lock taken without an owner; only a release without an owner gives it back. */
  ownerId: string | null
  /** `performance.now()` time after which anybody may take the key; null lasts until released. */
  expiresAt: number | null
  /** Tells the holder that the key was taken away from it. */
  onLost?: () => void
  /** First come, first served. The key passes straight to the next one: it is never up for grabs. */
  queue: Waiter[]
  timer?: NodeJS.Timeout
}

/**
 * Locks of this process. Every method decides in one synchronous turn, so two callers cannot both
 * see a key as free. Memory only: for several processes use a shared store instead.
 */
export class LockTable {
  private readonly locks = new Map<string, Lock>()

  /**
   * Takes all keys or none. An owner that already holds a key keeps it and, with `expireSeconds`,
   * holds it that much longer. Throws a 409 `MedusaError` when somebody else holds one of them.
   */
  take(keys: string[], ownerId: string | null, expireSeconds?: number): void {
    for (const key of keys) {
      const lock = this.live(key)
      if (lock && !(ownerId !== null && lock.ownerId === ownerId)) {
        throw lockConflict(`Failed to acquire lock for key "${key}"`)
      }
    }
    const expiresAt = expireSeconds ? performance.now() + expireSeconds * 1000 : null
    for (const key of keys) {
      const lock = this.live(key)
      if (!lock) {
        this.locks.set(key, { ownerId, expiresAt, queue: [] })
      } else if (expiresAt !== null && lock.expiresAt !== null) {
        lock.expiresAt = expiresAt
        this.watchExpiry(key, lock)
      }
    }
  }

  /**
   * Waits in line for a key, at most `seconds`, then holds it without an end. A 409 `MedusaError`
   * on time-out; the place in line is given up, so a late grant cannot strand the key.
   */
  wait(key: string, ownerId: string, seconds: number, onLost: () => void): Promise<void> {
    const lock = this.live(key)
    if (!lock) {
      this.locks.set(key, { ownerId, expiresAt: null, onLost, queue: [] })
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        lock.queue = lock.queue.filter((other) => other !== waiter)
        reject(lockConflict("Timed-out acquiring lock."))
      }, seconds * 1000)
      giveUp.unref()
      const waiter: Waiter = {
        ownerId,
        grant: () => {
          clearTimeout(giveUp)
          lock.onLost = onLost
          resolve()
        },
      }
      lock.queue.push(waiter)
      this.watchExpiry(key, lock)
    })
  }

  /** Gives a key back; false when this owner (null: nobody) does not hold it. */
  release(key: string, ownerId: string | null): boolean {
    const lock = this.live(key)
    if (!lock || lock.ownerId !== ownerId) return false
    this.passOn(key, lock)
    return true
  }

  /** Gives back everything one owner holds, or everything when `ownerId` is undefined. */
  releaseAll(ownerId?: string | null): void {
    for (const [key, lock] of [...this.locks]) {
      if (ownerId !== undefined && lock.ownerId !== ownerId) continue
      lock.onLost?.()
      this.passOn(key, lock)
    }
  }

  /** The lock on a key, after letting go of one that has expired. */
  private live(key: string): Lock | undefined {
    const lock = this.locks.get(key)
    if (lock && lock.expiresAt !== null && lock.expiresAt <= performance.now()) {
      this.passOn(key, lock)
      return this.locks.get(key)
    }
    return lock
  }

  private passOn(key: string, lock: Lock): void {
    clearTimeout(lock.timer)
    const next = lock.queue.shift()
    if (!next) {
      this.locks.delete(key)
      return
    }
    lock.ownerId = next.ownerId
    lock.expiresAt = null
    next.grant()
  }

  /** Wakes the line when a lease runs out; without a line, expiry is noticed on the next look. */
  private watchExpiry(key: string, lock: Lock): void {
    clearTimeout(lock.timer)
    if (lock.expiresAt === null || !lock.queue.length) return
    lock.timer = setTimeout(
      () => {
        this.live(key)
        // Timers may fire a moment early; look again.
        if (this.locks.get(key) === lock) this.watchExpiry(key, lock)
      },
      Math.max(lock.expiresAt - performance.now(), 0) + 1
    )
    lock.timer.unref()
  }
}
