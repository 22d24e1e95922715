import { BookingError } from "../booking-errors"

/** Pictures decoded at once: each may need 200 MB for a moment. */
const AT_ONCE = 2

/** Pictures that may wait for their turn; each holds a whole file. */
const MAX_WAITING = 40

let running = 0
const waiting: (() => void)[] = []

/**
 * Runs `job` when fewer than two others run: strangers choose when and how much is uploaded. Throws
 * `try_again` when too many wait already.
 */
export async function takingTurns<T>(job: () => Promise<T>): Promise<T> {
  if (waiting.length >= MAX_WAITING) throw new BookingError("try_again")
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running++
  try {
    return await job()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
