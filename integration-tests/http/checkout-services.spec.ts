import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import path from "node:path"
import { request, shopper } from "../apps/checkout/client"
import { createPart, createService, createShop, SHIPPING, type Shop } from "../apps/checkout/shop"

jest.setTimeout(120_000)

const SERVICE = 2000
const PART = 1500
/** Medusa's own provider: it takes every order, unlike cash, which needs something to deliver. */
const BY_HAND = "pp_system_default"

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/checkout"),
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let service: string
    let part: string
    const buyer = () => shopper(api, shop)
    const place = { wilaya_code: "16", commune_code: "1601", address: "12 rue Didouche Mourad" }
    /** A request that says where the service is done, and nothing of how it travels. */
    const visit = (total: number, over: Record<string, unknown> = {}) =>
      request(0, {
        delivery: place,
        payment_provider_id: BY_HAND,
        expected_total: total,
        ...over,
      })
    const cartOf = (...variants: string[]) =>
      buyer().cart(variants.map((variant_id) => ({ variant_id, quantity: 1 })))

    beforeAll(async () => {
      shop = await createShop(getContainer())
      await updateRegionsWorkflow(getContainer()).run({
        input: {
          selector: { id: shop.region_id },
          update: { payment_providers: ["pp_cod_cod", BY_HAND] },
        },
      })
      service = await createService(getContainer(), shop, SERVICE)
      part = await createPart(getContainer(), shop, { price: PART })
    })

    it("places a cart without goods to ship with an address and nothing about delivery", async () => {
      const cart = await cartOf(service)
      const placed = await buyer().place(cart, visit(SERVICE))
      expect(placed).toMatchObject({
        status: 200,
        data: { already_placed: false, order: { total: SERVICE, currency_code: "dzd" } },
      })
      const again = await buyer().place(cart, visit(SERVICE))
      expect(again.data).toEqual({ order: placed.data.order, already_placed: true })
    })

    it("needs the address all the same, and ignores a mode nobody asked for", async () => {
      const cart = await cartOf(service)
      const nowhere = visit(SERVICE, { delivery: { ...place, address: "" } })
      expect(await buyer().place(cart, nowhere)).toMatchObject({
        status: 400,
        data: { code: "invalid_fields", fields: { "delivery.address": "address_required" } },
      })
      const home = visit(SERVICE, { delivery: { ...place, mode: "home" } })
      expect((await buyer().place(cart, home)).data.order.total).toBe(SERVICE)
    })

    it("obeys the rules of delivery as soon as one line travels", async () => {
      const cart = await cartOf(service, part)
      expect(await buyer().place(cart, visit(SERVICE + PART))).toMatchObject({
        status: 400,
        data: { code: "invalid_fields", fields: { "delivery.mode": "mode_invalid" } },
      })
      const total = SERVICE + PART + SHIPPING.home
      const home = visit(total, { delivery: { ...place, mode: "home" } })
      expect((await buyer().place(cart, home)).data.order.total).toBe(total)
    })

    it("charges no parcel once the goods were taken out again", async () => {
      const cart = await cartOf(service, part)
      const total = SERVICE + PART + SHIPPING.home
      const home = { delivery: { ...place, mode: "home" } }
      // Refused for its total, after the delivery was put on the cart.
      expect((await buyer().place(cart, visit(total - 1, home))).data.code).toBe("total_changed")
      const { data } = await buyer().get(`/store/carts/${cart}?fields=id,items.id,items.variant_id`)
      const lines = data.cart.items as { id: string; variant_id: string }[]
      const goods = lines.find(({ variant_id }) => variant_id === part)?.id
      await api.delete(`/store/carts/${cart}/line-items/${goods}`, {
        headers: { "x-publishable-api-key": shop.key },
      })
      const placed = await buyer().place(cart, visit(SERVICE))
      expect(placed).toMatchObject({ status: 200, data: { order: { total: SERVICE } } })
    })

    it("offers and takes no cash where nothing is delivered", async () => {
      const offered = async (cart: string) => {
        const { data } = await buyer().get(`/store/payments/methods?cart_id=${cart}`)
        const { methods } = data as unknown as { methods: { provider_id: string }[] }
        return methods.map(({ provider_id }) => provider_id)
      }
      const cart = await cartOf(service)
      expect(await offered(cart)).toEqual([])
      expect(await offered(await cartOf(service, part))).toEqual(["pp_cod_cod"])
      const cash = visit(SERVICE, { payment_provider_id: "pp_cod_cod" })
      expect(await buyer().place(cart, cash)).toMatchObject({
        status: 400,
        data: { code: "payment_method_unavailable" },
      })
      expect((await buyer().place(cart, visit(SERVICE))).status).toBe(200)
    })

    it("quotes no delivery for a cart without goods", async () => {
      const quoted = await buyer().quote(await cartOf(service), { delivery: { wilaya_code: "16" } })
      expect(quoted).toMatchObject({
        status: 200,
        data: { options: [], items_total: SERVICE, totals: {} },
      })
    })
  },
})
