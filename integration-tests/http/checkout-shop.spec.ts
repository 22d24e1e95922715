import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { request, shopper, type Body } from "../apps/checkout/client"
import { createMerchant } from "../apps/checkout/shop"
import { seedShop, SHOP_ROOT, storefrontHeaders, useShopEnv } from "../apps/shop/shop"

jest.setTimeout(180_000)
useShopEnv()

type Variant = { id: string; price: number; product_id: string; title: string }

/** The whole house: the seeded shop, its tariffs by wilaya, cash on delivery, the merchant's side. */
medusaIntegrationTestRunner({
  cwd: SHOP_ROOT,
  testSuite: ({ api, getContainer }) => {
    let shop: { key: string; region_id: string; sales_channel_id: string }
    let part: Variant
    let token: string

    const buyer = () => shopper(api, shop)
    const cartOf = (quantity = 1) => buyer().cart([{ variant_id: part.id, quantity }])
    const merchant = () => ({
      headers: { authorization: `Bearer ${token}` },
      validateStatus: () => true,
    })
    const to = (mode: string, over: Record<string, unknown> = {}) => ({
      mode,
      wilaya_code: "16",
      commune_code: "1601",
      ...(mode === "home" && { address: "12 rue Didouche Mourad" }),
      ...over,
    })

    beforeAll(async () => {
      const container = getContainer()
      await seedShop(container, { pictures: false })
      const { headers } = await storefrontHeaders(container)
      shop = { key: headers["x-publishable-api-key"] ?? "", ...(await readShop(container)) }
      part = await readPart(container)
      token = await createMerchant(container, api)
    })

    it("quotes every mode with its days, and the quote is what the order costs", async () => {
      for (const [wilaya_code, commune_code] of [
        ["16", "1601"],
        ["59", "0319"],
      ] as const) {
        const cart = await cartOf()
        const quoted = await buyer().quote(cart, { delivery: { wilaya_code, commune_code } })
        expect(quoted.status).toBe(200)
        expect(quoted.data.options).toEqual(
          ["home", "stop_desk"].map((mode) => ({
            mode,
            price: expect.any(Number),
            currency_code: "dzd",
            min_days: expect.any(Number),
            max_days: expect.any(Number),
          }))
        )
        const placed = await buyer().place(
          cart,
          request(0, {
            delivery: to("home", { wilaya_code, commune_code }),
            expected_total: quoted.data.totals.home,
          })
        )
        expect(placed.status).toBe(200)
        expect(placed.data.order.total).toBe(quoted.data.totals.home)
      }
    })

    it("delivers to a desk of the wilaya, and refuses a desk that is not there", async () => {
      const desks = await buyer().get("/store/delivery/desks?wilaya=16")
      const [desk] = (desks.data as Body & { desks: { id: string; name_fr: string }[] }).desks
      const cart = await cartOf()
      const quoted = await buyer().quote(cart, { delivery: { wilaya_code: "16" } })
      const expected_total = quoted.data.totals.stop_desk
      const place = (delivery: Record<string, unknown>) =>
        buyer().place(cart, request(0, { delivery, expected_total }))

      expect(await place(to("stop_desk", { desk_id: "desk_nowhere" }))).toMatchObject({
        status: 400,
        data: { code: "desk_unknown", fields: { "delivery.desk_id": "desk_unknown" } },
      })
      const placed = await place(to("stop_desk", { desk_id: desk?.id }))
      expect(placed.status).toBe(200)
      const tracked = await buyer().get(`/store/order-tracking/${placed.data.order.ref}`)
      expect(tracked.data.order).toMatchObject({
        delivery: { mode: "stop_desk", wilaya_code: "16", desk_name_fr: desk?.name_fr },
      })
    })

    it("walks one order from the cart to the cash, in the shopper's two languages", async () => {
      const cart = await cartOf(2)
      const { data: quote } = await buyer().quote(cart, { delivery: to("home") })
      const placed = await buyer().place(
        cart,
        request(0, { expected_total: quote.totals.home, locale: "ar" })
      )
      expect(placed.status).toBe(200)
      const { id, ref, display_id } = placed.data.order
      const shown = async () => (await buyer().get(`/store/order-tracking/${ref}`)).data.order

      expect(await shown()).toMatchObject({
        status: "pending",
        items: [
          {
            title: part.title,
            title_ar: expect.stringMatching(/[\u0600-\u06ff]/),
            quantity: 2,
            variant_id: part.id,
          },
        ],
      })

      const order = await api.get(`/admin/orders/${id}`, merchant())
      expect(order.data.order).toMatchObject({ display_id, payment_status: "authorized" })
      const lines = (order.data.order as unknown as { items: { id: string }[] }).items
      const items = lines.map((line) => ({ id: line.id, quantity: 2 }))
      const prepared = await api.post(
        `/admin/orders/${id}/fulfillments?fields=id,*fulfillments`,
        { items },
        merchant()
      )
      expect(prepared.status).toBe(200)
      const parcels = (prepared.data.order as unknown as { fulfillments: { id: string }[] })
        .fulfillments
      const parcel = parcels[0]?.id ?? ""
      expect(await shown()).toMatchObject({ status: "confirmed" })

      const base = `/admin/orders/${id}/fulfillments/${parcel}`
      await api.post(`${base}/shipments`, { items }, merchant())
      expect(await shown()).toMatchObject({ status: "shipped" })
      await api.post(`${base}/mark-as-delivered`, {}, merchant())
      expect(await shown()).toMatchObject({ status: "delivered", paid: false })

      const cash = await api.post(`/admin/orders/${id}/cash-received`, {}, merchant())
      expect(cash.status).toBe(200)
      expect(await shown()).toMatchObject({ status: "delivered", paid: true })
    })
  },
})

async function readShop(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const regions = await query.graph({ entity: "region", fields: ["id"] })
  const channels = await query.graph({
    entity: "sales_channel",
    fields: ["id"],
    filters: { name: "Boutique en ligne" },
  })
  return {
    region_id: String(regions.data[0]?.id),
    sales_channel_id: String(channels.data[0]?.id),
  }
}

async function readPart(container: MedusaContainer): Promise<Variant> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "title", "variants.id", "variants.price_set.prices.amount"],
    filters: { status: "published" },
  })
  const parts = data as unknown as {
    id: string
    title: string
    variants: { id: string; price_set?: { prices: { amount: number }[] } }[]
  }[]
  const cheap = parts
    .map(({ id, title, variants }) => ({
      product_id: id,
      title,
      id: variants[0]?.id ?? "",
      price: Number(variants[0]?.price_set?.prices[0]?.amount),
    }))
    .filter(({ price }) => price > 500)
    .sort((a, b) => a.price - b.price)[0]
  if (!cheap) throw new Error("The seeded shop sells nothing")
  return cheap
}
