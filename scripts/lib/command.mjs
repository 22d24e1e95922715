import { checkNode } from "./checks.mjs"
import { explain } from "./fail.mjs"
import { homeOf } from "./paths.mjs"

/**
 * The frame of every command: checks Node, reads the flags, and turns what is thrown into one clear
 * sentence and an exit code.
 * @param {(context: { flags: Set<string>, words: string[], verbose: boolean, home: import("./paths.mjs").Home }) => Promise<number | void>} main
 */
export async function command(main) {
  const args = process.argv.slice(2)
  const flags = new Set(args.filter((a) => a.startsWith("-")))
  const verbose = flags.has("--verbose") || process.env.npm_config_verbose === "true"
  const home = homeOf(process.env)
  try {
    checkNode(process.versions.node)
    const words = args.filter((a) => !a.startsWith("-"))
    process.exitCode = (await main({ flags, words, verbose, home })) ?? 0
  } catch (error) {
    process.exitCode = explain(error, { verbose, logDir: home.logs })
  }
}
