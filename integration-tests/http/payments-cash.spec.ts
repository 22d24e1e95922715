import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import path from "node:path"
import { request, shopper } from "../apps/checkout/client"
import { createMerchant, createPart, createShop, type Shop } from "../apps/checkout/shop"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/checkout"),
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let part: string
    let token: string

    const config = () => ({
      headers: { authorization: `Bearer ${token}`, "accept-language": "en" },
      validateStatus: () => true,
    })
    const receive = (orderId: string, body: unknown = {}) =>
      api.post(`/admin/orders/${orderId}/cash-received`, body, config())
    const state = (orderId: string) => api.get(`/admin/orders/${orderId}/cash-received`, config())
    const placed = async (): Promise<string> => {
      const buyer = shopper(api, shop)
      const cart = await buyer.cart([{ variant_id: part, quantity: 1 }])
      return (await buyer.place(cart, request(1500))).data.order.id
    }
    const payments = async (orderId: string) => {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "order",
          fields: [
            "payment_status",
            "summary.*",
            "transactions.*",
            "payment_collections.payments.id",
            "payment_collections.payments.captured_at",
            "payment_collections.payments.captures.amount",
          ],
          filters: { id: orderId },
        })
      const order = JSON.parse(JSON.stringify(data[0]))
      return { order, payment: order.payment_collections[0].payments[0] }
    }

    beforeAll(async () => {
      shop = await createShop(getContainer())
      part = await createPart(getContainer(), shop, { price: 1500, stock: 50 })
      token = await createMerchant(getContainer(), api)
    })

    it("takes no note about the cash from a shopper's cart", async () => {
      const buyer = shopper(api, shop)
      const cart = await buyer.cart([{ variant_id: part, quantity: 1 }])
      const forged = { metadata: { cash_received: { note: "Payé, ne rien encaisser" } } }
      const written = await api.post(`/store/carts/${cart}`, forged, {
        headers: { "x-publishable-api-key": shop.key },
        validateStatus: () => true,
      })
      expect(written.status).toBe(200)
      const answer = await buyer.place(cart, request(1500))
      expect(answer.status).toBe(400)
      expect(answer.data.code).toBe("order_refused")
    })

    it("shows what is due, records the cash once and tells who took it", async () => {
      const id = await placed()
      expect((await state(id)).data).toEqual({
        cash: {
          state: "due",
          amount: 2100,
          currency_code: "dzd",
          payment_id: expect.stringMatching(/^pay_/),
        },
        received: null,
      })

      const done = await receive(id, { amount: 2100, note: "Remis par Karim" })
      expect(done.status).toBe(200)
      expect(done.data).toEqual({
        cash: {
          state: "collected",
          amount: 2100,
          currency_code: "dzd",
          payment_id: expect.any(String),
          at: expect.any(String),
        },
        received: {
          at: expect.any(String),
          by: expect.stringMatching(/^user_/),
          note: "Remis par Karim",
        },
      })
      expect((await state(id)).data).toEqual(done.data)

      const { order, payment } = await payments(id)
      expect(payment.captures).toHaveLength(1)
      expect(payment.captured_at).not.toBeNull()
      expect(order.transactions).toMatchObject([{ amount: 2100, reference: "capture" }])
      const metadata = (await getContainer().resolve(Modules.ORDER).retrieveOrder(id)).metadata
      expect(metadata).toMatchObject({ terms: { version: "2026-11" }, cash_received: {} })
    })

    it("captures once when the button is pressed ten times at once", async () => {
      const id = await placed()
      const answers = await Promise.all(Array.from({ length: 10 }, () => receive(id)))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      for (const { status, data } of answers.filter((answer) => answer.status !== 200)) {
        expect(status).toBe(409)
        expect(data).toMatchObject({ code: "already_collected", type: "conflict" })
      }
      const { order, payment } = await payments(id)
      expect(payment.captures).toHaveLength(1)
      expect(order.transactions).toHaveLength(1)
    })

    it("refuses a second time, and any amount but the one due", async () => {
      const id = await placed()
      for (const amount of [2099.99, 2100.01, 1, 999999]) {
        expect(await receive(id, { amount })).toMatchObject({
          status: 409,
          data: { code: "amount_mismatch", amount: 2100 },
        })
      }
      expect((await receive(id)).status).toBe(200)
      expect(await receive(id)).toMatchObject({
        status: 409,
        data: { code: "already_collected" },
      })
    })

    it("collects the rest after a part was captured from Medusa's own screen", async () => {
      const id = await placed()
      const { payment } = await payments(id)
      await capturePaymentWorkflow(getContainer()).run({
        input: { payment_id: payment.id, amount: 100 },
      })
      expect((await state(id)).data.cash).toMatchObject({ state: "due", amount: 2000 })
      expect((await receive(id, { amount: 2000 })).status).toBe(200)
      const after = await payments(id)
      expect(after.payment.captures.map(({ amount }: { amount: number }) => amount).sort()).toEqual(
        [100, 2000]
      )
    })

    it("takes nothing for a cancelled order", async () => {
      const id = await placed()
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: id } })
      expect(await receive(id)).toMatchObject({ status: 409, data: { code: "order_canceled" } })
      expect((await state(id)).data.cash).toEqual({ state: "order_canceled" })
    })

    it("says when an order has no cash payment or does not exist", async () => {
      const order = await getContainer()
        .resolve(Modules.ORDER)
        .createOrders({ currency_code: "dzd", items: [] })
      expect(await receive(order.id)).toMatchObject({
        status: 409,
        data: { code: "nothing_to_collect" },
      })
      for (const id of ["order_01ARZ3NDEKTSV4RRFFQ69G5FAV", "x", "%00", "a".repeat(300)]) {
        expect(await receive(id)).toMatchObject({ status: 404, data: { code: "order_not_found" } })
        expect((await state(id)).status).toBe(404)
      }
    })

    it("is for logged-in merchants only", async () => {
      const id = await placed()
      const anonymous = { validateStatus: () => true }
      const refused = await api.post(`/admin/orders/${id}/cash-received`, {}, anonymous)
      expect(refused.status).toBe(401)
      expect((await payments(id)).payment.captures).toHaveLength(0)
    })

    it("never answers 5xx, whatever is sent", async () => {
      const id = await placed()
      await fc.assert(
        fc.asyncProperty(
          fc.record(
            {
              amount: fc.oneof(
                fc.constantFrom(null, "", "2100x", Infinity, -1, 0, 1e300, "٢١٠٠", {}, []),
                fc.double({ noNaN: true, min: -5000, max: 2000 })
              ),
              note: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(1, null, {})),
            },
            { requiredKeys: ["amount"] }
          ),
          async (body) => {
            const { status } = await receive(id, body)
            expect([400, 409]).toContain(status)
          }
        ),
        { numRuns: 60 }
      )
      expect((await receive(id, { note: "\u0000\ud800 ok" })).status).toBe(200)
    })

    it("gives cash back only through Medusa's refund, which just records it", async () => {
      const id = await placed()
      await receive(id)
      const { payment } = await payments(id)
      const refunded = await api.post(
        `/admin/payments/${payment.id}/refund`,
        { amount: 600 },
        config()
      )
      expect(refunded.status).toBe(200)
      expect(refunded.data.payment.refunds).toHaveLength(1)
    })
  },
})
