import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import undoBrokenOrders from "@hanout/checkout/jobs/undo-broken-orders"
import { registerCompletionRule, unregisterCompletionRule } from "@hanout/checkout/registry"
import fc from "fast-check"
import path from "node:path"
import { request, shopper } from "../apps/checkout/client"
import {
  createCustomer,
  createKey,
  createPart,
  createShop,
  createStock,
  SHIPPING,
  stockOf,
  type Shop,
} from "../apps/checkout/shop"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/checkout"),
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Shop
    let item: string
    let part: string
    const buyer = () => shopper(api, shop)
    const cartOf = (quantity = 1) => buyer().cart([{ variant_id: part, quantity }])
    const orders = () => getContainer().resolve(Modules.ORDER).listOrders()
    const order = async (id: string) => {
      const relations = ["shipping_address", "shipping_methods", "items"]
      const row = await getContainer().resolve(Modules.ORDER).retrieveOrder(id, { relations })
      // Amounts are BigNumber objects; as JSON they are what everybody else sees.
      return JSON.parse(JSON.stringify(row))
    }

    /** What an order is worth in every respect, and how it stands; ids and times left out. */
    const amountsOf = async (id: string) => {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "order",
          fields: [
            "total",
            "subtotal",
            "tax_total",
            "discount_total",
            "item_total",
            "shipping_total",
            "currency_code",
            "status",
            "items.unit_price",
            "items.quantity",
            "items.total",
            "items.tax_total",
            "items.tax_lines.rate",
            "shipping_methods.amount",
            "shipping_methods.total",
            "shipping_methods.tax_total",
            "shipping_methods.tax_lines.rate",
            "payment_collections.status",
            "payment_collections.amount",
            "payment_collections.authorized_amount",
            "payment_collections.payment_sessions.status",
            "payment_collections.payments.amount",
          ],
          filters: { id },
        })
      return JSON.parse(
        JSON.stringify(data[0], (key, value) =>
          /(^id|_id|_at)$/.test(key) || key.startsWith("raw_") ? undefined : value
        )
      )
    }

    beforeAll(async () => {
      shop = await createShop(getContainer())
      item = await createStock(getContainer(), shop, 5)
      part = await createPart(getContainer(), shop, { price: 1500, items: [{ id: item }] })
    })

    describe("POST /store/checkout/:cart_id/place", () => {
      it("turns a guest's cart into an order, with address, terms and notes, without any e-mail", async () => {
        const placed = await buyer().place(
          await cartOf(2),
          request(3000, {
            contact: { name: "  Amine Benali ", phone: "+213 550-12-34-56", phone2: "0661223344" },
            delivery: {
              mode: "home",
              wilaya_code: "59",
              commune_code: "0319",
              address: "Cité 20 août",
              landmark: "près de la mosquée",
              note: "Appeler avant 10 h",
            },
          })
        )
        expect(placed.status).toBe(200)
        expect(placed.data).toEqual({
          already_placed: false,
          order: {
            id: expect.stringMatching(/^order_/),
            display_id: expect.any(Number),
            ref: expect.stringMatching(/^\d+-[A-Z2-7]{16}$/),
            status: "pending",
            total: 3600,
            currency_code: "dzd",
          },
        })
        expect(await order(placed.data.order.id)).toMatchObject({
          email: null,
          shipping_address: {
            first_name: "Amine Benali",
            last_name: "",
            phone: "+213550123456",
            country_code: "dz",
            province: "dz-59",
            city: "Aflou",
            address_1: "Cité 20 août",
            metadata: {
              wilaya_code: "59",
              commune_code: "0319",
              landmark: "près de la mosquée",
            },
          },
          shipping_methods: [
            { amount: 600, data: { mode: "home", wilaya_code: "59", commune_code: "0319" } },
          ],
          metadata: {
            terms: { version: "2026-11", accepted_at: expect.any(String), locale: "fr" },
            contact: { phone2: "+213661223344", note: "Appeler avant 10 h" },
          },
        })
        expect(await stockOf(getContainer(), item)).toEqual({ stocked: 5, reserved: 2 })
      })

      it("gives the same order for ever: double click, refresh, two tabs", async () => {
        const cart = await cartOf()
        const first = await buyer().place(cart, request(1500))
        const again = await buyer().place(cart, request(1500))
        const other = await buyer().place(cart, request(999, { locale: "ar" }))
        expect(first.data.already_placed).toBe(false)
        for (const repeated of [again, other]) {
          expect(repeated.status).toBe(200)
          expect(repeated.data).toEqual({ order: first.data.order, already_placed: true })
        }
        expect(await orders()).toHaveLength(1)
      })

      it("makes one order of ten posts at once", async () => {
        const cart = await cartOf()
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => buyer().place(cart, request(1500)))
        )
        expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
        expect(new Set(answers.map(({ data }) => data.order.id)).size).toBe(1)
        expect(answers.filter(({ data }) => !data.already_placed)).toHaveLength(1)
        expect(await orders()).toHaveLength(1)
        expect(await stockOf(getContainer(), item)).toEqual({ stocked: 5, reserved: 1 })
      })

      it("makes one order when core's own complete route is called at the same time", async () => {
        const cart = await cartOf()
        const refused = await buyer().place(cart, request(1))
        expect(refused.data.code).toBe("total_changed")
        const [placed, completed] = await Promise.all([
          buyer().place(cart, request(1500)),
          buyer().complete(cart),
        ])
        expect(placed.status).toBe(200)
        expect(await orders()).toHaveLength(1)
        if (completed.status === 200) expect(completed.data.order.id).toBe(placed.data.order.id)
      })

      it("makes the order that core's own six calls make, to the last amount", async () => {
        const viaCore = await cartOf(2)
        const { data } = await buyer().get(`/store/shipping-options?cart_id=${viaCore}`)
        const options = (data as unknown as { shipping_options: { id: string; name: string }[] })
          .shipping_options
        await buyer().post(`/store/carts/${viaCore}`, {
          shipping_address: { country_code: "dz", province: "dz-16", city: "Alger Centre" },
        })
        await buyer().post(`/store/carts/${viaCore}/shipping-methods`, {
          option_id: options.find(({ name }) => name === "home")?.id,
        })
        const collection = await buyer().post("/store/payment-collections", { cart_id: viaCore })
        await buyer().post(
          `/store/payment-collections/${collection.data.payment_collection.id}/payment-sessions`,
          { provider_id: "pp_cod_cod" }
        )
        const theirs = await buyer().complete(viaCore)
        const ours = await buyer().place(await cartOf(2), request(3000))
        expect(await amountsOf(ours.data.order.id)).toEqual(await amountsOf(theirs.data.order.id))
      })

      it("puts a signed-in customer's order into the account", async () => {
        const { token, id, email } = await createCustomer(api, shop)
        const signedIn = shopper(api, shop, token)
        const placed = await signedIn.place(await cartOf(), request(1500))
        expect(placed.status).toBe(200)
        expect(await order(placed.data.order.id)).toMatchObject({ customer_id: id, email })
        const mine = await signedIn.get("/store/orders")
        expect(mine.data.orders.map((o: { id: string }) => o.id)).toEqual([placed.data.order.id])
      })

      it("keeps an e-mail when one is given", async () => {
        const contact = { name: "Amine", phone: "0550123456", email: "Amine@Example.DZ" }
        const placed = await buyer().place(await cartOf(), request(1500, { contact }))
        expect(await order(placed.data.order.id)).toMatchObject({ email: "amine@example.dz" })
      })

      it("ignores prices and quantities sent along", async () => {
        const placed = await buyer().place(await cartOf(2), {
          ...request(3000),
          items: [{ variant_id: part, quantity: 1, unit_price: 1 }],
          total: 1,
          shipping_total: 0,
          metadata: { terms: { version: "forged" } },
        })
        expect(placed.status).toBe(200)
        expect(placed.data.order.total).toBe(3600)
        expect((await order(placed.data.order.id)).metadata).toMatchObject({
          terms: { version: "2026-11" },
        })
      })

      it("refuses an order whose agreed total is not its total", async () => {
        for (const expected_total of [1500, "1500", 0, -2100, 2100.01, 2099.99] as const) {
          const refused = await buyer().place(await cartOf(), request(0, { expected_total }))
          expect(refused.status).toBe(409)
          expect(refused.data).toMatchObject({ code: "total_changed", total: 2100 })
          expect(await orders()).toHaveLength(0)
        }
      })

      it("accepts the agreed total as text", async () => {
        const placed = await buyer().place(
          await cartOf(),
          request(0, { expected_total: "2100.00" })
        )
        expect(placed.status).toBe(200)
      })

      it("lets the order through once the shopper agreed to the new total", async () => {
        const cart = await cartOf()
        const refused = await buyer().place(cart, request(1))
        const placed = await buyer().place(cart, request(0, { expected_total: refused.data.total }))
        expect(placed.status).toBe(200)
        expect(await orders()).toHaveLength(1)
      })

      it("refuses a cart that changed after the shopper agreed, even through core", async () => {
        const cart = await cartOf()
        await buyer().place(cart, request(1500, { payment_provider_id: "pp_unknown_x" }))
        await buyer().post(`/store/carts/${cart}`, {
          metadata: { checkout: { agreed_total: 1 } },
        })
        await buyer()
          .post("/store/payment-collections", { cart_id: cart })
          .then(({ data }) =>
            buyer().post(
              `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
              {
                provider_id: "pp_cod_cod",
              }
            )
          )
        const completed = await buyer().complete(cart)
        expect(completed).toMatchObject({ status: 400, data: { code: "total_changed" } })
      })

      it("names every wrong field", async () => {
        for (const [over, fields] of [
          [
            { contact: { name: "Amine", phone: "0450123456" } },
            { "contact.phone": "phone_invalid" },
          ],
          [{ contact: { name: "Amine", phone: "" } }, { "contact.phone": "phone_required" }],
          [
            { contact: { name: "Amine", phone: "+33612345678" } },
            { "contact.phone": "phone_foreign" },
          ],
          [
            { contact: { name: "", phone: "0550123456", email: "a@b" } },
            { "contact.name": "required", "contact.email": "email_invalid" },
          ],
          [
            { contact: { name: "Amine", phone: "0550123456", phone2: "12" } },
            { "contact.phone2": "phone_invalid" },
          ],
          [
            { delivery: { mode: "home", wilaya_code: "16", commune_code: "1601" } },
            { "delivery.address": "address_required" },
          ],
          [
            {
              delivery: { mode: "drone", wilaya_code: "70", commune_code: "1601", address: "x" },
            },
            { "delivery.mode": "mode_invalid", "delivery.wilaya_code": "wilaya_unknown" },
          ],
          [{ expected_total: "beaucoup" }, { expected_total: "total_invalid" }],
          [{ locale: "de" }, { locale: "value_invalid" }],
        ] as const) {
          const refused = await buyer().place(await cartOf(), request(1500, over))
          expect(refused.status).toBe(400)
          expect(refused.data).toMatchObject({ code: "invalid_fields", fields })
          expect(Object.keys(refused.data.fields).sort()).toEqual(Object.keys(fields).sort())
        }
      })

      it("refuses an unknown commune and a commune of another wilaya", async () => {
        for (const [commune_code, code] of [
          ["9999", "commune_unknown"],
          ["0901", "commune_not_in_wilaya"],
        ] as const) {
          const delivery = { mode: "home", wilaya_code: "16", commune_code, address: "12 rue" }
          const refused = await buyer().place(await cartOf(), request(1500, { delivery }))
          expect(refused).toMatchObject({
            status: 400,
            data: { code, fields: { "delivery.commune_code": code } },
          })
        }
      })

      it("needs the terms accepted", async () => {
        for (const terms of [
          undefined,
          { accepted: false, version: "1" },
          { accepted: "true", version: "1" },
        ] as const) {
          const refused = await buyer().place(await cartOf(), request(1500, { terms }))
          expect(refused).toMatchObject({ status: 400, data: { code: "terms_required" } })
        }
      })

      it("answers in the shopper's language", async () => {
        const refused = await buyer().place("cart_unknown", request(1500, { locale: "ar" }))
        expect(refused.data.message).toMatch(/[\u0600-\u06ff]/)
      })

      it("does not know a cart that never was", async () => {
        for (const id of [
          "cart_01ARZ3NDEKTSV4RRFFQ69G5FAV",
          "x",
          "%00",
          "order_1",
          "a".repeat(500),
        ] as const) {
          const refused = await buyer().place(id, request(1500))
          expect(refused).toMatchObject({ status: 404, data: { code: "cart_not_found" } })
        }
      })

      it("does not know a deleted cart or a cart of another shop", async () => {
        const deleted = await cartOf()
        await getContainer().resolve(Modules.CART).deleteCarts([deleted])
        expect((await buyer().place(deleted, request(1500))).data.code).toBe("cart_not_found")

        const other = await getContainer()
          .resolve(Modules.SALES_CHANNEL)
          .createSalesChannels({ name: "Autre" })
        const key = await createKey(getContainer(), other.id)
        const stranger = shopper(api, { ...shop, key })
        expect((await stranger.place(await cartOf(), request(1500))).data.code).toBe(
          "cart_not_found"
        )
        expect((await stranger.quote(await cartOf(), quoteOf("16"))).data.code).toBe(
          "cart_not_found"
        )
      })

      it("does not order an empty cart", async () => {
        const refused = await buyer().place(await buyer().cart([]), request(1500))
        expect(refused).toMatchObject({ status: 400, data: { code: "cart_empty" } })
      })

      it("answers with the order of a cart completed through core", async () => {
        const cart = await cartOf()
        await buyer().place(cart, request(1))
        const collection = await buyer().post("/store/payment-collections", { cart_id: cart })
        await buyer().post(
          `/store/payment-collections/${collection.data.payment_collection.id}/payment-sessions`,
          { provider_id: "pp_cod_cod" }
        )
        await buyer().post(`/store/carts/${cart}`, { metadata: { checkout: null } })
        const completed = await buyer().complete(cart)
        expect(completed.status).toBe(200)
        const placed = await buyer().place(cart, request(1500))
        expect(placed.data).toMatchObject({
          already_placed: true,
          order: { id: completed.data.order.id },
        })
      })

      it("refuses a payment provider that is not enabled", async () => {
        for (const payment_provider_id of [
          "pp_system_default",
          "pp_unknown_x",
          "../../etc",
        ] as const) {
          const refused = await buyer().place(
            await cartOf(),
            request(1500, { payment_provider_id })
          )
          expect(refused.status).toBe(400)
          expect(["payment_method_unavailable", "invalid_fields"]).toContain(refused.data.code)
          expect(await orders()).toHaveLength(0)
        }
      })

      it("refuses cash above the merchant's limit", async () => {
        const dear = await createPart(getContainer(), shop, { price: 250000 })
        const cart = await buyer().cart([{ variant_id: dear, quantity: 1 }])
        const refused = await buyer().place(cart, request(250000))
        expect(refused).toMatchObject({
          status: 400,
          data: { code: "payment_method_unavailable" },
        })
        expect(await orders()).toHaveLength(0)
      })

      it("refuses payment data sent by a client", async () => {
        const cart = await cartOf()
        const collection = await buyer().post("/store/payment-collections", { cart_id: cart })
        const refused = await buyer().post(
          `/store/payment-collections/${collection.data.payment_collection.id}/payment-sessions`,
          { provider_id: "pp_cod_cod", data: { state: "collected" } }
        )
        expect(refused.status).toBe(400)
      })

      it("says when a delivery mode is not offered", async () => {
        const fulfillment = getContainer().resolve(Modules.FULFILLMENT)
        const options = await fulfillment.listShippingOptions({ name: "stop_desk" })
        await fulfillment.deleteShippingOptions(options.map(({ id }) => id))
        const delivery = { mode: "stop_desk", wilaya_code: "16", commune_code: "1601" }
        const refused = await buyer().place(await cartOf(), request(1300, { delivery }))
        expect(refused).toMatchObject({ status: 400, data: { code: "delivery_unavailable" } })
      })

      it("never answers 5xx, whatever is sent", async () => {
        const cart = await cartOf()
        const good = request(1500)
        const body = fc.oneof(
          fc.anything({ maxDepth: 2 }),
          fc.record(
            {
              contact: fc.oneof(
                fc.anything(),
                fc.record({ name: fc.string({ unit: "binary" }), phone: fc.string() })
              ),
              delivery: fc.oneof(
                fc.anything(),
                fc.record({
                  mode: fc.constantFrom("home", "stop_desk", 1),
                  wilaya_code: fc.oneof(fc.constant("16"), fc.anything()),
                  commune_code: fc.oneof(fc.constant("1601"), fc.anything()),
                  address: fc.string({ unit: "binary" }),
                  note: fc.anything(),
                })
              ),
              payment_provider_id: fc.oneof(fc.constant("pp_cod_cod"), fc.string()),
              terms: fc.oneof(fc.constant(good.terms), fc.anything()),
              expected_total: fc.oneof(fc.constant(2100), fc.anything()),
              locale: fc.constantFrom("fr", "ar", "xx", null),
            },
            { requiredKeys: [] }
          ),
          fc.string({ unit: "binary", minLength: 2, maxLength: 60 }).map((text) => ({
            ...good,
            contact: { name: `a${text}`, phone: "0550123456" },
            delivery: { ...good.delivery, address: text, landmark: `x${text}`, note: text },
          }))
        )
        await fc.assert(
          fc.asyncProperty(body, async (sent) => {
            const text = safeJson(sent)
            const { status } = await buyer().post(`/store/checkout/${cart}/place`, text)
            expect(status).toBeLessThan(500)
            const quoted = await buyer().post(`/store/checkout/${cart}/quote`, text)
            expect(quoted.status).toBeLessThan(500)
          }),
          { numRuns: 150 }
        )
      })
    })

    describe("after a process died", () => {
      it("undoes an order that never got its link, and makes exactly one", async () => {
        const cart = await cartOf()
        await buyer().place(cart, request(1))
        await getContainer()
          .resolve(Modules.ORDER)
          .createOrders({
            currency_code: "dzd",
            metadata: { cart_id: cart },
            items: [{ title: "Pièce", quantity: 1, unit_price: 1500 }],
          })
        const placed = await buyer().place(cart, request(1500))
        expect(placed).toMatchObject({ status: 200, data: { already_placed: false } })
        expect((await orders()).map(({ id }) => id)).toEqual([placed.data.order.id])
      })

      it("undoes an order that has stock but no payment, and makes exactly one", async () => {
        const cart = await cartOf()
        let reached: () => void = () => {}
        let die: (reason: Error) => void = () => {}
        const dead = new Promise<void>((_, reject) => (die = reject))
        const stopped = new Promise<void>((resolve) => (reached = resolve))
        registerCompletionRule({
          name: "test.power-cut",
          order: 999,
          phase: "after_reservation",
          check: () => {
            unregisterCompletionRule("test.power-cut")
            reached()
            return dead
          },
        })
        const lost = buyer().place(cart, request(1500))
        await stopped
        expect(await stockOf(getContainer(), item)).toEqual({ stocked: 5, reserved: 1 })
        // The process is gone, and its in-memory locks with it.
        await getContainer().resolve(Modules.LOCKING).releaseAll()

        const placed = await buyer().place(cart, request(1500))
        expect(placed).toMatchObject({ status: 200, data: { already_placed: false } })
        expect((await orders()).map(({ id }) => id)).toEqual([placed.data.order.id])
        expect(await stockOf(getContainer(), item)).toEqual({ stocked: 5, reserved: 1 })
        expect((await buyer().place(cart, request(1500))).data.already_placed).toBe(true)

        die(new Error("end of the test"))
        await lost
      })

      it("takes back a half-made order whose shopper never came back, and no other", async () => {
        const cart = await cartOf()
        await buyer().place(cart, request(1))
        const orphan = await getContainer()
          .resolve(Modules.ORDER)
          .createOrders({
            currency_code: "dzd",
            metadata: { cart_id: cart },
            items: [{ title: "Pièce", quantity: 1, unit_price: 1500 }],
          })
        await getContainer()
          .resolve(Modules.INVENTORY)
          .createReservationItems([
            {
              inventory_item_id: item,
              location_id: shop.location_id,
              quantity: 1,
              line_item_id: orphan.items?.[0]?.id,
            },
          ])
        const kept = (await buyer().place(await cartOf(), request(1500))).data.order
        await undoBrokenOrders(getContainer())
        expect(await orders()).toHaveLength(2)

        await dbConnection.raw(`UPDATE "order" SET created_at = now() - interval '1 hour'`)
        await dbConnection.raw(
          `UPDATE cart SET metadata = jsonb_set(metadata, '{checkout,attempt_at}', '"2026-01-01T00:00:00.000Z"')
           WHERE id = ?`,
          [cart]
        )
        await undoBrokenOrders(getContainer())
        expect((await orders()).map(({ id }) => id)).toEqual([kept.id])
        expect(await stockOf(getContainer(), item)).toEqual({ stocked: 5, reserved: 1 })
        expect((await buyer().place(cart, request(1500))).status).toBe(200)
      })

      it("never undoes an order that was finished", async () => {
        const cart = await cartOf()
        const placed = await buyer().place(cart, request(1500))
        await getContainer()
          .resolve(Modules.CART)
          .updateCarts([{ id: cart, completed_at: null as unknown as undefined }])
        const again = await buyer().place(cart, request(1500))
        expect(again.data).toEqual({ order: placed.data.order, already_placed: true })
      })
    })

    describe("POST /store/checkout/:cart_id/quote", () => {
      it("prices both modes and changes nothing", async () => {
        const cart = await cartOf(2)
        const before = (await buyer().get(`/store/carts/${cart}`)).data.cart
        const quoted = await buyer().quote(cart, quoteOf("16", "1601"))
        expect(quoted).toMatchObject({
          status: 200,
          data: {
            items_total: 3000,
            totals: { home: 3000 + SHIPPING.home, stop_desk: 3000 + SHIPPING.stop_desk },
          },
        })
        expect(quoted.data.options).toEqual([
          expect.objectContaining({ mode: "home", price: 600, currency_code: "dzd" }),
          expect.objectContaining({ mode: "stop_desk", price: 400, currency_code: "dzd" }),
        ])
        expect((await buyer().get(`/store/carts/${cart}`)).data.cart).toEqual(before)
      })

      it("quotes what placing the order costs", async () => {
        const cart = await cartOf(2)
        for (const mode of ["stop_desk", "home"] as const) {
          const { data } = await buyer().quote(cart, quoteOf("31"))
          const delivery = { ...request(0).delivery, mode, wilaya_code: "31", commune_code: "3101" }
          const expected_total = data.totals[mode]
          const next = mode === "home" ? cart : await cartOf(2)
          const placed = await buyer().place(next, request(0, { delivery, expected_total }))
          expect(placed.data.order.total).toBe(expected_total)
        }
      })

      it("prices one mode when asked for one", async () => {
        const body = { delivery: { mode: "home", wilaya_code: "16" } }
        const quoted = await buyer().quote(await cartOf(), body)
        expect(quoted.data.totals).toEqual({ home: 2100 })
      })

      it("refuses an unknown place", async () => {
        for (const [body, code] of [
          [quoteOf("70"), "invalid_fields"],
          [quoteOf("16", "0901"), "commune_not_in_wilaya"],
          [quoteOf("16", "9999"), "commune_unknown"],
          [{}, "invalid_fields"],
        ] as const) {
          const refused = await buyer().quote(await cartOf(), body)
          expect(refused).toMatchObject({ status: 400, data: { code } })
        }
      })

      it("refuses an unknown and a completed cart", async () => {
        expect((await buyer().quote("cart_x", quoteOf("16"))).data.code).toBe("cart_not_found")
        const cart = await cartOf()
        await buyer().place(cart, request(1500))
        expect(await buyer().quote(cart, quoteOf("16"))).toMatchObject({
          status: 409,
          data: { code: "cart_completed" },
        })
      })
    })
  },
})

function quoteOf(wilaya_code: string, commune_code?: string) {
  return { delivery: { wilaya_code, ...(commune_code && { commune_code }) } }
}

/** JSON of anything, or an empty object where JSON has no word for it. */
function safeJson(value: unknown): unknown {
  try {
    const text = JSON.stringify(value, (_, inner) =>
      typeof inner === "bigint" ? String(inner) : inner
    )
    const parsed: unknown = JSON.parse(text ?? "{}")
    return typeof parsed === "object" && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}
