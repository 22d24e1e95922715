import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { execFileSync } from "node:child_process"
import path from "node:path"
import { COD, moneyOf, openShop, paidAttempt, RIP, TRANSFER } from "../apps/offline/shop"
import { loadMailSandbox, type MailSandbox } from "../sandboxes/load"

jest.setTimeout(120_000)

// The shop's configuration names the port before anything can listen on it.
const FREE_PORT = `const s = require("net").createServer().listen(0, "127.0.0.1", () => {
  console.log(s.address().port); s.close() })`
const port = Number(execFileSync(process.execPath, ["-e", FREE_PORT]).toString())
process.env.TEST_SMTP_URL = `smtp://127.0.0.1:${port}`

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/offline"),
  testSuite: ({ api, getContainer }) => {
    let shop: Awaited<ReturnType<typeof openShop>>
    let mail: MailSandbox

    beforeAll(async () => {
      const { startMailSandbox } = await loadMailSandbox()
      mail = await startMailSandbox({ port })
      shop = await openShop(getContainer(), api)
      const admin = await shop.merchant()
      await admin.post("/admin/transfer-accounts", {
        kind: "rip",
        holder: "MJ Chauffage",
        rip: RIP,
      })
    })

    afterAll(async () => {
      delete process.env.TEST_SMTP_URL
      await mail.close()
    })

    const receipt = (token: string, query = "") =>
      shop.store.bytes(`/store/payments/returns/${token}/receipt.pdf${query}`)
    const send = (token: string, email: unknown, more = {}) =>
      shop.store.post(`/store/payments/returns/${token}/receipt/email`, { email, ...more })
    const paid = async (over = {}) => paidAttempt(getContainer(), (await shop.place(COD)).id, over)

    it("hands out the receipt of a paid attempt as a private PDF", async () => {
      const token = await paid()
      const { status, headers, body } = await receipt(token)
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": expect.stringMatching(/^attachment; filename="recu-\d{10}\.pdf"$/),
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      })
      expect(body.subarray(0, 5).toString()).toBe("%PDF-")
      const arabic = await receipt(token, "?locale=ar")
      expect(arabic.body.includes("/Lang (ar)")).toBe(true)
      expect(body.includes("/Lang (fr)")).toBe(true)
      expect((await receipt(token, "?locale=odd")).body.equals(body)).toBe(true)
    })

    it("is in the language of the payment", async () => {
      const { body } = await receipt(await paid({ locale: "ar" }))
      expect(body.includes("/Lang (ar)")).toBe(true)
    })

    it("gives nobody a receipt without its token, and none for money not taken", async () => {
      const codes = async (token: string) => {
        const { status, body } = await receipt(token)
        return [status, JSON.parse(body.toString()).code]
      }
      for (const token of ["x", "a".repeat(22), "..%2f", "A".repeat(500)]) {
        expect(await codes(token)).toEqual([404, "payment_not_found"])
        expect((await send(token, "a@example.dz")).status).toBe(404)
      }
      for (const state of ["registered", "declined", "reversed", "review"]) {
        expect(await codes(await paid({ state }))).toEqual([409, "receipt_unavailable"])
      }
    })

    it("mails it to the address the shopper types, once a day", async () => {
      const token = await paid()
      expect(await send(token, "Amine@Example.dz")).toMatchObject({
        status: 202,
        data: { sent: true },
      })
      expect((await send(token, "amine@example.dz")).status).toBe(202)
      const mails = mail.messages("amine@example.dz")
      expect(mails).toHaveLength(1)
      expect(mails[0]).toMatchObject({ subject: "Votre reçu de paiement – MJ Chauffage" })
      expect(mails[0]?.attachments).toMatchObject([
        { filename: expect.stringMatching(/^recu-\d{10}\.pdf$/), type: "application/pdf" },
      ])
      const attached = mail.attachment(mails[0]?.id ?? "", 0)
      expect(attached?.equals((await receipt(token)).body)).toBe(true)
    })

    it("mails one receipt to three addresses at most, even to many at once", async () => {
      const token = await paid()
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => send(token, `person-${index}@example.dz`))
      )
      expect(answers.filter(({ status }) => status === 202)).toHaveLength(3)
      for (const { status, data } of answers.filter((answer) => answer.status !== 202)) {
        expect(status).toBe(409)
        expect(data.code).toBe("email_limit")
      }
    })

    it("refuses what is no address", async () => {
      const token = await paid()
      for (const email of [
        "",
        "a",
        "a@b.dz,c@d.dz",
        "a@b.dz\r\nBcc: x@y.z",
        null,
        1,
        "x".repeat(300),
      ]) {
        expect(await send(token, email)).toMatchObject({
          status: 400,
          data: { code: "invalid_fields" },
        })
      }
      expect(mail.messages("c@d.dz")).toHaveLength(0)
    })

    it("tells by mail how to transfer, in the shopper's language", async () => {
      const order = await shop.place(TRANSFER, {
        contact: { name: "Amine", phone: "0550 99 88 77", email: "transfer@example.dz" },
        locale: "ar",
      })
      await until(() => mail.messages("transfer@example.dz").length > 0)
      const mails = mail.messages("transfer@example.dz")
      expect(mails).toHaveLength(1)
      expect(JSON.stringify(mails[0]?.subject)).toContain(String(order.display_id))
      expect((await moneyOf(getContainer(), order.id)).captures).toEqual([])
    })

    it("tells it too when a cash order is changed to transfer", async () => {
      const order = await shop.place(COD, {
        contact: { name: "Zohra", phone: "0550 99 88 78", email: "changed@example.dz" },
      })
      const change = { provider_id: TRANSFER }
      await shop.store.post(`/store/payments/orders/${order.ref}/method`, change)
      await until(() => mail.messages("changed@example.dz").length > 0)
      const { data } = await shop.store.get(`/store/payments/transfers/${order.ref}`)
      const [sent] = mail.messages("changed@example.dz")
      expect(sent?.subject).toContain(`Commande n° ${order.display_id}`)
      expect(JSON.stringify(sent)).toContain(data.reference)
    })
  },
})

/** Resolves when a condition holds; the test's own time limit ends the wait. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((look) => setTimeout(look, 20))
}
