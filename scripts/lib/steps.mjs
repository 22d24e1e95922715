/** @param {number} ms */
export function seconds(ms) {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const whole = Math.round(ms / 1000)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`
}

/**
 * The progress of a command: one line for each step with the time it took. On a terminal the steps
 * that are running share one live line; elsewhere (a log, a pipe) each start is its own line, and a
 * long step says every 20 s that it is alive.
 */
export class Steps {
  /** @param {{ out?: NodeJS.WriteStream, verbose?: boolean, live?: boolean }} [options] */
  constructor(options = {}) {
    this.out = options.out ?? process.stdout
    this.verbose = options.verbose ?? false
    this.live = (options.live ?? true) && Boolean(this.out.isTTY) && !this.verbose
    this.began = Date.now()
    this.closed = false
    /** @type {Map<string, number>} */
    this.running = new Map()
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined
  }

  /**
   * Runs one step. What the step returns may change the line: `{ note }` is shown after the title.
   * @template T
   * @param {string} title in the progressive: "Installing dependencies"
   * @param {(note: (text: string) => void) => Promise<T> | T} work
   * @returns {Promise<T>}
   */
  async run(title, work) {
    const start = Date.now()
    let note = ""
    this.running.set(title, start)
    if (!this.live) this.line(`· ${title} …`)
    this.tick()
    try {
      const result = await work((text) => (note = text))
      this.end(title)
      this.line(`✓ ${title}${note ? ` (${note})` : ""}  ${seconds(Date.now() - start)}`)
      return result
    } catch (error) {
      this.end(title)
      this.line(`✗ ${title}  ${seconds(Date.now() - start)}`)
      throw error
    }
  }

  /** @param {string} text */
  line(text) {
    if (this.closed) return
    if (this.live) this.out.write("\r\x1b[2K")
    this.out.write(`${text}\n`)
    this.paint()
  }

  /** Ends the progress: what is stopped from now on is not a step that failed. */
  close() {
    this.closed = true
    clearInterval(this.timer)
    this.timer = undefined
    if (this.live) this.out.write("\r\x1b[2K")
    this.running.clear()
  }

  /** Takes the progress up again after something else was written. */
  reopen() {
    this.closed = false
  }

  /** @param {string} title */
  end(title) {
    this.running.delete(title)
    if (this.running.size > 0) return
    clearInterval(this.timer)
    this.timer = undefined
  }

  tick() {
    this.timer ??= setInterval(
      () => (this.live ? this.paint() : this.heartbeat()),
      this.live ? 200 : 20_000
    )
    this.timer.unref()
  }

  paint() {
    if (!this.live || this.running.size === 0) return
    const now = Date.now()
    const text = [...this.running].map(([t, s]) => `${t} ${seconds(now - s)}`).join(" · ")
    const width = (this.out.columns ?? 80) - 3
    this.out.write(`\r\x1b[2K… ${text.slice(0, width)}`)
  }

  heartbeat() {
    const now = Date.now()
    for (const [title, start] of this.running)
      this.out.write(`  … ${title}: ${seconds(now - start)}\n`)
  }
}
