/** Pictures decoded at once: each may need 150 MB for a moment. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Runs `job` when fewer than two others run: strangers choose when and how much is uploaded. */
export async function takingTurns<T>(job: () => Promise<T>): Promise<T> {
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
