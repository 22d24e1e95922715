/**
 * @typedef {{ at: number, job: () => void | Promise<void> }} Appointment
 */

/**
 * A clock that runs with the machine's own and can be pushed ahead, with the jobs that wait for a
 * time on it. Times are milliseconds since 1970.
 */
export class Clock {
  #aheadMs = 0
  /** @type {Appointment[]} */
  #appointments = []
  /** @type {NodeJS.Timeout | undefined} */
  #ticker
  /** @type {() => number} */
  #machine

  /** @param {{ frozenAt?: number }} [options] `frozenAt` stops it there, for byte-exact tests */
  constructor({ frozenAt } = {}) {
    this.#machine = frozenAt === undefined ? Date.now : () => frozenAt
  }

  now() {
    return this.#machine() + this.#aheadMs
  }

  /** @param {number} at @param {Appointment["job"]} job */
  at(at, job) {
    this.#appointments.push({ at, job })
  }

  /** Pushes the clock ahead and does, in order, everything that became due. @param {number} ms */
  async advance(ms) {
    const target = this.#aheadMs + ms
    for (;;) {
      const next = this.#next(this.#machine() + target)
      if (!next) break
      // A job sees the moment it was meant for, not the end of the jump.
      this.#aheadMs = Math.max(this.#aheadMs, next.at - this.#machine())
      await next.job()
    }
    this.#aheadMs = Math.max(this.#aheadMs, target)
  }

  /** Lets due jobs run while real time passes. */
  start() {
    this.#ticker = setInterval(() => void this.advance(0), 500)
    this.#ticker.unref()
  }

  stop() {
    clearInterval(this.#ticker)
    this.reset()
  }

  /** Back to the machine's time, with nothing waiting. */
  reset() {
    this.#aheadMs = 0
    this.#appointments = []
  }

  /** @param {number} until */
  #next(until) {
    const due = this.#appointments.filter((a) => a.at <= until).sort((a, b) => a.at - b.at)
    const [first] = due
    if (first) this.#appointments = this.#appointments.filter((a) => a !== first)
    return first
  }
}
