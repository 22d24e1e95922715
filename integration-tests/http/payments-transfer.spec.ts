import { expireDueOrders } from "@hanout/payments/workflows/expire-due"
import { settleConfirmedTransfers } from "@hanout/payments/offline/transfers/settle-transfer"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { randomBytes } from "node:crypto"
import path from "node:path"
import sharp from "sharp"
import {
  COD,
  database,
  moneyOf,
  openShop,
  paidAttempt,
  PRICE,
  RIP,
  TOTAL,
  TRANSFER,
} from "../apps/offline/shop"

jest.setTimeout(120_000)

/** A picture no other test sent. */
const picture = (width = 40, height = 30) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
const photo = () => picture().jpeg().toBuffer()

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/offline"),
  testSuite: ({ api, getContainer }) => {
    let shop: Awaited<ReturnType<typeof openShop>>
    let admin: Awaited<ReturnType<typeof shop.merchant>>
    let other: Awaited<ReturnType<typeof shop.merchant>>

    beforeAll(async () => {
      shop = await openShop(getContainer(), api)
      admin = await shop.merchant()
      other = await shop.merchant()
      const account = { kind: "baridimob", holder: "MJ Chauffage", rip: RIP }
      const made = await admin.post("/admin/transfer-accounts", account)
      expect(made.status).toBe(201)
    })

    const transferOf = async (display_id: number) => {
      const { data } = await admin.get(`/admin/transfers?q=${display_id}`)
      const transfer = data.transfers[0]
      if (!transfer) throw new Error("No transfer")
      return transfer
    }
    const confirm = (id: string, received_amount: unknown, by = admin) =>
      by.post(`/admin/transfers/${id}/confirm`, { seen_on_statement: true, received_amount })

    it("places the order unpaid and says where to transfer how much", async () => {
      const order = await shop.place(TRANSFER)
      const { status, data } = await shop.store.get(`/store/payments/transfers/${order.ref}`)
      expect(status).toBe(200)
      expect(data).toMatchObject({
        accounts: [{ kind: "baridimob", holder: "MJ Chauffage", rip: RIP, qr_url: null }],
        amount: TOTAL,
        currency_code: "dzd",
        reference: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
        state: "awaiting_transfer",
        proof: null,
        reject_reason: null,
      })
      expect(await moneyOf(getContainer(), order.id)).toMatchObject({
        status: "pending",
        collections: ["awaiting"],
        captures: [],
      })
    })

    it("shows nobody a transfer without its signed reference", async () => {
      const order = await shop.place(TRANSFER)
      const cash = await shop.place(COD)
      const forged = `${order.display_id}-AAAAAAAAAAAAAAAA`
      const crossed = `${order.display_id}-${cash.ref.split("-")[1]}`
      for (const ref of [forged, crossed, order.id, String(order.display_id), "x", "%00"]) {
        expect((await shop.store.get(`/store/payments/transfers/${ref}`)).status).toBe(404)
        expect((await shop.sendProof(ref, await photo())).status).toBe(404)
      }
      expect(await shop.store.get(`/store/payments/transfers/${cash.ref}`)).toMatchObject({
        status: 404,
        data: { code: "transfer_not_found" },
      })
      const stranger = { validateStatus: () => true }
      const id = (await transferOf(order.display_id)).id
      for (const url of ["transfers", `transfers/${id}`, "transfer-accounts"]) {
        expect((await api.get(`/admin/${url}`, stranger)).status).toBe(401)
      }
    })

    it("takes a proof, re-encoded and for the merchant's eyes only", async () => {
      const order = await shop.place(TRANSFER)
      const jpeg = await picture()
        .withExif({ IFD0: { Artist: "36.7538 N" } })
        .jpeg()
        .toBuffer()
      const sent = await shop.sendProof(order.ref, jpeg, {
        sender_name: "Amine Benali",
        sender_last4: "9131",
        transfer_number: "tr 001",
        paid_on: "2026-01-02",
      })
      expect(sent.status).toBe(201)
      expect(sent.data).toMatchObject({
        state: "proof_submitted",
        proof: { submitted_at: expect.any(String) },
      })
      expect(JSON.stringify(sent.data)).not.toMatch(/9131|TR001/)

      const transfer = await transferOf(order.display_id)
      expect(transfer).toMatchObject({
        state: "proof_submitted",
        can_confirm: true,
        needs_second: false,
        first_confirmation: null,
        order: { display_id: order.display_id, customer_name: "Amine Benali" },
        proofs: [
          { sender_last4: "9131", transfer_number: "TR001", paid_on: "2026-01-02", duplicates: [] },
        ],
      })
      const file = `/admin/transfers/${transfer.id}/proofs/${transfer.proofs[0]?.id}`
      const { status, headers, body } = await admin.bytes(file)
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        "content-type": "image/jpeg",
        "content-disposition": expect.stringContaining("attachment"),
        "content-security-policy": expect.stringContaining("sandbox"),
        "x-content-type-options": "nosniff",
      })
      expect(body.includes("36.7538")).toBe(false)
      expect((await api.get(file, { validateStatus: () => true })).status).toBe(401)
      const another = await shop.place(TRANSFER)
      const wrong = (await transferOf(another.display_id)).id
      const crossed = await admin.get(file.replace(transfer.id, wrong))
      expect(crossed).toMatchObject({ status: 404, data: { code: "proof_not_found" } })
    })

    it("refuses every file that is no picture and no plain PDF", async () => {
      const order = await shop.place(TRANSFER)
      const files: [Buffer | undefined, number, string][] = [
        [undefined, 400, "proof_missing"],
        [Buffer.from("MZ\x90\x00 a program called photo.jpg", "latin1"), 415, "proof_type"],
        [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 415, "proof_type"],
        [Buffer.from("\xff\xd8\xff not a picture", "latin1"), 400, "proof_unreadable"],
        [
          Buffer.from("%PDF-1.7\n<< /S /JavaScript /JS (x) >>\n%%EOF", "latin1"),
          400,
          "proof_unreadable",
        ],
        [Buffer.concat([await photo(), Buffer.alloc(6 * 1024 * 1024)]), 413, "proof_too_large"],
      ]
      for (const [file, status, code] of files) {
        expect(await shop.sendProof(order.ref, file)).toMatchObject({ status, data: { code } })
      }
      expect(
        await shop.sendProof(order.ref, await photo(), { paid_on: "2999-01-01" })
      ).toMatchObject({
        status: 400,
        data: { code: "invalid_fields", fields: { paid_on: "date" } },
      })
      const json = await shop.store.post(`/store/payments/transfers/${order.ref}/proof`, { a: 1 })
      expect(json).toMatchObject({ status: 400, data: { code: "proof_missing" } })
      expect((await transferOf(order.display_id)).proofs).toHaveLength(0)
    })

    it("takes a polyglot for the picture it is, and leaves the rest behind", async () => {
      const order = await shop.place(TRANSFER)
      const polyglot = Buffer.concat([await photo(), Buffer.from("<script>x()</script>PK\x03\x04")])
      expect((await shop.sendProof(order.ref, polyglot)).status).toBe(201)
      const { id, proofs } = await transferOf(order.display_id)
      const { body } = await admin.bytes(`/admin/transfers/${id}/proofs/${proofs[0]?.id}`)
      expect(body.includes("script")).toBe(false)
    })

    it("takes one file for one order, and shows the merchant who tried it again", async () => {
      const [first, second] = [await shop.place(TRANSFER), await shop.place(TRANSFER)]
      const raw = await picture().png().toBuffer()
      const marked = await sharp(raw)
        .withExif({ IFD0: { Artist: "x" } })
        .png()
        .toBuffer()
      expect((await shop.sendProof(first.ref, raw)).status).toBe(201)
      expect((await shop.sendProof(first.ref, raw)).status).toBe(201)
      const refused = await shop.sendProof(second.ref, marked)
      expect(refused).toMatchObject({ status: 409, data: { code: "proof_duplicate" } })
      expect(JSON.stringify(refused.data)).not.toContain(first.id)

      expect((await transferOf(first.display_id)).proofs).toHaveLength(1)
      expect(await transferOf(second.display_id)).toMatchObject({
        state: "awaiting_transfer",
        proofs: [{ duplicates: [{ order_id: first.id, why: "same_file" }] }],
      })
    })

    it("shows when two orders name the same transfer", async () => {
      const [first, second] = [await shop.place(TRANSFER), await shop.place(TRANSFER)]
      for (const order of [first, second]) {
        const sent = await shop.sendProof(order.ref, await photo(), { transfer_number: "OP-77" })
        expect(sent.status).toBe(201)
      }
      expect((await transferOf(second.display_id)).proofs[0]?.duplicates).toMatchObject([
        { order_id: first.id, why: "same_number" },
      ])
    })

    it("takes five proofs of an order and no more", async () => {
      const order = await shop.place(TRANSFER)
      const answers = []
      for (let sent = 0; sent < 6; sent++) {
        answers.push(await shop.sendProof(order.ref, await photo()))
      }
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 409])
      expect(answers[5]?.data.code).toBe("too_many_proofs")
    })

    it("captures once when twenty people confirm at once", async () => {
      const order = await shop.place(TRANSFER)
      await shop.sendProof(order.ref, await photo())
      const { id } = await transferOf(order.display_id)
      const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(id, TOTAL)))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      for (const { status, data } of answers.filter((answer) => answer.status !== 200)) {
        expect(status).toBe(409)
        expect(["transfer_confirmed", "try_again"]).toContain(data.code)
      }
      const money = await moneyOf(getContainer(), order.id)
      expect(money).toMatchObject({ collections: ["completed"], alerts: [] })
      expect(money.captures).toMatchObject([{ amount: TOTAL }])
      expect(money.transactions).toHaveLength(1)
      const { data } = await shop.store.get(`/store/payments/transfers/${order.ref}`)
      expect(data.state).toBe("confirmed")
      expect(await shop.sendProof(order.ref, await photo())).toMatchObject({
        status: 409,
        data: { code: "transfer_closed" },
      })
    })

    it("captures nothing for another amount, and opens an alert", async () => {
      const order = await shop.place(TRANSFER)
      const { id } = await transferOf(order.display_id)
      for (const amount of [TOTAL - 0.01, "2100.01", 1]) {
        expect(await confirm(id, amount)).toMatchObject({
          status: 409,
          data: { code: "transfer_mismatch" },
        })
      }
      expect(await moneyOf(getContainer(), order.id)).toMatchObject({
        captures: [],
        alerts: ["transfer_mismatch"],
      })
      for (const amount of [0, -1, "x", null, 1e300]) {
        expect((await confirm(id, amount)).status).toBe(400)
      }
      const unseen = await admin.post(`/admin/transfers/${id}/confirm`, { received_amount: TOTAL })
      expect(unseen.status).toBe(400)
    })

    it("asks two different people for large sums", async () => {
      const order = await shop.place(TRANSFER, { quantity: 7 })
      const total = 7 * PRICE + 600
      const { id } = await transferOf(order.display_id)
      expect((await confirm(id, total)).data.transfer).toMatchObject({
        state: "awaiting_second",
        needs_second: true,
        can_confirm: false,
        first_confirmation: { received_amount: total, by: expect.stringContaining("owner-") },
      })
      expect(await confirm(id, total)).toMatchObject({ status: 409, data: { code: "same_person" } })
      const { data: made } = await admin.post("/admin/api-keys", { title: "2", type: "secret" })
      const key = Reflect.get(made, "api_key") as { token: string }
      const byKey = await api.post(
        `/admin/transfers/${id}/confirm`,
        { seen_on_statement: true, received_amount: total },
        { auth: { username: key.token, password: "" }, validateStatus: () => true }
      )
      expect(byKey).toMatchObject({ status: 403, data: { code: "person_required" } })
      expect((await moneyOf(getContainer(), order.id)).captures).toEqual([])
      expect((await other.get(`/admin/transfers/${id}`)).data.transfer.can_confirm).toBe(true)
      expect(await confirm(id, total, other)).toMatchObject({
        status: 200,
        data: { transfer: { state: "confirmed" } },
      })
      expect((await moneyOf(getContainer(), order.id)).captures).toHaveLength(1)
    })

    it("lets the shopper try again after a rejection, twice", async () => {
      const order = await shop.place(TRANSFER)
      const { id } = await transferOf(order.display_id)
      const reject = () =>
        admin.post(`/admin/transfers/${id}/reject`, { reason: "Montant illisible" })
      expect(await reject()).toMatchObject({ status: 409, data: { code: "transfer_closed" } })
      const first = await photo()
      await shop.sendProof(order.ref, first)
      expect((await reject()).data.transfer.state).toBe("rejected")
      const shown = await shop.store.get(`/store/payments/transfers/${order.ref}`)
      expect(shown.data).toMatchObject({ state: "rejected", reject_reason: "Montant illisible" })
      expect(await shop.sendProof(order.ref, first)).toMatchObject({
        status: 409,
        data: { code: "proof_duplicate" },
      })
      expect((await shop.sendProof(order.ref, await photo())).data.state).toBe("proof_submitted")
      await reject()
      expect(await shop.sendProof(order.ref, await photo())).toMatchObject({
        status: 409,
        data: { code: "too_many_proofs" },
      })
    })

    it("opens an alert for money of a cancelled order", async () => {
      const order = await shop.place(TRANSFER)
      const { id } = await transferOf(order.display_id)
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order.id } })
      expect(await confirm(id, TOTAL)).toMatchObject({
        status: 409,
        data: { code: "transfer_late" },
      })
      expect(await moneyOf(getContainer(), order.id)).toMatchObject({
        status: "canceled",
        captures: [],
        alerts: ["late_payment"],
      })
    })

    it("follows the shopper to another method, and takes money that arrives all the same", async () => {
      const order = await shop.place(COD)
      const change = (provider_id: string) =>
        shop.store.post(`/store/payments/orders/${order.ref}/method`, { provider_id })
      const shown = () => shop.store.get(`/store/payments/transfers/${order.ref}`)
      expect(await change(TRANSFER)).toMatchObject({
        status: 200,
        data: { status: "awaiting_transfer" },
      })
      const first = (await shown()).data.reference
      expect((await change(COD)).status).toBe(200)
      expect((await shown()).data.state).toBe("expired")
      expect(await shop.sendProof(order.ref, await photo())).toMatchObject({
        status: 409,
        data: { code: "transfer_closed" },
      })
      const { data } = await admin.get(`/admin/transfers?q=${first}`)
      const { id, state } = data.transfers[0] ?? { id: "", state: "" }
      expect(state).toBe("canceled")
      expect((await confirm(id, TOTAL)).status).toBe(200)
      const money = await moneyOf(getContainer(), order.id)
      expect(money.captures).toHaveLength(1)
      expect(money.alerts).toEqual([])
      const late = await admin.post(`/admin/orders/${order.id}/cash-received`, {})
      expect(late).toMatchObject({ status: 409, data: { code: "nothing_to_collect" } })
    })

    it("cancels at the deadline, unless a proof waits for a person", async () => {
      const [silent, proven] = [await shop.place(TRANSFER), await shop.place(TRANSFER)]
      await shop.sendProof(proven.ref, await photo())
      const later = new Date(Date.now() + 73 * 3_600_000)
      expect(await expireDueOrders(getContainer(), { now: later })).toBe(1)
      expect((await moneyOf(getContainer(), silent.id)).status).toBe("canceled")
      expect((await transferOf(silent.display_id)).state).toBe("expired")
      expect((await moneyOf(getContainer(), proven.id)).status).toBe("pending")

      const { id } = await transferOf(proven.display_id)
      await admin.post(`/admin/transfers/${id}/reject`, { reason: "Illisible" })
      expect(await expireDueOrders(getContainer(), { now: later })).toBe(1)
      expect((await moneyOf(getContainer(), proven.id)).status).toBe("canceled")
    })

    it("finishes what a dead process left half done", async () => {
      const order = await shop.place(TRANSFER)
      const { id } = await transferOf(order.display_id)
      await database(getContainer()).raw(
        `UPDATE payment_transfer SET state = 'confirmed', confirmed_by = 'user_dead',
           received_centimes = amount_centimes, confirmed_at = now() - interval '1 minute'
         WHERE id = ?`,
        [id]
      )
      expect(await settleConfirmedTransfers(getContainer())).toBe(1)
      expect(await settleConfirmedTransfers(getContainer())).toBe(0)
      expect((await moneyOf(getContainer(), order.id)).captures).toHaveLength(1)
    })

    it("finds transfers by what a person has at hand", async () => {
      const contact = { name: "Zohra Haddad", phone: "0661 23 45 67" }
      const order = await shop.place(TRANSFER, { contact })
      await shop.sendProof(order.ref, await photo(), { transfer_number: "N 9981" })
      const { reference } = await transferOf(order.display_id)
      const typed = `${reference.slice(0, 4)}-${reference.slice(4)}`.toLowerCase()
      for (const q of [typed, "haddad", "0661234567", "n9981", `%23${order.display_id}`]) {
        const { data } = await admin.get(`/admin/transfers?q=${q}&state=proof_submitted,confirmed`)
        expect(data.count).toBe(1)
        expect(data.transfers[0]?.reference).toBe(reference)
      }
      for (const q of ["%25", "_", "'", "nobody", "a".repeat(300)]) {
        expect(
          (await admin.get(`/admin/transfers?q=${q}&limit=x&offset=-1&state=odd`)).status
        ).toBe(200)
      }
    })

    it("keeps accounts whose numbers are right", async () => {
      const bad = await admin.post("/admin/transfer-accounts", {
        kind: "rip",
        holder: "",
        rip: "00799999002345678942",
      })
      expect(bad).toMatchObject({
        status: 400,
        data: { code: "invalid_fields", fields: { holder: "required", rip: "rip_key" } },
      })
      const { data } = await admin.post("/admin/transfer-accounts", {
        kind: "ccp",
        holder: "MJ",
        ccp: "23115007 clé 32",
        active: false,
      })
      const { id } = data.account
      expect(data.account).toMatchObject({ ccp: "0023115007", ccp_key: "32", active: false })

      const form = new FormData()
      const png = await picture().png().toBuffer()
      form.set("file", new Blob([new Uint8Array(png)]), "qr.png")
      const qr = await admin.post(`/admin/transfer-accounts/${id}/qr`, form)
      expect(qr.data.account.qr_url).toMatch(/\/static\/.+\.png$/)
      expect(
        (await admin.delete(`/admin/transfer-accounts/${id}/qr`)).data.account.qr_url
      ).toBeNull()
      expect((await admin.delete(`/admin/transfer-accounts/${id}`)).status).toBe(200)
      expect((await admin.delete(`/admin/transfer-accounts/${id}`)).status).toBe(404)
      expect((await admin.get("/admin/transfer-accounts")).data.accounts).toHaveLength(1)
    })

    it("is no method without an account to transfer to", async () => {
      const { data } = await admin.get("/admin/transfer-accounts")
      for (const { id } of data.accounts)
        await admin.delete(`/admin/transfer-accounts/${String(id)}`)
      const refused = await shop.tryPlace(TRANSFER)
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(refused.status).toBeLessThan(500)
    })

    it("sends no receipt by mail in a shop that sends no mail", async () => {
      const order = await shop.place(COD)
      const token = await paidAttempt(getContainer(), order.id)
      const url = `/store/payments/returns/${token}/receipt/email`
      expect(await shop.store.post(url, { email: "a@example.dz" })).toMatchObject({
        status: 409,
        data: { code: "email_unavailable" },
      })
    })
  },
})
