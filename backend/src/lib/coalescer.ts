/** How long a coalescer listens before it acts, in milliseconds. */
export type CoalescerTimes = { quietMs: number; maxWaitMs: number }

/**
 * Gathers things and acts on them once, after a moment of quiet but never later than `maxWaitMs`
 * after the first. Runs never overlap; an error of `act` goes to `onError` and nowhere else.
 */
export class Coalescer<T> {
  private waiting = new Set<T>()
  private firstAt: number | undefined
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly act: (things: T[]) => Promise<void>,
    private readonly onError: (error: unknown) => void,
    private readonly times: CoalescerTimes
  ) {}

  /** Takes note; never throws, never waits. */
  add(things: Iterable<T>): void {
    for (const thing of things) this.waiting.add(thing)
    if (!this.waiting.size) return
    const now = Date.now()
    this.firstAt ??= now
    const left = this.firstAt + this.times.maxWaitMs - now
    clearTimeout(this.timer)
    this.timer = setTimeout(
      () => void this.flush(),
      Math.max(0, Math.min(this.times.quietMs, left))
    )
    // A process that wants to stop is not kept alive by a pending notice.
    this.timer.unref()
  }

  /** Acts now on what has been gathered; resolves when that and every earlier run are done. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    const things = [...this.waiting]
    this.waiting = new Set()
    this.firstAt = undefined
    if (things.length) {
      this.running = this.running.then(() => this.act(things)).catch(this.onError)
    }
    await this.running
  }
}
