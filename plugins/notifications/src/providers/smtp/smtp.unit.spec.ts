import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { SmtpNotificationProvider } from "./service"

type Mail = { from: string; to: string[]; raw: string; user: string | undefined }

/** A real SMTP conversation with a server on this machine. */
async function mailServer({ refuse = false, login = false } = {}) {
  const mails: Mail[] = []
  const server = new SMTPServer({
    disabledCommands: login ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
    allowInsecureAuth: true,
    authOptional: !login,
    onAuth: ({ username, password }, _session, done) =>
      username === "shop@example.dz" && password === "p@ss:word"
        ? done(null, { user: username })
        : done(new Error("535 wrong p@ss:word")),
    onRcptTo: (_address, _session, done) =>
      refuse ? done(Object.assign(new Error("no such person"), { responseCode: 550 })) : done(),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
          user: session.user,
        })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((closed) => server.close(closed))
  return { mails, port, close }
}

/** Quoted-printable, read back. */
const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16))
      ),
    "latin1"
  ).toString()

const from = "MJ Chauffage <shop@example.dz>"
const message = {
  to: "amine@example.dz",
  channel: "email",
  template: "payment-receipt",
  content: { subject: "Reçu · وصل", text: "Bonjour", html: "<p>مرحبا</p>" },
  attachments: [
    {
      filename: "recu.pdf",
      content: Buffer.from("%PDF-1.7 a receipt").toString("base64"),
      content_type: "application/pdf",
    },
  ],
}

describe("SmtpNotificationProvider", () => {
  it("sends subject, both bodies and the attachment to one person", async () => {
    const server = await mailServer({ login: true })
    const url = `smtp://shop%40example.dz:p%40ss%3Aword@127.0.0.1:${server.port}`
    const sent = await new SmtpNotificationProvider({}, { url, from }).send(message)
    await server.close()
    const mail = server.mails[0]
    expect(sent.id).toMatch(/^<.+@example\.dz>$/)
    expect(mail).toMatchObject({
      from: "shop@example.dz",
      to: ["amine@example.dz"],
      user: "shop@example.dz",
    })
    const raw = mail?.raw ?? ""
    expect(raw).toContain("From: MJ Chauffage <shop@example.dz>")
    expect(raw).toContain("To: amine@example.dz")
    const encoded = /Subject: =\?UTF-8\?([BQ])\?/i.exec(raw)
    expect(encoded).not.toBeNull()
    expect(raw).toContain("text/plain")
    expect(raw).toContain("text/html")
    expect(raw).toMatch(/Content-Type: application\/pdf; name=recu\.pdf/)
    expect(raw).toContain(message.attachments[0]?.content)
  })

  it.each(["REQUEST", "CANCEL"])(
    "sends an invitation as a way to read the mail, with the method calendars look for: %s",
    async (method) => {
      const server = await mailServer()
      const provider = new SmtpNotificationProvider(
        {},
        { url: `smtp://127.0.0.1:${server.port}`, from }
      )
      const file = `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nSUMMARY:صيانة\r\nEND:VCALENDAR\r\n`
      await provider.send({
        ...message,
        attachments: [
          ...message.attachments,
          {
            filename: "invite.ics",
            content: Buffer.from(file).toString("base64"),
            content_type: `text/calendar; method=${method}; charset=utf-8`,
          },
        ],
      })
      await server.close()
      const raw = server.mails[0]?.raw ?? ""
      // The last way to read it: mail programs take the last one they know.
      const readings = raw.split(/multipart\/alternative/)[1] ?? ""
      const types = [...readings.matchAll(/Content-Type: ([^;\r\n]+)/g)].map(([, type]) => type)
      expect(types.slice(0, 3)).toEqual(["text/plain", "text/html", "text/calendar"])
      const calendar = new RegExp(
        `Content-Type: text/calendar; charset=utf-8; method=${method}\\r\\n` +
          `Content-Transfer-Encoding: quoted-printable\\r\\n\\r\\n([\\s\\S]+?)\\r\\n--`
      ).exec(readings)
      expect(unquoted(calendar?.[1] ?? "")).toBe(file)
      const attached = /Content-Type: application\/ics[\s\S]+?\r\n\r\n([\w+/=\r\n]+?)\r\n--/.exec(
        raw
      )
      expect(Buffer.from(attached?.[1] ?? "", "base64").toString()).toBe(file)
      expect(raw).toMatch(/Content-Type: application\/ics; name=invite\.ics/)
      expect(raw).toMatch(/Content-Disposition: attachment; filename=invite\.ics/)
      expect(raw).toMatch(/application\/pdf; name=recu\.pdf/)
    }
  )

  it("writes to nobody but the one address it was given", async () => {
    const server = await mailServer()
    const url = `smtp://127.0.0.1:${server.port}`
    const provider = new SmtpNotificationProvider({}, { url, from })
    for (const to of ["a@b.dz,c@d.dz", "a@b.dz\r\nBcc: c@d.dz", "A <a@b.dz>", "nobody", ""]) {
      await expect(provider.send({ ...message, to })).rejects.toMatchObject({
        type: "invalid_data",
      })
    }
    await server.close()
    expect(server.mails).toHaveLength(0)
  })

  it("says when there is nothing to send", async () => {
    const provider = new SmtpNotificationProvider({}, { url: "smtp://127.0.0.1:1", from })
    for (const content of [undefined, { subject: "x" }, { text: "x" }]) {
      await expect(provider.send({ ...message, content })).rejects.toMatchObject({
        type: "invalid_data",
      })
    }
  })

  it("tells what the server answered by its code, without anybody's address or password", async () => {
    const refusing = await mailServer({ refuse: true })
    const wrong = await mailServer({ login: true })
    const providers = [
      `smtp://127.0.0.1:${refusing.port}`,
      `smtp://shop%40example.dz:wrong@127.0.0.1:${wrong.port}`,
      "smtp://127.0.0.1:1",
    ].map((url) => new SmtpNotificationProvider({}, { url, from }))
    const errors = await Promise.all(
      providers.map((provider) =>
        provider.send(message).then(
          () => "sent",
          (error: Error) => error.message
        )
      )
    )
    await Promise.all([refusing.close(), wrong.close()])
    expect(errors[0]).toMatch(/^SMTP: EENVELOPE .*550$/)
    expect(errors[1]).toMatch(/^SMTP: EAUTH/)
    expect(errors[2]).toMatch(/^SMTP: E(CONNECTION|SOCKET)/)
    expect(errors.join()).not.toMatch(/amine|wrong|p@ss/)
  })

  it("requires TLS from a server that is not on this machine", async () => {
    const server = await mailServer()
    const strict = new SmtpNotificationProvider({}, { url: `smtp://0.0.0.0:${server.port}`, from })
    await expect(strict.send(message)).rejects.toThrow(/^SMTP: ETLS/)
    const insecure = { url: `smtp://0.0.0.0:${server.port}`, from, allowInsecure: true }
    await expect(new SmtpNotificationProvider({}, insecure).send(message)).resolves.toBeDefined()
    await server.close()
    expect(server.mails).toHaveLength(1)
  })
})
