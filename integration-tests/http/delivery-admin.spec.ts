import path from "node:path"
import { seedDeliveryTariffsWorkflow } from "@hanout/delivery/workflows"
import { DELIVERY_EVENTS } from "@hanout/delivery"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createDeliveryShop, createMerchant, type DeliveryShop } from "../apps/delivery/shop"

jest.setTimeout(120_000)

const ROW = {
  wilaya_code: "16",
  mode: "home",
  price: 450.5,
  included_kg: 3,
  extra_kg_price: 60,
  min_days: 1,
  max_days: 1,
  available: true,
}
const DESK = {
  wilaya_code: "16",
  commune_code: "1601",
  name_fr: "Bureau Audin",
  name_ar: "مكتب أودان",
  address_fr: "Place Audin",
  address_ar: "ساحة أودان",
  phone: "021 63 12 34",
  active: true,
}

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/delivery"),
  testSuite: ({ api, getContainer }) => {
    let shop: DeliveryShop
    let merchant: { authorization: string }

    beforeAll(async () => {
      shop = await createDeliveryShop(getContainer())
      await seedDeliveryTariffsWorkflow(getContainer()).run({ input: {} })
      merchant = await createMerchant(getContainer(), (url, body) => api.post(url, body))
    })

    const call = (
      method: string,
      url: string,
      data?: unknown,
      headers: Record<string, string> = merchant
    ) => api.request({ method, url, data, headers, validateStatus: () => true })

    /** What the plugin told the rest of the house while `work` ran. */
    async function eventsOf(name: string, work: () => Promise<unknown>) {
      const seen: unknown[] = []
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const listener = async (event: { data: unknown }) => void seen.push(event.data)
      bus.subscribe(name, listener as never)
      await work()
      bus.unsubscribe(name, listener as never)
      return seen
    }

    it("is closed to strangers", async () => {
      for (const url of [
        "tariffs",
        "tariffs/export",
        "settings",
        "desks",
        "communes",
        "orders/x",
      ]) {
        expect((await call("get", `/admin/delivery/${url}`, undefined, {})).status).toBe(401)
      }
      for (const url of ["tariffs", "tariffs/import", "settings", "desks"]) {
        expect((await call("post", `/admin/delivery/${url}`, {}, {})).status).toBe(401)
      }
    })

    describe("tariffs", () => {
      it("are saved in bulk and the shop hears of it", async () => {
        const rows = [ROW, { ...ROW, wilaya_code: "31", price: "700" }]
        const seen = await eventsOf(DELIVERY_EVENTS.tariffsUpdated, async () => {
          const { status, data } = await call("post", "/admin/delivery/tariffs", { tariffs: rows })
          expect(status).toBe(200)
          expect(data.tariffs).toHaveLength(138)
          expect(data.tariffs).toContainEqual(ROW)
        })
        expect(seen).toEqual([{ wilaya_codes: ["16", "31"] }])
        const shopper = await call(
          "get",
          "/store/delivery/tariffs?wilaya=16",
          undefined,
          shop.headers
        )
        expect(shopper.data.tariffs[0]).toMatchObject({ price: 450.5, included_kg: 3 })
      })

      it("refuse what is no table, say where, and change nothing", async () => {
        const refused: [string, unknown, Record<string, string>][] = [
          ["nothing", undefined, { tariffs: "tariffs_required" }],
          ["a text", { tariffs: "x" }, { tariffs: "tariffs_required" }],
          ["too much", { tariffs: Array(201).fill(ROW) }, { tariffs: "too_many" }],
          [
            "a negative price",
            { tariffs: [{ ...ROW, price: -1 }] },
            { "tariffs.0.price": "price_invalid" },
          ],
          [
            "a third decimal",
            { tariffs: [{ ...ROW, price: 1.005 }] },
            { "tariffs.0.price": "price_invalid" },
          ],
          [
            "a price beyond reason",
            { tariffs: [{ ...ROW, price: 1e15 }] },
            { "tariffs.0.price": "price_invalid" },
          ],
          [
            "a 70th wilaya",
            { tariffs: [ROW, { ...ROW, wilaya_code: "70" }] },
            { "tariffs.1.wilaya_code": "wilaya_unknown" },
          ],
          [
            "days in the wrong order",
            { tariffs: [{ ...ROW, min_days: 3, max_days: 2 }] },
            { "tariffs.0.max_days": "days_reversed" },
          ],
          ["the same row twice", { tariffs: [ROW, ROW] }, { "tariffs.1": "duplicate_row" }],
        ]
        for (const [what, body, fields] of refused) {
          const { status, data } = await call("post", "/admin/delivery/tariffs", body)
          expect([what, status, data.code, data.fields]).toEqual([
            what,
            400,
            "invalid_fields",
            fields,
          ])
        }
        const { data: after } = await call("get", "/admin/delivery/tariffs?wilaya=16")
        expect(after.tariffs[0].price).toBe(500)
      })

      it("leave as a file and come back the same, edited by a French spreadsheet", async () => {
        const file = await call("get", "/admin/delivery/tariffs/export")
        expect(file.headers["content-type"]).toContain("text/csv")
        expect(file.headers["content-disposition"]).toContain("delivery-tariffs.csv")
        const edited = (file.data as string)
          .replaceAll(",", ";")
          .replace(/^16;Alger;home;500;/m, "16;Alger;home;1 234,50;")
        const { status, data } = await call("post", "/admin/delivery/tariffs/import", {
          csv: edited,
        })
        expect([status, data]).toEqual([200, { imported: 138 }])
        const { data: after } = await call("get", "/admin/delivery/tariffs?wilaya=16")
        expect(after.tariffs.map(({ price }: { price: number }) => price)).toEqual([1234.5, 300])
      })

      it("refuse a file with the line, the column and the code of each mistake", async () => {
        const file = (await call("get", "/admin/delivery/tariffs/export")).data as string
        const wrong = file
          .replace(/^16,Alger,home,500,/m, "16,Alger,home,cher,")
          .replace(/^31,Oran,/m, "99,Oran,")
        const { status, data } = await call("post", "/admin/delivery/tariffs/import", {
          csv: wrong,
        })
        expect(status).toBe(400)
        expect(data).toMatchObject({
          code: "csv_invalid",
          problems: [
            { line: 32, column: "price", code: "price_invalid", value: "cher" },
            { line: 62, column: "wilaya_code", code: "wilaya_unknown", value: "99" },
          ],
        })
        const empty = await call("post", "/admin/delivery/tariffs/import", { csv: 3 })
        expect(empty.data).toMatchObject({
          code: "invalid_fields",
          fields: { csv: "csv_required" },
        })
      })
    })

    describe("settings", () => {
      it("keep the free-delivery threshold, to null again", async () => {
        const url = "/admin/delivery/settings"
        const seen = await eventsOf(DELIVERY_EVENTS.settingsUpdated, async () => {
          const set = await call("post", url, { free_from: "20000" })
          expect([set.status, set.data]).toEqual([200, { settings: { free_from: 20000 } }])
        })
        expect(seen).toHaveLength(1)
        const shopper = await call(
          "get",
          "/store/delivery/tariffs?wilaya=16",
          undefined,
          shop.headers
        )
        expect(shopper.data.free_from).toBe(20000)
        await call("post", url, { free_from: null })
        expect((await call("get", url)).data.settings.free_from).toBeNull()
      })

      it("refuse a threshold that is no price above zero", async () => {
        for (const free_from of [undefined, "", 0, -5, "1e9", [1], {}, "12,5"]) {
          const { status, data } = await call("post", "/admin/delivery/settings", { free_from })
          expect([free_from, status, data.fields]).toEqual([
            free_from,
            400,
            { free_from: "price_invalid" },
          ])
        }
      })
    })

    describe("desks", () => {
      it("are opened, changed, closed and deleted", async () => {
        const created = await call("post", "/admin/delivery/desks", DESK)
        expect(created.status).toBe(201)
        expect(created.data.desk).toMatchObject({
          ...DESK,
          phone: "+21321631234",
          commune_name_fr: "Alger Centre",
        })
        const url = `/admin/delivery/desks/${created.data.desk.id}`
        const changed = await call("post", url, { ...DESK, phone: null, active: false })
        expect(changed.data.desk).toMatchObject({ phone: null, active: false })
        const shopper = await call(
          "get",
          "/store/delivery/desks?wilaya=16",
          undefined,
          shop.headers
        )
        expect(shopper.data.desks.map(({ id }: { id: string }) => id)).toEqual(["sdesk_example_16"])
        expect((await call("get", "/admin/delivery/desks?wilaya=16")).data.count).toBe(2)
        expect((await call("delete", url)).data).toMatchObject({ deleted: true })
        expect((await call("get", url)).status).toBe(404)
      })

      it("refuse what cannot be a desk, field by field", async () => {
        const refused: [string, unknown, Record<string, string>][] = [
          ["nothing", undefined, { wilaya_code: "wilaya_unknown", name_fr: "required" }],
          ["a list", [], { body: "required" }],
          [
            "a commune of another wilaya",
            { ...DESK, commune_code: "3101" },
            { commune_code: "commune_not_in_wilaya" },
          ],
          [
            "an unknown commune",
            { ...DESK, commune_code: "x" },
            { commune_code: "commune_unknown" },
          ],
          ["an empty name", { ...DESK, name_ar: "  " }, { name_ar: "required" }],
          ["a NUL", { ...DESK, name_fr: "a\u0000b" }, { name_fr: "text_invalid" }],
          ["half a character", { ...DESK, address_fr: "a\ud800" }, { address_fr: "text_invalid" }],
          ["a foreign phone", { ...DESK, phone: "+33612345678" }, { phone: "phone_invalid" }],
          ["a very long name", { ...DESK, name_fr: "x".repeat(121) }, { name_fr: "too_long" }],
        ]
        for (const [what, body, fields] of refused) {
          const { status, data } = await call("post", "/admin/delivery/desks", body)
          expect([what, status, data.code]).toEqual([what, 400, "invalid_fields"])
          expect(data.fields).toMatchObject(fields)
        }
      })

      it("are not found under an id that is none", async () => {
        for (const id of ["unknown", "%00", "a'b", "x".repeat(300)]) {
          for (const method of ["get", "post", "delete"]) {
            const { status, data } = await call(method, `/admin/delivery/desks/${id}`, DESK)
            expect([id, status, data.code]).toEqual([id, 404, "desk_not_found"])
          }
        }
      })

      it("are entered with the communes of their wilaya at hand", async () => {
        const { data } = await call("get", "/admin/delivery/communes?wilaya=59")
        expect(data.communes).toHaveLength(12)
        expect(data.communes).toContainEqual({ code: "0319", name_fr: "Aflou", name_ar: "أفلو" })
      })
    })

    describe("an order", () => {
      async function order() {
        const store = (method: string, url: string, data?: unknown) =>
          call(method, url, data, shop.headers)
        const { data } = await store("post", "/store/carts", {
          region_id: shop.region_id,
          sales_channel_id: shop.sales_channel_id,
          email: "amina@example.dz",
          metadata: { contact: { phone2: "+213661223344", note: "Appeler avant" } },
          shipping_address: {
            first_name: "Amina Benali",
            last_name: "",
            phone: "+213550123456",
            address_1: "Cité 500 logements",
            city: "Aflou",
            country_code: "dz",
            province: "dz-59",
            metadata: { wilaya_code: "59", commune_code: "0319", landmark: "Près de la mosquée" },
          },
          items: [{ variant_id: shop.variant_id, quantity: 1 }],
        })
        const id: string = data.cart.id
        await store("post", `/store/carts/${id}/shipping-methods`, {
          option_id: shop.options.stop_desk,
          data: { desk_id: "sdesk_example_59" },
        })
        const collection = await store("post", "/store/payment-collections", { cart_id: id })
        await store(
          "post",
          `/store/payment-collections/${collection.data.payment_collection.id}/payment-sessions`,
          { provider_id: "pp_system_default" }
        )
        const placed = await store("post", `/store/carts/${id}/complete`)
        return placed.data.order as { id: string; items: { id: string }[] }
      }

      it("says whom to call and where to send it, in both scripts", async () => {
        const { id } = await order()
        const { status, data } = await call("get", `/admin/delivery/orders/${id}`)
        expect(status).toBe(200)
        expect(data.delivery).toEqual({
          name: "Amina Benali",
          phone: { e164: "+213550123456", national: "0550 12 34 56" },
          phone2: { e164: "+213661223344", national: "0661 22 33 44" },
          wilaya: { code: "59", name_fr: "Aflou", name_ar: "آفلو" },
          commune: { code: "0319", name_fr: "Aflou", name_ar: "أفلو" },
          address: "Cité 500 logements",
          landmark: "Près de la mosquée",
          note: "Appeler avant",
          mode: "stop_desk",
          desk: {
            id: "sdesk_example_59",
            name_fr: "Point de retrait Aflou (exemple)",
            name_ar: "مكتب استلام أفلو (مثال)",
          },
          carrier_wilaya: { code: "03", name_fr: "Laghouat", name_ar: "الأغواط" },
        })
        for (const unknown of ["order_x", "%00"]) {
          const missing = await call("get", `/admin/delivery/orders/${unknown}`)
          expect([missing.status, missing.data.code]).toEqual([404, "order_not_found"])
        }
      })

      it("is fulfilled, shipped with a typed tracking number, or taken back, without a carrier", async () => {
        const { id, items } = await order()
        const url = `/admin/orders/${id}/fulfillments`
        const lines = items.map((item) => ({ id: item.id, quantity: 1 }))
        const first = await call("post", url, { items: lines, location_id: shop.location_id })
        expect(first.status).toBe(200)
        const read = () =>
          call("get", `/admin/orders/${id}?fields=*fulfillments,*fulfillments.labels`)
        const [made] = (await read()).data.order.fulfillments
        expect(made).toMatchObject({
          provider_id: "algeria_algeria",
          data: { carrier: "manual", mode: "stop_desk", desk_id: "sdesk_example_59" },
          labels: [],
        })
        expect((await call("post", `${url}/${made.id}/cancel`, {})).status).toBe(200)

        await call("post", url, { items: lines, location_id: shop.location_id })
        const live = (await read()).data.order.fulfillments.find(
          (fulfillment: { canceled_at: string | null }) => !fulfillment.canceled_at
        )
        const shipped = await call("post", `${url}/${live.id}/shipments`, {
          items: lines,
          labels: [{ tracking_number: "yal-1", tracking_url: "#", label_url: "#" }],
        })
        expect(shipped.status).toBe(200)
      })
    })
  },
})
