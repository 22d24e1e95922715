import type { CreateOrderDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import path from "node:path"
import { request, shopper, type Body } from "../apps/checkout/client"
import { createPart, createShop, type Shop } from "../apps/checkout/shop"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/checkout"),
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let part: string
    const buyer = () => shopper(api, shop)
    const placed = async (over: Record<string, unknown> = {}): Promise<Body["order"]> => {
      const cart = await buyer().cart([{ variant_id: part, quantity: 2 }])
      return (await buyer().place(cart, request(3000, over))).data.order
    }
    const track = (number: unknown, phone: unknown) =>
      buyer().post("/store/order-tracking", { number, phone })
    const byRef = (ref: string) => buyer().get(`/store/order-tracking/${encodeURIComponent(ref)}`)

    beforeAll(async () => {
      shop = await createShop(getContainer())
      part = await createPart(getContainer(), shop, { price: 1500, stock: 50 })
    })

    it("shows an order to whoever has its number and phone, however they are typed", async () => {
      const { display_id, ref } = await placed({
        contact: { name: "Amine Benali", phone: "0550123456", email: "amine@example.dz" },
      })
      const expected = {
        display_id,
        ref,
        placed_at: expect.any(String),
        status: "pending",
        paid: false,
        steps: [
          { status: "pending", at: expect.any(String) },
          { status: "confirmed", at: null },
          { status: "shipped", at: null },
          { status: "delivered", at: null },
        ],
        items: [
          {
            title: expect.stringMatching(/^Pièce/),
            quantity: 2,
            unit_price: 1500,
            total: 3000,
            thumbnail: null,
            variant_id: part,
            product_handle: expect.any(String),
          },
        ],
        items_total: 3000,
        shipping_total: 600,
        total: 3600,
        currency_code: "dzd",
        delivery: { mode: "home", wilaya_code: "16", commune_code: "1601" },
        payment_provider_id: "pp_cod_cod",
        contact: { name: "Amine Benali", phone_masked: "05** ** ** 56" },
      }
      for (const [number, phone] of [
        [String(display_id), "0550123456"],
        [`#${display_id}`, "+213 550 12 34 56"],
        [`N° ${display_id} `, "00213550123456"],
        [ref, "0550-12-34-56"],
        [display_id, "٠٥٥٠ ١٢ ٣٤ ٥٦"],
      ]) {
        expect(await track(number, phone)).toMatchObject({ status: 200, data: { order: expected } })
      }
      const linked = await byRef(ref)
      expect(linked).toMatchObject({ status: 200 })
      expect(linked.data.order).toEqual(expected)
      // A link may be forwarded: nothing in it leads to the door or to the phone.
      expect(JSON.stringify(linked.data)).not.toMatch(/Didouche|550123456|example\.dz/)
      expect((await byRef(ref.toLowerCase())).status).toBe(200)
    })

    it("answers one and the same 404 to everything else", async () => {
      const one = await placed()
      const two = await placed({ contact: { name: "Lina", phone: "0661223344" } })
      const answers = [
        await track(String(one.display_id), "0661223344"),
        await track(String(two.display_id), "0550123456"),
        await track("999999", "0550123456"),
        await track("99999999999999999999", "0550123456"),
        await track("0", "0550123456"),
        await track("", ""),
        await track(null, undefined),
        await track({ $gt: 0 }, ["0550123456"]),
        await track(String(one.display_id), "+33612345678"),
        await byRef(`${one.display_id}-AAAAAAAAAAAAAAAA`),
        await byRef(two.ref.replace(/^\d+/, String(one.display_id))),
        await byRef(String(one.display_id)),
        await byRef("\u0000"),
      ]
      for (const { status, data } of answers) {
        expect(status).toBe(404)
        expect(data).toEqual(answers[0]?.data)
      }
      expect(answers[0]?.data.code).toBe("order_not_found")
    })

    it("does not show draft orders", async () => {
      // The type knows no drafts; the module does, and the admin's draft orders are made like this.
      const draftOrder: CreateOrderDTO & { is_draft_order: boolean } = {
        currency_code: "dzd",
        is_draft_order: true,
        status: "draft",
        shipping_address: { phone: "+213550123456" },
        items: [],
      }
      const draft = await getContainer().resolve(Modules.ORDER).createOrders(draftOrder)
      expect((await track(String(draft.display_id), "0550123456")).status).toBe(404)
    })

    it("follows the parcel step by step", async () => {
      const { id, ref } = await placed()
      const shown = async () => (await byRef(ref)).data.order
      const order = await getContainer()
        .resolve(Modules.ORDER)
        .retrieveOrder(id, { relations: ["items"] })
      const items = (order.items ?? []).map((line) => ({ id: line.id, quantity: 2 }))

      const { result: parcel } = await createOrderFulfillmentWorkflow(getContainer()).run({
        input: { order_id: id, items, location_id: shop.location_id },
      })
      expect(await shown()).toMatchObject({ status: "confirmed" })

      const labels = [{ tracking_number: "YAL-42", tracking_url: "", label_url: "" }]
      await createOrderShipmentWorkflow(getContainer()).run({
        input: { order_id: id, fulfillment_id: parcel.id, items, labels },
      })
      expect(await shown()).toMatchObject({
        status: "shipped",
        delivery: { tracking_number: "YAL-42" },
      })

      await markOrderFulfillmentAsDeliveredWorkflow(getContainer()).run({
        input: { orderId: id, fulfillmentId: parcel.id },
      })
      const delivered = await shown()
      expect(delivered).toMatchObject({ status: "delivered", paid: false })
      expect(delivered.steps).toEqual(
        ["pending", "confirmed", "shipped", "delivered"].map((status) => ({
          status,
          at: expect.any(String),
        }))
      )
    })

    it("shows a cancelled order as cancelled", async () => {
      const { id, ref } = await placed()
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: id } })
      expect((await byRef(ref)).data.order).toMatchObject({ status: "canceled" })
    })

    it("never answers 5xx, whatever is sent", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.jsonValue({ maxDepth: 1 })),
          fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.jsonValue({ maxDepth: 1 })),
          async (number, phone) => {
            expect((await track(number, phone)).status).toBe(404)
          }
        ),
        { numRuns: 100 }
      )
      await fc.assert(
        fc.asyncProperty(fc.string({ minLength: 1 }), async (ref) => {
          const url = `/store/order-tracking/${encodeURIComponent(ref)}`
          expect((await buyer().get(url)).status).toBeLessThan(500)
        }),
        { numRuns: 60 }
      )
    })
  },
})
