/**
 * @typedef {object} Tally what one ring of tests came to
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} notes one line each: why something was skipped, or what the numbers do not say
 */

/** @returns {Tally} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: 0, notes: [] })

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const total = nothing()
  for (const tally of tallies) {
    total.passed += tally.passed
    total.failed += tally.failed
    total.skipped += tally.skipped
    total.notes.push(...tally.notes)
  }
  return total
}

/**
 * A runner's own numbers, made honest: a runner that crashed counts as a failure even when no test
 * failed, and a ring in which nothing ran has proved nothing, so it failed too.
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
export function honest(tally, exitCode) {
  const { passed, failed, skipped, notes } = tally
  if (failed > 0) return tally
  if (exitCode !== 0) {
    const why = `the runner ended with code ${exitCode} although no test failed`
    return { passed, failed: 1, skipped, notes: [...notes, why] }
  }
  if (passed === 0) return { passed, failed: 1, skipped, notes: [...notes, "no test ran"] }
  return tally
}

/**
 * Jest's `--json` report. Suites that could not even start are failures of their own.
 * @param {any} report undefined when it was never written
 * @param {number} exitCode
 * @returns {Tally}
 */
export function fromJest(report, exitCode) {
  if (!report) return honest(nothing(), exitCode || 1)
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
  /** @type {{ status: string, fullName: string }[]} */
  const tests = (report.testResults ?? []).flatMap(
    (/** @type {any} */ r) => r.assertionResults ?? []
  )
  const notes = tests
    .filter((t) => t.status === "pending" || t.status === "todo" || t.status === "skipped")
    .map((t) => `skipped: ${t.fullName}`)
  const failed = (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0)
  return honest({ passed: report.numPassedTests ?? 0, failed, skipped, notes }, exitCode)
}

/**
 * Playwright's JSON report. A test that passed only at its second try is a failure here: nobody
 * should have to guess which run to believe.
 * @param {any} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function fromPlaywright(report, exitCode) {
  if (!report?.stats) return honest(nothing(), exitCode || 1)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats
  const errors = (report.errors ?? []).length
  const notes = skippedSpecs(report.suites ?? []).map((line) => `skipped: ${line}`)
  if (flaky > 0) notes.push(`${flaky} passed only at a second try`)
  return honest({ passed: expected, failed: unexpected + flaky + errors, skipped, notes }, exitCode)
}

/**
 * @param {any[]} suites
 * @returns {string[]} title and reason
 */
function skippedSpecs(suites) {
  return suites.flatMap((suite) => [
    ...skippedSpecs(suite.suites ?? []),
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
      (spec.tests ?? [])
        .filter((/** @type {any} */ t) => t.status === "skipped")
        .map((/** @type {any} */ t) => {
          const why = (t.annotations ?? []).find((/** @type {any} */ a) => a.type === "skip")
          return `${spec.title} (${why?.description ?? "no reason given"})`
        })
    ),
  ])
}

/**
 * The last line of `npm test`.
 * @param {Tally} total
 */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
