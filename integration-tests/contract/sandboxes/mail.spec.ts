import { loadMailSandbox, type MailSandbox } from "../../sandboxes/load"
import { createConnection } from "node:net"

let mail: MailSandbox
beforeAll(async () => {
  mail = await (await loadMailSandbox()).startMailSandbox()
})
afterEach(() => mail.clear())
afterAll(() => mail.close())

/** A reply ends with a line that has no dash after its code. */
const LAST_LINE = /(?:^|\r\n)(\d{3}) [^\r\n]*\r\n$/

/** Speaks SMTP by hand, one line at a time. Answers with the codes of the replies. */
async function smtp(lines: string[]): Promise<string[]> {
  const socket = createConnection({ host: mail.host, port: mail.port })
  let heard = ""
  const codes: string[] = []
  const reply = () =>
    new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        heard += chunk.toString("utf8")
        const [, code] = LAST_LINE.exec(heard) ?? []
        if (!code) return
        codes.push(code)
        heard = ""
        socket.off("data", listen)
        resolve()
      }
      socket.on("data", listen)
      socket.once("error", reject)
    })
  await reply()
  for (const line of lines) {
    const answered = reply()
    socket.write(`${line}\r\n`)
    await answered
  }
  socket.end()
  return codes
}

/** A mail with French and Arabic in it, HTML that would like to run, and a file. */
const MESSAGE = [
  "From: Boutique <shop@boutique.example>",
  "To: Amina <amina@mail.example>",
  "Subject: =?UTF-8?B?UmXDp3Ug2YLZh9mI2Kk=?=",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Bonjour",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<b>Bonjour</b><script>parent.x=1</script><img src="https://tracker.example/x.png">',
  "--b",
  "Content-Type: application/pdf",
  'Content-Disposition: attachment; filename="recu.pdf"',
  "Content-Transfer-Encoding: base64",
  "",
  Buffer.from("%PDF-1.4 test").toString("base64"),
  "--b--",
  ".",
].join("\r\n")

const send = (to = "amina@mail.example") =>
  smtp([
    "EHLO shop",
    "MAIL FROM:<shop@boutique.example>",
    `RCPT TO:<${to}>`,
    "DATA",
    MESSAGE,
    "QUIT",
  ])

it("takes a mail and tells it whole, as JSON", async () => {
  expect(await send()).toEqual(["220", "250", "250", "250", "354", "250", "221"])
  const answer = await fetch(`${mail.viewerUrl}/api/messages`)
  expect(await answer.json()).toMatchObject({
    count: 1,
    messages: [
      {
        envelope: { from: "shop@boutique.example", to: ["amina@mail.example"] },
        from: "Boutique <shop@boutique.example>",
        subject: "Reçu قهوة",
        text: expect.stringContaining("Bonjour"),
        attachments: [{ filename: "recu.pdf", type: "application/pdf", size: 13 }],
      },
    ],
  })
})

it("finds mails by address, one by its id, and forgets them all", async () => {
  await send()
  await send("ali@mail.example")
  const api = `${mail.viewerUrl}/api/messages`
  const found = (await (await fetch(`${api}?to=ali@mail.example`)).json()) as {
    messages: { id: string }[]
  }
  expect(found.messages).toHaveLength(1)
  const one = await fetch(`${api}/${found.messages[0]?.id}`)
  expect(await one.json()).toMatchObject({ envelope: { to: ["ali@mail.example"] } })
  expect((await fetch(`${api}/nobody`)).status).toBe(404)
  await fetch(api, { method: "DELETE" })
  expect(mail.messages()).toEqual([])
})

it("shows a mail in a frame that runs and loads nothing, and its file as a download", async () => {
  await send()
  const [{ id } = { id: "" }] = mail.messages()
  const list = await (await fetch(mail.viewerUrl)).text()
  expect(list).toContain("Reçu قهوة")
  const page = await (await fetch(`${mail.viewerUrl}/mail/${id}`)).text()
  expect(page).toContain(`<iframe title="HTML" sandbox src="/mail/${id}/html"`)
  expect(page).not.toContain("<script>parent")
  const html = await fetch(`${mail.viewerUrl}/mail/${id}/html`)
  expect(html.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/)
  const file = await fetch(`${mail.viewerUrl}/mail/${id}/attachments/0`)
  expect(file.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''recu.pdf")
  expect(await file.text()).toBe("%PDF-1.4 test")
})

it("keeps the last 200", async () => {
  const { Mailbox } = await loadMailSandbox()
  const mailbox = new Mailbox()
  for (let i = 0; i < 205; i += 1)
    await mailbox.take(Buffer.from(`Subject: ${i}\r\n\r\nx`), { from: "", to: [] })
  expect(mailbox.list).toHaveLength(200)
  expect(mailbox.list[0]?.subject).toBe("204")
  expect(mailbox.find("1")).toBeUndefined()
})

it("refuses to start in production", async () => {
  const { startMailSandbox } = await loadMailSandbox()
  const before = process.env.NODE_ENV
  Object.assign(process.env, { NODE_ENV: "production" })
  try {
    await expect(startMailSandbox()).rejects.toThrow("does not start when NODE_ENV is production")
  } finally {
    Object.assign(process.env, { NODE_ENV: before })
  }
})
