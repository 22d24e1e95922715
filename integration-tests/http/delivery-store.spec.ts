import path from "node:path"
import { dinarsToCentimes } from "@hanout/algeria/money"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { seedDeliveryTariffsWorkflow, upsertTariffsWorkflow } from "@hanout/delivery/workflows"
import { readTariff, type DeliveryModuleService } from "@hanout/delivery"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createDeliveryShop, type DeliveryShop } from "../apps/delivery/shop"

jest.setTimeout(120_000)

const ADDRESS = {
  first_name: "Amina Benali",
  last_name: "",
  phone: "+213550123456",
  address_1: "12 rue Didouche",
  city: "Alger Centre",
  country_code: "dz",
  province: "dz-16",
  metadata: { wilaya_code: "16", commune_code: "1601" },
}

async function setTariff(container: MedusaContainer, over: Record<string, unknown>) {
  const reading = readTariff({
    wilaya_code: "16",
    mode: "home",
    price: 500,
    included_kg: 5,
    extra_kg_price: 50,
    min_days: 1,
    max_days: 2,
    available: true,
    ...over,
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  await upsertTariffsWorkflow(container).run({ input: { tariffs: [reading.tariff] } })
}

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/delivery"),
  testSuite: ({ api, getContainer }) => {
    let shop: DeliveryShop

    beforeAll(async () => {
      shop = await createDeliveryShop(getContainer())
      await seedDeliveryTariffsWorkflow(getContainer()).run({ input: {} })
    })

    /** Never throws on a refusal: the tests look at the status. */
    const call = (method: string, url: string, data?: unknown) =>
      api.request({ method, url, data, headers: shop.headers, validateStatus: () => true })

    async function cart(address: Record<string, unknown> | null = ADDRESS, quantity = 1) {
      const { data } = await call("post", "/store/carts", {
        region_id: shop.region_id,
        sales_channel_id: shop.sales_channel_id,
        email: "amina@example.dz",
        ...(address && { shipping_address: address }),
        items: [{ variant_id: shop.variant_id, quantity }],
      })
      return data.cart.id as string
    }

    const choose = (id: string, mode: "home" | "stop_desk", data: Record<string, unknown> = {}) =>
      call("post", `/store/carts/${id}/shipping-methods`, { option_id: shop.options[mode], data })

    /** The one method of a cart as it is stored; the store routes leave its data out. */
    async function methodOf(id: string) {
      const stored = await getContainer()
        .resolve(Modules.CART)
        .retrieveCart(id, { relations: ["shipping_methods"] })
      return stored.shipping_methods?.[0]
    }

    async function complete(id: string) {
      const { data } = await call("post", "/store/payment-collections", { cart_id: id })
      await call(
        "post",
        `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
        { provider_id: "pp_system_default" }
      )
      return call("post", `/store/carts/${id}/complete`)
    }

    describe("the public table", () => {
      it("has the 69 wilayas in both modes, in dinars", async () => {
        const { status, data } = await call("get", "/store/delivery/tariffs")
        expect(status).toBe(200)
        expect(data.tariffs).toHaveLength(138)
        expect(data.free_from).toBeNull()
      })

      it("answers for one wilaya", async () => {
        const { data } = await call("get", "/store/delivery/tariffs?wilaya=16")
        expect(data.tariffs).toEqual([
          {
            wilaya_code: "16",
            mode: "home",
            price: 500,
            included_kg: 5,
            extra_kg_price: 50,
            currency_code: "dzd",
            min_days: 1,
            max_days: 2,
            available: true,
          },
          expect.objectContaining({ mode: "stop_desk", price: 300 }),
        ])
      })

      it("refuses a wilaya that is none, with a code and in the shopper's language", async () => {
        for (const wilaya of ["70", "1", "", "16'", "%00", "16&wilaya=31", "dz-16"]) {
          for (const table of ["tariffs", "desks"]) {
            const answer = await call("get", `/store/delivery/${table}?wilaya=${wilaya}&locale=ar`)
            expect([wilaya, answer.status, answer.data.code]).toEqual([
              wilaya,
              400,
              "wilaya_unknown",
            ])
            expect(answer.data.message).toMatch(/[\u0600-\u06ff]/)
          }
        }
      })

      it("needs a publishable key", async () => {
        const answer = await api.get("/store/delivery/tariffs", { validateStatus: () => true })
        expect(answer.status).toBe(400)
      })

      it("lists the open desks of a wilaya", async () => {
        const { data } = await call("get", "/store/delivery/desks?wilaya=59")
        expect(data.desks).toEqual([
          {
            id: "sdesk_example_59",
            wilaya_code: "59",
            commune_code: "0319",
            name_fr: "Point de retrait Aflou (exemple)",
            name_ar: "مكتب استلام أفلو (مثال)",
            address_fr: "Centre-ville, Aflou",
            address_ar: "وسط المدينة، أفلو",
          },
        ])
      })
    })

    describe("shipping options", () => {
      const amounts = async (id: string) => {
        const { status, data } = await call("get", `/store/shipping-options?cart_id=${id}`)
        expect(status).toBe(200)
        const priced: [string, number | undefined][] = []
        for (const option of data.shipping_options) {
          const answer = await call("post", `/store/shipping-options/${option.id}/calculate`, {
            cart_id: id,
          })
          priced.push([option.name, answer.data.shipping_option?.amount])
        }
        return Object.fromEntries(priced)
      }

      it("cost what the table says for the cart's wilaya", async () => {
        expect(await amounts(await cart())).toEqual({ home: 500, stop_desk: 300 })
        const far = { ...ADDRESS, province: "dz-11", metadata: { commune_code: "1101" } }
        expect(await amounts(await cart(far))).toEqual({ home: 1200, stop_desk: 1000 })
      })

      it("weigh the parcel: 4 × 2 kg is three kilograms over", async () => {
        expect(await amounts(await cart(ADDRESS, 4))).toEqual({ home: 650, stop_desk: 450 })
      })

      it("have no price without a wilaya, or in a closed one, and still list", async () => {
        const none = { home: undefined, stop_desk: undefined }
        expect(await amounts(await cart({ country_code: "dz" }))).toEqual(none)
        await setTariff(getContainer(), { available: false })
        expect(await amounts(await cart())).toEqual({ ...none, stop_desk: 300 })
      })
    })

    describe("choosing a method", () => {
      it("keeps what was checked and nothing else", async () => {
        const id = await cart()
        const { status } = await choose(id, "stop_desk", {
          mode: "stop_desk",
          wilaya_code: "16",
          commune_code: "1601",
          desk_id: "sdesk_example_16",
          price: 1,
        })
        expect(status).toBe(200)
        const method = await methodOf(id)
        expect([Number(method?.amount), method?.is_tax_inclusive]).toEqual([300, true])
        expect(method?.data).toEqual({
          mode: "stop_desk",
          wilaya_code: "16",
          commune_code: "1601",
          desk_id: "sdesk_example_16",
          desk_name_fr: "Point de retrait Alger Centre (exemple)",
          desk_name_ar: expect.stringContaining("مكتب"),
        })
      })

      it("takes the only desk of the wilaya when none is named", async () => {
        const id = await cart()
        await choose(id, "stop_desk")
        expect((await methodOf(id))?.data?.desk_id).toBe("sdesk_example_16")
      })

      it("refuses another place's or another mode's price, and desks that are not here", async () => {
        const refused = [
          ["home", { wilaya_code: "31" }, "delivery_mismatch"],
          ["home", { mode: "stop_desk" }, "delivery_mismatch"],
          ["home", { commune_code: "1602" }, "delivery_mismatch"],
          ["stop_desk", { desk_id: "sdesk_example_31" }, "desk_unknown"],
          ["stop_desk", { desk_id: "'; drop table" }, "desk_unknown"],
        ] as const
        const id = await cart()
        for (const [mode, data, code] of refused) {
          const answer = await choose(id, mode, data)
          expect([data, answer.status, answer.data.code]).toEqual([data, 400, code])
        }
      })

      it("refuses a commune that does not exist, or not in this wilaya", async () => {
        const refused = [
          ["16", "9999", "commune_unknown"],
          ["16", "3101", "commune_not_in_wilaya"],
          // Its code begins with 03, yet Aflou left wilaya 03 in 2026.
          ["03", "0319", "commune_not_in_wilaya"],
        ] as const
        for (const [wilaya, commune_code, code] of refused) {
          const metadata = { commune_code }
          const id = await cart({ ...ADDRESS, province: `dz-${wilaya}`, metadata })
          const answer = await choose(id, "home")
          expect([commune_code, answer.status, answer.data.code]).toEqual([commune_code, 400, code])
        }
      })

      it("reprices the method when the address moves", async () => {
        const id = await cart()
        await choose(id, "home")
        const { data } = await call("post", `/store/carts/${id}`, {
          shipping_address: { ...ADDRESS, province: "dz-11", metadata: { commune_code: "1101" } },
        })
        expect(data.cart.shipping_methods[0].amount).toBe(1200)
      })

      it("costs nothing from the threshold on", async () => {
        const { data } = await api.get("/store/delivery/tariffs?wilaya=16", {
          headers: shop.headers,
        })
        expect(data.free_from).toBeNull()
        await getContainer()
          .resolve<DeliveryModuleService>("delivery")
          .writeFreeFrom(dinarsToCentimes(24_000))
        const one = await choose(await cart(ADDRESS, 1), "home")
        const two = await choose(await cart(ADDRESS, 2), "home")
        expect(one.data.cart.shipping_methods[0].amount).toBe(500)
        expect(two.data.cart.shipping_methods[0].amount).toBe(0)
      })
    })

    describe("completing the cart", () => {
      it("makes an order of a sound address and method", async () => {
        const id = await cart()
        await choose(id, "home")
        const { status, data } = await complete(id)
        expect(status).toBe(200)
        expect(data).toMatchObject({ type: "order", order: { shipping_total: 500 } })
      })

      it("answers the same order again, even after the price changed", async () => {
        const id = await cart()
        await choose(id, "home")
        const first = await complete(id)
        await setTariff(getContainer(), { price: 900 })
        const second = await call("post", `/store/carts/${id}/complete`)
        expect(second.status).toBe(200)
        expect(second.data.order.id).toBe(first.data.order.id)
      })

      it("refuses a phone nobody in Algeria answers", async () => {
        for (const phone of ["12345", "+33612345678", ""]) {
          const id = await cart({ ...ADDRESS, phone })
          await choose(id, "home")
          const { status, data } = await complete(id)
          expect([phone, status, data.code]).toEqual([phone, 400, "phone_invalid"])
        }
      })

      it("refuses an address moved to another wilaya after the choice", async () => {
        const id = await cart()
        await choose(id, "home")
        await call("post", `/store/carts/${id}`, {
          shipping_address: { ...ADDRESS, province: "dz-11", metadata: { commune_code: "1101" } },
        })
        const { status, data } = await complete(id)
        expect(status).toBe(400)
        expect(data.code).toBe("delivery_mismatch")
      })

      it.each([
        ["a price the table no longer has", { price: 900 }, "total_changed"],
        ["a mode closed meanwhile", { available: false }, "delivery_unavailable"],
      ])("refuses %s", async (_, over, code) => {
        const id = await cart()
        await choose(id, "home")
        await setTariff(getContainer(), over)
        const { status, data } = await complete(id)
        expect(status).toBe(400)
        expect(data.code).toBe(code)
      })

      it("refuses a desk closed meanwhile", async () => {
        const id = await cart()
        await choose(id, "stop_desk")
        await getContainer()
          .resolve<DeliveryModuleService>("delivery")
          .updateStopDesks({ id: "sdesk_example_16", active: false })
        const { status, data } = await complete(id)
        expect(status).toBe(400)
        expect(data.code).toBe("desk_unknown")
      })
    })
  },
})
