/**
 * Lets few run at once and few wait: work that needs much memory is refused rather than piled up.
 */
export class Turns {
  private running = 0
  private readonly waiting: (() => void)[] = []

  /**
   * @param most how many run at once
   * @param queue how many more may wait
   */
  constructor(
    private readonly most: number,
    private readonly queue: number
  ) {}

  /** Runs `work` when it is its turn; undefined, without running it, when too many wait already. */
  async take<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.running >= this.most) {
      if (this.waiting.length >= this.queue) {
        return undefined
      }
      // Whoever ends passes the place on: `running` stays as it is.
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    } else {
      this.running += 1
    }
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) {
        next()
      } else {
        this.running -= 1
      }
    }
  }
}
