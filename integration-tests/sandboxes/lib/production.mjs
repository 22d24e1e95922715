/**
 * A sandbox takes money from nobody and says "paid" to everybody: it must never stand where real
 * orders are taken. Throws when this process runs in production.
 * @param {string} what
 * @param {NodeJS.ProcessEnv} [env]
 */
export function refuseInProduction(what, env = process.env) {
  if (env.NODE_ENV === "production")
    throw new Error(`${what} does not start when NODE_ENV is production.`)
}
