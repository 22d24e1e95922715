import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { settleAttempt } from "@hanout/payments/workflows"
import path from "node:path"
import { remote } from "../apps/payments/remote"
import { COD, HOSTED, openShop, SCRIPTED, TOTAL, type OpenShop } from "../apps/payments/shop"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/payments"),
  testSuite: ({ api, getContainer }) => {
    let shop: OpenShop
    const scripted = remote("scripted")
    const hosted = remote("hosted")

    /** A paid order and what is needed to work on it. */
    const paid = async (provider = SCRIPTED) => {
      const order = await shop.place(provider)
      const page = await shop.start(order.ref)
      remote(provider === SCRIPTED ? "scripted" : "hosted").pay(page.gateway_order_id)
      const answer = await shop.back(page.token)
      if (answer.data.state !== "paid") throw new Error(JSON.stringify(answer.data))
      const [payment] = (await shop.books(order.id)).payments
      return { ...order, ...page, order_id: order.id, payment_id: payment?.id ?? "" }
    }

    beforeAll(async () => {
      shop = await openShop(getContainer(), api)
    })
    beforeEach(() => {
      scripted.reset()
      hosted.reset()
    })

    describe("sessions", () => {
      const collectionOf = async (orderId: string) => {
        const [row] = await shop.sql(
          `SELECT payment_collection_id AS id FROM order_payment_collection WHERE order_id = ?`,
          [orderId]
        )
        return String(row?.id)
      }

      it("of a placed order are never replaced, paid or not (G2)", async () => {
        const unpaid = await shop.place()
        const done = await paid()
        for (const id of [unpaid.id, done.order_id]) {
          const before = (await shop.books(id)).sessions
          for (const suffix of ["payment-sessions", "payment-sessions/", "Payment-Sessions"]) {
            const answer = await shop.store.post(
              `/store/payment-collections/${await collectionOf(id)}/${suffix}`,
              { provider_id: HOSTED }
            )
            expect(answer).toMatchObject({ status: 400, data: { code: "session_locked" } })
          }
          const byMerchant = await shop.admin.post(
            `/admin/payment-collections/${await collectionOf(id)}/payment-sessions`,
            { provider_id: HOSTED }
          )
          expect(byMerchant).toMatchObject({ status: 400, data: { code: "session_locked" } })
          expect((await shop.books(id)).sessions).toEqual(before)
        }
      })

      it("take no data from a client, and no amount the gateway would refuse", async () => {
        const headers = { "x-publishable-api-key": shop.shop.key }
        const config = { headers, validateStatus: () => true }
        const cart = await api.post(
          "/store/carts",
          {
            region_id: shop.shop.region_id,
            sales_channel_id: shop.shop.sales_channel_id,
            items: [{ variant_id: shop.part, quantity: 1 }],
          },
          config
        )
        const collection = await api.post(
          "/store/payment-collections",
          { cart_id: cart.data.cart.id },
          config
        )
        const id = collection.data.payment_collection.id
        for (const provider_id of [SCRIPTED, HOSTED, COD]) {
          for (const data of [{ status: "captured" }, { attempt_id: "pat_x" }]) {
            const refused = await shop.store.post(
              `/store/payment-collections/${id}/payment-sessions`,
              { provider_id, data }
            )
            expect(refused).toMatchObject({ status: 400, data: { code: "payment_data_refused" } })
          }
        }
        const payments = getContainer().resolve(Modules.PAYMENT)
        const open = (provider_id: string, amount: number, currency_code: string) =>
          payments.createPaymentSession(id, {
            provider_id,
            amount,
            currency_code,
            data: {},
            context: {},
          })
        await expect(open(SCRIPTED, 100, "eur")).rejects.toMatchObject({
          code: "currency_unsupported",
        })
        await expect(open(SCRIPTED, 49.99, "dzd")).rejects.toMatchObject({
          code: "amount_below_minimum",
        })
        await expect(open(SCRIPTED, 100.001, "dzd")).rejects.toMatchObject({
          code: "amount_too_precise",
        })
        await expect(open(HOSTED, 100.5, "dzd")).rejects.toMatchObject({
          code: "amount_not_whole",
        })
        expect(scripted.calls.register + hosted.calls.register).toBe(0)
      })
    })

    describe("start", () => {
      const start = (session: string, body: unknown) =>
        shop.store.post(`/store/payments/${session}/start`, body)

      it("is for whoever holds the order's reference", async () => {
        const mine = await shop.place()
        const other = await shop.place()
        const session = (await shop.view(mine.ref)).payment_session_id ?? ""
        const body = { terms_accepted: true, locale: "fr" }
        for (const ref of [undefined, other.ref, "1-aaaaaaaaaaaaaaaa", "x"]) {
          expect(await start(session, { ...body, ref })).toMatchObject({
            status: 404,
            data: { code: "payment_not_found" },
          })
        }
        expect(await start(session, { locale: "ar", ref: mine.ref })).toMatchObject({
          status: 400,
          data: { code: "terms_required", message: "يجب قبول شروط البيع العامة للدفع." },
        })
        for (const odd of ["payses_nobody", "%00", "a".repeat(300)]) {
          expect((await start(odd, { ...body, ref: mine.ref })).status).toBe(404)
        }
        expect(scripted.calls.register).toBe(0)
      })

      it("says what the gateway said, and starts afresh after it failed", async () => {
        const order = await shop.place()
        const session = (await shop.view(order.ref)).payment_session_id ?? ""
        const body = { terms_accepted: true, locale: "en", ref: order.ref }
        scripted.nextRegister.push({ outcome: "failed", code: "timeout" })
        expect(await start(session, body)).toMatchObject({
          status: 502,
          data: { code: "gateway_unavailable" },
        })
        scripted.nextRegister.push({ outcome: "refused", code: "amount_refused" })
        expect(await start(session, body)).toMatchObject({
          status: 422,
          data: { code: "gateway_refused" },
        })
        scripted.nextRegister.push({ outcome: "refused", code: "number_taken" })
        expect((await start(session, body)).status).toBe(200)
        const numbers = await shop.sql(
          `SELECT order_number, state FROM payment_attempt WHERE order_id = ? ORDER BY created_at`,
          [order.id]
        )
        expect(numbers.map(({ state }) => state)).toEqual([
          "abandoned",
          "refused",
          "refused",
          "registered",
        ])
        expect(new Set(numbers.map(({ order_number }) => order_number)).size).toBe(4)
      })

      it("refuses paid and cancelled orders", async () => {
        const done = await paid()
        const body = { terms_accepted: true, locale: "fr", ref: done.ref }
        expect(await start(done.session, body)).toMatchObject({
          status: 409,
          data: { code: "already_paid" },
        })
        const gone = await shop.place()
        const session = (await shop.view(gone.ref)).payment_session_id ?? ""
        await shop.store.post(`/store/payments/orders/${gone.ref}/cancel`)
        expect(await start(session, { ...body, ref: gone.ref })).toMatchObject({
          status: 409,
          data: { code: "order_canceled" },
        })
      })
    })

    describe("cancelling", () => {
      const cancel = (id: string) => shop.admin.post(`/admin/orders/${id}/cancel`)

      it("a paid order gives the money back first", async () => {
        const done = await paid()
        const answer = await cancel(done.order_id)
        expect(answer.status).toBe(200)
        expect(answer.data.order).toMatchObject({ id: done.order_id, status: "canceled" })
        expect(scripted.order(done.gateway_order_id).deposited).toBe(0)
        expect(await shop.books(done.order_id)).toMatchObject({
          status: "canceled",
          refunds: [TOTAL],
          transactions: expect.arrayContaining([TOTAL, -TOTAL]),
        })
        expect((await shop.view(done.ref)).status).toBe("refunded")
        expect(await cancel(done.order_id)).toMatchObject({
          status: 409,
          data: { code: "order_canceled" },
        })
      })

      it("changes nothing when the refund fails, and succeeds on a second try (G4)", async () => {
        const done = await paid()
        scripted.nextRefund.push("refuse")
        expect(await cancel(done.order_id)).toMatchObject({
          status: 409,
          data: { code: "refund_refused" },
        })
        expect(await shop.books(done.order_id)).toMatchObject({
          status: "pending",
          refunds: [],
          transactions: [TOTAL],
        })
        expect(scripted.order(done.gateway_order_id).deposited).toBe(TOTAL * 100)
        expect((await cancel(done.order_id)).status).toBe(200)
        expect(scripted.order(done.gateway_order_id).deposited).toBe(0)
      })

      it("is refused where money goes back by hand only", async () => {
        const done = await paid(HOSTED)
        expect(await cancel(done.order_id)).toMatchObject({
          status: 409,
          data: { code: "refund_by_hand" },
        })
        expect((await shop.books(done.order_id)).status).toBe("pending")
      })

      it("and settling never both happen (G3)", async () => {
        for (let round = 0; round < 6; round++) {
          const order = await shop.place()
          const page = await shop.start(order.ref)
          await shop.stale()
          // The money arrives while the cancel is looking.
          scripted.onRead = async () => {
            scripted.onRead = undefined
            scripted.pay(page.gateway_order_id)
          }
          const race = [
            shop.store.post(`/store/payments/orders/${order.ref}/cancel`),
            settleAttempt(getContainer(), page.attempt_id, "poller", { force: true }),
          ]
          await Promise.allSettled(round % 2 ? race : race.reverse())
          await shop.stale()
          await settleAttempt(getContainer(), page.attempt_id, "poller", { force: true })
          const { status, captures } = await shop.books(order.id)
          const alerts = await shop.alerts(order.id)
          if (status === "canceled") {
            expect({ captures, alerts }).toEqual({ captures: [], alerts: ["late_payment"] })
          } else {
            expect({ captures, alerts }).toEqual({ captures: [TOTAL], alerts: [] })
          }
        }
      })

      it("and changing the method exclude a settlement too", async () => {
        for (const provider_id of [COD, HOSTED, COD]) {
          const order = await shop.place()
          const page = await shop.start(order.ref)
          await shop.stale()
          scripted.pay(page.gateway_order_id)
          const [changed] = await Promise.all([
            shop.store.post(`/store/payments/orders/${order.ref}/method`, { provider_id }),
            shop.back(page.token),
          ])
          expect([200, 409]).toContain(changed?.status)
          await shop.stale()
          await shop.back(page.token)
          expect((await shop.books(order.id)).captures).toEqual([TOTAL])
        }
      })
    })

    describe("core's doors", () => {
      it("let nothing leave before the money, but cash orders as ever (G7)", async () => {
        const fulfil = async (id: string) => {
          const lines = await shop.sql(`SELECT item_id AS id FROM order_item WHERE order_id = ?`, [
            id,
          ])
          const items = lines.map((line) => ({ id: line.id, quantity: 1 }))
          return shop.admin.post(`/admin/orders/${id}/fulfillments`, {
            items,
            location_id: shop.shop.location_id,
          })
        }
        const unpaid = await shop.place()
        expect(await fulfil(unpaid.id)).toMatchObject({
          status: 400,
          data: { code: "fulfillment_before_payment" },
        })
        expect((await fulfil((await shop.place(COD)).id)).status).toBe(200)
        expect((await fulfil((await paid()).order_id)).status).toBe(200)
        // A cash order whose promise is gone owes money nobody would collect.
        const given = await shop.place(COD)
        await shop.sql(
          `UPDATE payment SET canceled_at = now() WHERE payment_collection_id =
             (SELECT payment_collection_id FROM order_payment_collection WHERE order_id = ?)
           RETURNING id`,
          [given.id]
        )
        expect(await fulfil(given.id)).toMatchObject({
          status: 400,
          data: { code: "fulfillment_before_payment" },
        })
      })

      it("refund no gateway money and capture nothing twice", async () => {
        const done = await paid()
        const refund = await shop.admin.post(`/admin/payments/${done.payment_id}/refund`, {
          amount: 10,
        })
        expect(refund).toMatchObject({ status: 400, data: { code: "refund_use_payment_panel" } })
        const order = await shop.place()
        const page = await shop.start(order.ref)
        await shop.store.post(`/store/payments/orders/${order.ref}/method`, { provider_id: COD })
        const cod = (await shop.books(order.id)).payments.find((p) => p.provider_id === COD)
        scripted.pay(page.gateway_order_id)
        await shop.stale()
        await shop.back(page.token)
        expect(await shop.admin.post(`/admin/payments/${cod?.id}/capture`)).toMatchObject({
          status: 409,
          data: { code: "already_paid" },
        })
        expect((await shop.books(order.id)).captures).toEqual([TOTAL])
      })

      it("settle instead of believing the authorise button", async () => {
        const order = await shop.place()
        const page = await shop.start(order.ref)
        const authorize = (id: string, payment_session_id: string) =>
          shop.admin.post(`/admin/orders/${id}/payment-sessions/authorize`, { payment_session_id })
        expect((await authorize(order.id, page.session)).data).toMatchObject({
          is_authorized: false,
        })
        scripted.pay(page.gateway_order_id)
        await shop.stale()
        const other = await shop.place()
        expect((await authorize(other.id, page.session)).status).toBe(404)
        const answers = await Promise.all(
          Array.from({ length: 5 }, () => authorize(order.id, page.session))
        )
        expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
        expect(await shop.books(order.id)).toMatchObject({
          captures: [TOTAL],
          transactions: [TOTAL],
        })
      })

      it("edit no order while its page is open", async () => {
        const order = await shop.place()
        await shop.start(order.ref)
        expect(await shop.admin.post("/admin/order-edits", { order_id: order.id })).toMatchObject({
          status: 409,
          data: { code: "edit_during_payment" },
        })
        const quiet = await shop.place()
        const edit = await shop.admin.post("/admin/order-edits", { order_id: quiet.id })
        expect(edit.status).toBe(200)
      })
    })

    it("lets one phone hold only so many unpaid orders, cash aside", async () => {
      const contact = { name: "Karim", phone: "0661 22 33 44" }
      const first = await shop.place(SCRIPTED, { contact })
      await shop.place(HOSTED, { contact })
      await shop.place(SCRIPTED, { contact })
      const refused = await shop.place(SCRIPTED, { contact }).catch((error: unknown) => error)
      expect(String(refused)).toMatch(/too_many_unpaid_orders/)
      await shop.place(COD, { contact })
      await shop.place(SCRIPTED)
      await shop.store.post(`/store/payments/orders/${first.ref}/cancel`)
      await shop.place(SCRIPTED, { contact })
    })

    it("never answers 5xx to odd input", async () => {
      const order = await shop.place()
      const bodies = [[], {}, { provider_id: {} }, { provider_id: "pp_nobody" }]
      for (const body of bodies) {
        const answer = await shop.store.post(`/store/payments/orders/${order.ref}/method`, body)
        expect([400, 409]).toContain(answer.status)
      }
      for (const query of ["", "?cart_id=x", "?cart_id[]=1", "?cart_id=%00"]) {
        const { status } = await shop.store.get(`/store/payments/methods${query}`)
        expect([400, 404]).toContain(status)
      }
      for (const query of ["?limit=x", "?state=nope", "?from=yesterday", "?q=%00", "?offset=-1"]) {
        expect((await shop.admin.get(`/admin/payment-attempts${query}`)).status).toBe(400)
      }
      expect((await shop.admin.get("/admin/payment-attempts/%00")).status).toBe(404)
      expect((await shop.admin.get("/admin/orders/x/payment-panel")).status).toBe(404)
    })
  },
})
