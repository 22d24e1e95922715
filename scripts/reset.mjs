import { rmSync } from "node:fs"
import { createInterface } from "node:readline/promises"
import { join } from "node:path"
import { command } from "./lib/command.mjs"
import { Refusal } from "./lib/fail.mjs"
import { ROOT } from "./lib/paths.mjs"
import { takePlace } from "./lib/run-record.mjs"
import { belongings, wipe } from "./lib/wipe.mjs"

/** @param {string} question */
async function agrees(question) {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^(y|yes|o|oui)$/i.test((await terminal.question(question)).trim())
  } finally {
    terminal.close()
  }
}

// `npm run reset`: forgets the shop of this folder (database, secrets, uploads, logs) after asking.
// Packages and builds stay; a database given by DATABASE_URL is never touched.
await command(async ({ flags, home }) => {
  const place = await takePlace(home.run, "npm run reset")
  if ("holder" in place)
    throw new Refusal(
      `The shop is running (process ${place.holder.pid}).`,
      "Stop it first, with Ctrl-C in its terminal."
    )
  try {
    const gone = belongings(home)
    process.stdout.write(
      `This deletes every order, product, customer, picture and secret of the shop in\n${gone.map((g) => `  ${g}\n`).join("")}`
    )
    if (process.env.DATABASE_URL)
      process.stdout.write("The database of DATABASE_URL is left as it is.\n")
    const yes = flags.has("--yes") || (await agrees("Delete all of it? [y/N] "))
    if (!yes) {
      process.stdout.write(
        "Nothing was deleted. To delete without being asked: npm run reset -- --yes\n"
      )
      return 1
    }
    wipe(home)
    rmSync(join(ROOT, "storefront", ".next", "cache"), { recursive: true, force: true })
    process.stdout.write("Done. The next npm start makes a new shop.\n")
    return 0
  } finally {
    place.taken.release()
  }
})
