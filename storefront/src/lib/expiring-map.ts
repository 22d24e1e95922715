/** Answers remembered for a while, never more than `limit` of them. Times in milliseconds. */
export class ExpiringMap<V> {
  private readonly entries = new Map<string, { value: V; until: number }>()

  constructor(private readonly limit: number) {}

  /** @returns the value, or undefined when it is unknown or too old. */
  get(key: string, now: number): V | undefined {
    const entry = this.entries.get(key)
    return entry && entry.until > now ? entry.value : undefined
  }

  set(key: string, value: V, now: number, ttl: number): void {
    this.entries.delete(key)
    if (this.entries.size >= this.limit) {
      const [oldest] = this.entries.keys()
      if (oldest !== undefined) this.entries.delete(oldest)
    }
    this.entries.set(key, { value, until: now + ttl })
  }
}
