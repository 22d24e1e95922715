/**
 * A failure that is told to a person: one sentence that says what happened, one that says the way out.
 * Everything else that is thrown is a bug of ours and is shown with its stack under `--verbose`.
 */
export class Refusal extends Error {
  /**
   * @param {string} what one sentence, without a stack or a code
   * @param {string} wayOut one sentence the reader can act on
   * @param {unknown} [cause]
   */
  constructor(what, wayOut, cause) {
    super(what, { cause })
    this.name = "Refusal"
    this.wayOut = wayOut
  }
}

/**
 * Prints why a command stops. Returns the exit code, so that the caller ends with `process.exitCode`.
 * @param {unknown} error
 * @param {{ verbose?: boolean, logDir?: string }} [options]
 * @returns {number}
 */
export function explain(error, options = {}) {
  if (error instanceof Refusal) {
    process.stderr.write(`\n✗ ${error.message}\n  ${error.wayOut}\n`)
    if (options.verbose && error.cause) process.stderr.write(`${String(error.cause)}\n`)
    return 1
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const first = text.split("\n")[0]
  process.stderr.write(`\n✗ ${options.verbose ? text : first}\n`)
  if (options.logDir) process.stderr.write(`  The logs are in ${options.logDir}.\n`)
  return 1
}
