import { randomBytes } from "node:crypto"
import { startChargilySandbox } from "./chargily/index.mjs"
import { startMailSandbox } from "./mail/index.mjs"
import { startSatimSandbox } from "./satim/index.mjs"

/**
 * Every sandbox in one process, as `npm start` runs it and as it can be run by hand:
 * `node integration-tests/sandboxes/main.mjs`. Ports are `HANOUT_SANDBOX_PORT` (9100) and those after
 * it: SATIM's API +0 and page +1, Chargily's API +2 and page +3, the mail viewer +90, SMTP +91.
 * `HANOUT_SANDBOXES` names the ones to start, all of them unless set.
 */
const env = process.env
const base = Number(env.HANOUT_SANDBOX_PORT || 9100)
const wanted = (env.HANOUT_SANDBOXES ?? "satim,chargily,mail").split(",")
/** @param {string} name the variable @param {string} key what the sandbox calls it */
const given = (name, key) => (env[name] ? { [key]: env[name] } : {})
// Ids must not come back after a restart: a shop's ledger remembers the earlier ones.
const seed = randomBytes(8).toString("hex")

const running = [
  wanted.includes("satim") &&
    (await startSatimSandbox({
      port: base,
      pagePort: base + 1,
      seed,
      config: {
        ...given("HANOUT_SATIM_USER", "userName"),
        ...given("HANOUT_SATIM_PASSWORD", "password"),
        ...given("HANOUT_SATIM_TERMINAL", "terminalId"),
      },
    })),
  wanted.includes("chargily") &&
    (await startChargilySandbox({
      port: base + 2,
      pagePort: base + 3,
      seed,
      config: given("HANOUT_CHARGILY_SECRET_KEY", "testKey"),
    })),
  wanted.includes("mail") && (await startMailSandbox({ port: base + 91, viewerPort: base + 90 })),
].filter((sandbox) => sandbox !== false)

for (const sandbox of running)
  process.stdout.write(`${"viewerUrl" in sandbox ? sandbox.viewerUrl : sandbox.pageUrl}\n`)

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    await Promise.all(running.map((sandbox) => sandbox.close()))
    process.exit()
  })
