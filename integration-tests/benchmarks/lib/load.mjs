/**
 * @typedef {{ name: string, run: () => Promise<void>, sql: () => Promise<number> }} Variant
 * @typedef {{ perSecond: number, p50: number, p95: number, errors: number, calls: number, sql: number }} Figure
 */

/** @param {number[]} sorted @param {number} q quantile 0..1 */
export function quantile(sorted, q) {
  if (sorted.length === 0) return Number.NaN
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/**
 * One round: `clients` loops call `run` until `seconds` are over. Failed calls are counted, not timed.
 * @param {() => Promise<void>} run @param {{ clients: number, seconds: number }} shape
 */
export async function measureRound(run, { clients, seconds }) {
  const end = performance.now() + seconds * 1000
  const begun = performance.now()
  /** @type {number[]} */
  const times = []
  let errors = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const t = performance.now()
        try {
          await run()
          times.push(performance.now() - t)
        } catch (error) {
          errors += 1
          if (errors === 1) console.error(`  first error: ${String(error)}`)
          if (errors > 50) throw error
        }
      }
    })
  )
  return { times, errors, elapsed: (performance.now() - begun) / 1000 }
}

/**
 * Measures several variants side by side, in alternation, so that a machine that slows down slows
 * all of them. SQL is counted on one extra call alone.
 * @param {Variant[]} variants
 * @param {{ clients: number, seconds: number, rounds: number }} shape
 * @returns {Promise<Record<string, Figure>>}
 */
export async function compare(variants, shape) {
  /** @type {Record<string, { times: number[], elapsed: number, errors: number, sql: number }>} */
  const sums = {}
  for (const v of variants) {
    for (let i = 0; i < 3; i++) await v.run()
    const before = await v.sql()
    await v.run()
    sums[v.name] = { times: [], elapsed: 0, errors: 0, sql: (await v.sql()) - before }
  }
  for (let round = 0; round < shape.rounds; round++) {
    for (const v of variants) {
      const r = await measureRound(v.run, shape)
      const sum = sums[v.name]
      if (!sum) continue
      sum.times.push(...r.times)
      sum.elapsed += r.elapsed
      sum.errors += r.errors
    }
  }
  return Object.fromEntries(
    Object.entries(sums).map(([name, s]) => {
      const sorted = s.times.sort((a, b) => a - b)
      return [
        name,
        {
          perSecond: sorted.length / s.elapsed,
          p50: quantile(sorted, 0.5),
          p95: quantile(sorted, 0.95),
          errors: s.errors,
          calls: sorted.length,
          sql: s.sql,
        },
      ]
    })
  )
}

/**
 * A table whose last column is the throughput against the first variant (the yardstick).
 * @param {string} title @param {Record<string, Figure>} figures
 */
export function printFigures(title, figures) {
  const rows = Object.entries(figures)
  const base = rows[0]?.[1].perSecond ?? 1
  console.log(`\n### ${title}\n`)
  console.log("| variant | calls/s | p50 ms | p95 ms | SQL/call | errors | throughput ratio |")
  console.log("|---|---|---|---|---|---|---|")
  for (const [name, f] of rows) {
    console.log(
      `| ${name} | ${f.perSecond.toFixed(1)} | ${f.p50.toFixed(0)} | ${f.p95.toFixed(0)} | ${f.sql} | ${f.errors} | ${(f.perSecond / base).toFixed(2)} |`
    )
  }
}
