import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { deleteInventoryItemWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { runStages } from "@hanout/backend/seed/run"
import { readFileSync } from "node:fs"
import path from "node:path"
import {
  ALL_STAGES,
  secret,
  seedShop,
  SHOP_ROOT,
  storefrontHeaders,
  useShopEnv,
} from "../apps/shop/shop"

jest.setTimeout(180_000)
useShopEnv({
  HANOUT_SATIM_BASE_URL: "https://test2.satim.dz/payment/rest",
  HANOUT_SATIM_USER: "merchant",
  HANOUT_SATIM_PASSWORD: secret.slice(0, 30),
  HANOUT_SATIM_TERMINAL: "E010900000",
})

const ENTITIES: Record<string, string[]> = {
  store: ["id", "name", "supported_currencies.currency_code", "supported_locales.locale_code"],
  sales_channel: ["id", "name"],
  api_key: ["id", "title", "sales_channels.id"],
  region: ["id", "name", "countries.iso_2", "payment_providers.id"],
  price_preference: ["id", "attribute", "value", "is_tax_inclusive"],
  tax_region: ["id", "country_code", "tax_rates.rate", "tax_rates.is_default"],
  stock_location: ["id", "name", "sales_channels.id", "fulfillment_providers.id"],
  fulfillment_set: ["id", "name", "location.id"],
  service_zone: ["id", "name", "geo_zones.country_code"],
  shipping_profile: ["id", "name"],
  shipping_option: ["id", "name", "data", "price_type"],
  product_category: ["id", "handle", "rank", "metadata"],
  product_collection: ["id", "handle"],
  product: [
    "id",
    "handle",
    "thumbnail",
    "collection_id",
    "categories.id",
    "sales_channels.id",
    "shipping_profile.id",
    "variants.id",
    "variants.sku",
    "variants.price_set.prices.amount",
    "images.url",
  ],
  inventory_item: ["id", "sku", "location_levels.stocked_quantity", "location_levels.location_id"],
  translation: ["id", "reference_id", "locale_code", "translations"],
  booking_setting: ["id", "values"],
  booking_skill: ["id", "code"],
  booking_service: [
    "id",
    "code",
    "price",
    "deposit",
    "deposit_variant_id",
    "skills",
    "repeat_months",
    "spans_breaks",
  ],
  booking_fault: ["id", "code", "suggests", "emergency_stop", "message_ar"],
  booking_brand: ["id", "name", "models"],
  booking_error_code: ["id", "brand", "code", "meaning_ar", "meaning_en"],
  booking_zone: ["id", "code", "surcharge"],
  booking_zone_place: ["id", "zone_id", "wilaya_code", "commune_code"],
  booking_zone_travel: ["id", "from_zone_id", "to_zone_id", "minutes"],
  booking_holiday: ["id", "date", "tentative"],
  booking_technician: ["id", "name"],
  booking_technician_skill: ["id", "technician_id", "skill_code"],
  booking_technician_zone: ["id", "technician_id", "zone_id"],
  booking_hours: ["id", "technician_id", "weekday", "kind", "from_min", "until_min"],
}

type Row = { id: string; [field: string]: unknown }

/** The whole shop as plain data, in an order that does not depend on the database. */
async function snapshot(container: MedusaContainer): Promise<Record<string, Row[]>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const read: Record<string, Row[]> = {}
  for (const [entity, fields] of Object.entries(ENTITIES)) {
    const { data } = await query.graph({ entity, fields })
    const rows: Row[] = JSON.parse(JSON.stringify(data))
    read[entity] = rows.sort((a, b) => a.id.localeCompare(b.id))
  }
  return read
}

/** How many of each, which must not depend on the way the seed got there. */
const counts = (shop: Record<string, Row[]>): Record<string, number> =>
  Object.fromEntries(Object.entries(shop).map(([entity, rows]) => [entity, rows.length]))

const isDeposit = (row: Row): boolean => String(row.handle).startsWith("acompte-")

const isReady = (shop: Record<string, Row[]>): boolean =>
  (shop.product ?? []).every(
    (row) =>
      (row.variants as { price_set: { prices: unknown[] } }[])[0]?.price_set.prices.length === 1 &&
      // No list shows a deposit: only the booking sells it.
      (row.sales_channels as unknown[]).length === (isDeposit(row) ? 0 : 1)
  ) &&
  (shop.booking_service ?? []).every(
    (row) => Number(row.deposit) === 0 || typeof row.deposit_variant_id === "string"
  )

medusaIntegrationTestRunner({
  cwd: SHOP_ROOT,
  testSuite: ({ api, getContainer }) => {
    describe("a shop seeded once", () => {
      let shop: Record<string, Row[]>
      let key: { headers: Record<string, string> }

      beforeAll(async () => {
        await seedShop(getContainer())
        shop = await snapshot(getContainer())
        key = await storefrontHeaders(getContainer())
      })

      it("has the parts, categories, brands and languages of the sample", async () => {
        expect(counts(shop)).toMatchObject({
          // Beside the parts, a deposit for each of five services.
          product: 45 + 5,
          inventory_item: 45,
          product_category: 14,
          product_collection: 11,
          shipping_option: 2,
          tax_region: 1,
          stock_location: 1,
          translation: 2 * (45 + 5 + 14 + 2 + 1),
        })
        expect(isReady(shop)).toBe(true)
        expect(shop.store?.[0]).toMatchObject({ name: "MJ Chauffage" })
        expect(shop.tax_region?.[0]).toMatchObject({
          country_code: "dz",
          tax_rates: [{ rate: 19, is_default: true }],
        })
        const region = shop.region?.find((row) => row.name === "Algérie")
        expect(region).toMatchObject({ countries: [{ iso_2: "dz" }] })
        const ways = (region?.payment_providers ?? []) as { id: string }[]
        // Chargily and Stripe have no credentials here.
        expect(ways.map((way) => way.id).sort()).toEqual([
          "pp_cod_cod",
          "pp_satim_satim",
          "pp_transfer_transfer",
        ])
        const modes = shop.shipping_option?.map((option) => (option.data as { mode: string }).mode)
        expect(modes?.sort()).toEqual(["home", "stop_desk"])
      })

      it("has a tariff for 69 wilayas at home and at a desk", async () => {
        const prices = new Set<string>()
        for (let code = 1; code <= 69; code++) {
          const wilaya = String(code).padStart(2, "0")
          const { data } = await api.get(`/store/delivery/tariffs?wilaya=${wilaya}`, key)
          for (const tariff of data.tariffs) {
            expect(tariff).toMatchObject({ currency_code: "dzd", available: true })
            prices.add(`${wilaya} ${tariff.mode}`)
          }
        }
        expect(prices.size).toBe(138)
      })

      it("serves a picture for every part and category, large and small", async () => {
        const parts = (shop.product ?? []).filter((row) => !isDeposit(row))
        const urls = parts.flatMap((row) => [
          String(row.thumbnail),
          ...(row.images as { url: string }[]).map((image) => image.url),
        ])
        const categories = (shop.product_category ?? []).flatMap((row) => {
          const { picture, picture_large } = row.metadata as Record<string, string>
          return [picture ?? "", picture_large ?? ""]
        })
        expect(new Set([...urls, ...categories]).size).toBe(2 * (45 + 14))
        for (const url of [...urls, ...categories]) {
          const { pathname } = new URL(url)
          expect(path.dirname(pathname)).toBe("/static")
          const file = path.join(process.env.HANOUT_UPLOAD_DIR ?? "", path.basename(pathname))
          expect(readFileSync(file).subarray(8, 12).toString()).toBe("WEBP")
        }
      })

      it("has the services, faults, places and people of the sample planning", async () => {
        expect(counts(shop)).toMatchObject({
          booking_service: 18,
          booking_fault: 13,
          booking_error_code: 30,
          booking_brand: 11,
          booking_zone: 3,
          booking_zone_travel: 6,
          booking_holiday: 28,
          booking_technician: 4,
          // Six days of one stretch and one break each.
          booking_hours: 4 * 6 * 2,
        })
        const service = (code: string) => shop.booking_service?.find((row) => row.code === code)
        expect(service("ENTRETIEN")).toMatchObject({ price: 5_000, deposit: 0, repeat_months: 11 })
        expect(service("POSE")).toMatchObject({ deposit: 8_000, spans_breaks: true })
        const gas = shop.booking_fault?.find((row) => row.code === "odeur-gaz")
        expect(gas).toMatchObject({ emergency_stop: true, suggests: [] })
        expect(String(gas?.message_ar)).toContain("1021")
        // Somebody can do every service, and nobody works on a Friday.
        for (const { code, skills } of shop.booking_service ?? []) {
          const able = shop.booking_technician?.filter(({ id }) =>
            (skills as string[]).every((skill) =>
              shop.booking_technician_skill?.some(
                (held) => held.technician_id === id && held.skill_code === skill
              )
            )
          )
          expect([code, able?.length]).not.toEqual([code, 0])
        }
        expect(shop.booking_hours?.filter((row) => row.weekday === 5)).toEqual([])
      })

      it("prices include the TVA: a cart of one part costs what the shelf says", async () => {
        const { data: found } = await api.get("/store/catalog?q=CHF-PCB-0001", key)
        const [part] = found.products
        expect(part.price).toBe(32_000)
        const region = shop.region?.find((row) => row.name === "Algérie")?.id
        const { data: created } = await api.post(
          "/store/carts",
          { region_id: region, items: [{ variant_id: part.variant_id, quantity: 1 }] },
          key
        )
        const { data } = await api.post(
          `/store/carts/${created.cart.id}`,
          { shipping_address: { country_code: "dz", province: "dz-16" } },
          key
        )
        expect(data.cart).toMatchObject({ total: 32_000, item_total: 32_000, currency_code: "dzd" })
        // 32 000 × 19 / 119
        expect(data.cart.tax_total).toBeCloseTo(5_109.24, 1)
      })

      it("speaks Arabic and English through Medusa's own product route", async () => {
        const title = async (locale: string): Promise<string> => {
          const url = `/store/products?fields=id,title&q=Niagara&locale=${locale}`
          return (await api.get(url, key)).data.products[0].title
        }
        expect(await title("fr")).toBe("Carte électronique principale Chaffoteaux Niagara / Talia")
        expect(await title("ar")).toBe("البطاقة الإلكترونية الرئيسية Chaffoteaux Niagara / Talia")
        expect(await title("en")).toBe("Main control board for Chaffoteaux Niagara / Talia")
      })

      it("stays exactly the same when the seed runs again, and again", async () => {
        await seedShop(getContainer())
        await seedShop(getContainer())
        expect(await snapshot(getContainer())).toEqual(shop)
      })

      it("leaves alone what the merchant has changed since", async () => {
        const products = getContainer().resolve(Modules.PRODUCT)
        const id = shop.product?.[0]?.id ?? ""
        await products.updateProducts(id, { title: "Titre du marchand", thumbnail: "/mien.webp" })
        await seedShop(getContainer())
        expect(await products.retrieveProduct(id)).toMatchObject({
          title: "Titre du marchand",
          thumbnail: "/mien.webp",
        })
      })

      it("repairs what a killed process left half written", async () => {
        const container = getContainer()
        const link = container.resolve(ContainerRegistrationKeys.LINK)
        const [first, second, third] = shop.product ?? []
        const variantOf = (row?: Row) => (row?.variants as { id: string; sku: string }[])[0]
        const query = container.resolve(ContainerRegistrationKeys.QUERY)
        const { data } = await query.graph({
          entity: "product_variant",
          fields: ["id", "price_set.id"],
          filters: { id: variantOf(first)?.id },
        })
        // A part without its price, one in no channel, one whose stock record is gone.
        await link.dismiss({
          [Modules.PRODUCT]: { variant_id: variantOf(first)?.id },
          [Modules.PRICING]: { price_set_id: data[0]?.price_set?.id },
        })
        await link.dismiss({
          [Modules.PRODUCT]: { product_id: second?.id },
          [Modules.SALES_CHANNEL]: {
            sales_channel_id: (second?.sales_channels as { id: string }[])[0]?.id,
          },
        })
        const item = shop.inventory_item?.find((row) => row.sku === variantOf(third)?.sku)
        await deleteInventoryItemWorkflow(container).run({ input: [item?.id ?? ""] })
        // A region, a key and a location written before their links.
        await link.dismiss({
          [Modules.REGION]: { region_id: shop.region?.find((r) => r.name === "Algérie")?.id },
          [Modules.PAYMENT]: { payment_provider_id: "pp_cod_cod" },
        })
        const storefront = shop.api_key?.find((row) => row.title === "Storefront")
        await link.dismiss({
          [Modules.API_KEY]: { publishable_key_id: storefront?.id },
          [Modules.SALES_CHANNEL]: {
            sales_channel_id: (storefront?.sales_channels as { id: string }[])[0]?.id,
          },
        })
        await link.dismiss({
          [Modules.STOCK_LOCATION]: { stock_location_id: shop.stock_location?.[0]?.id },
          [Modules.FULFILLMENT]: { fulfillment_set_id: shop.fulfillment_set?.[0]?.id },
        })
        await seedShop(container)
        const repaired = await snapshot(container)
        expect(counts(repaired)).toEqual(counts(shop))
        expect(isReady(repaired)).toBe(true)
        for (const entity of ["region", "api_key", "stock_location", "fulfillment_set"]) {
          expect(repaired[entity]).toEqual(shop[entity])
        }
        expect((await api.get("/store/catalog?limit=1", key)).data.count).toBe(45)
      })
    })

    describe("an empty database", () => {
      it("ends as the same shop wherever the seed was stopped", async () => {
        const container = getContainer()
        const stages = ALL_STAGES.filter((stage) => !stage.name.endsWith("pictures"))
        for (const [at, stage] of stages.entries()) {
          const dies = {
            name: stage.name,
            run: async () => {
              throw new Error("killed")
            },
          }
          await expect(runStages(container, [...stages.slice(0, at), dies])).rejects.toThrow(
            "killed"
          )
        }
        await runStages(container, stages)
        const shop = await snapshot(container)
        expect(isReady(shop)).toBe(true)
        expect(counts(shop)).toMatchObject({
          product: 45 + 5,
          product_category: 14,
          translation: 134,
          booking_service: 18,
          booking_zone_travel: 6,
          booking_hours: 48,
        })
      })
    })
  },
})
