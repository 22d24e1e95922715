import { command } from "./lib/command.mjs"
import { live, startShop } from "./lib/shop.mjs"

// `npm start`: from a fresh clone, or from whatever an earlier run left, to a shop that answers.
await command(async ({ home, verbose }) =>
  live(home, { name: "npm start", verbose, start: startShop })
)
process.exit()
