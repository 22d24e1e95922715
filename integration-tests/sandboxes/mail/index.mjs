import { SMTPServer } from "smtp-server"
import { refuseInProduction } from "../lib/production.mjs"
import { listen } from "../lib/server.mjs"
import { Mailbox, summaryOf } from "./mailbox.mjs"
import { mailViewer } from "./viewer.mjs"

export { Mailbox } from "./mailbox.mjs"

/** Largest mail taken, attachments included. */
const LIMIT = 15 * 1_048_576

/**
 * Starts a mail server that delivers to nobody and shows what it was given. The last 200 mails stay
 * in memory, and nowhere else.
 *
 * Throws when NODE_ENV is production.
 * @param {object} [options]
 * @param {number} [options.port] of SMTP; 0 takes a free one
 * @param {number} [options.viewerPort]
 * @param {string} [options.host] where both listen
 */
export async function startMailSandbox({ port = 0, viewerPort = 0, host = "127.0.0.1" } = {}) {
  refuseInProduction("The mail sandbox")
  const mailbox = new Mailbox()
  const smtp = new SMTPServer({
    // Mail stays on this machine: nobody to hide it from, nobody to sign in.
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    onAuth: (auth, _, done) => done(null, { user: auth.username ?? "anybody" }),
    size: LIMIT,
    onData(stream, session, done) {
      /** @type {Buffer[]} */
      const chunks = []
      stream.on("data", (chunk) => chunks.push(chunk))
      stream.once("end", () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ""
        const envelope = { from, to: rcptTo.map((r) => r.address) }
        mailbox.take(Buffer.concat(chunks), envelope).then(
          () => done(),
          (error) => done(error)
        )
      })
    },
  })
  await new Promise((resolve, reject) => {
    smtp.once("error", reject)
    smtp.listen(port, host, () => resolve(undefined))
  })
  // A client that hangs up half-way is the client's affair.
  smtp.on("error", () => {})
  const address = smtp.server.address()
  const viewer = await listen(mailViewer(mailbox), { port: viewerPort, host })
  return {
    host: "127.0.0.1",
    port: typeof address === "object" && address ? address.port : port,
    viewerUrl: `http://localhost:${viewer.port}`,
    /** Mails newest first, optionally those to one address. @param {string} [to] */
    messages: (to) => mailbox.list.filter((m) => !to || m.envelope.to.includes(to)).map(summaryOf),
    /** @param {string} id @param {number} index @returns {Buffer | undefined} */
    attachment: (id, index) => mailbox.find(id)?.attachments[index]?.content,
    clear: () => mailbox.clear(),
    async close() {
      await new Promise((resolve) => smtp.close(() => resolve(undefined)))
      await viewer.close()
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof startMailSandbox>>} MailSandbox */
