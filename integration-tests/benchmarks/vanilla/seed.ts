import { readFileSync } from "node:fs"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { ExecArgs } from "@medusajs/framework/types"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

type Catalog = {
  categories: { handle: string; name_fr: string }[]
  products: {
    sku: string
    name_fr: string
    price_dzd: number
    category: string
    weight_kg: number
  }[]
}

/** The same catalogue as the shop's, by Medusa's own workflows; stock is deep so that load never sells out. */
export default async function seedVanilla({ container }: ExecArgs): Promise<void> {
  const path = process.env["BENCH_CATALOG"]
  if (!path) throw new Error("BENCH_CATALOG must name the catalogue file")
  const catalog = JSON.parse(readFileSync(path, "utf8")) as Catalog

  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Bench" }] },
  })
  const channel = channels[0]!
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Algérie",
          currency_code: "dzd",
          countries: ["dz"],
          payment_providers: ["pp_system_default"],
          is_tax_inclusive: true,
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "dz",
        provider_id: "tp_system",
        default_tax_rate: { name: "TVA", code: "TVA19", rate: 19 },
      },
    ],
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Bench", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0]!.id, add: [channel.id] },
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Alger", address: { country_code: "dz", address_1: "Alger" } }] },
  })
  const location = locations[0]!
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [channel.id] },
  })
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  const profile = profiles[0]!
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Algérie",
    type: "shipping",
    service_zones: [{ name: "Algérie", geo_zones: [{ type: "country", country_code: "dz" }] }],
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Livraison",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0]!.id,
        shipping_profile_id: profile.id,
        type: { label: "Standard", description: "Standard", code: "standard" },
        prices: [{ currency_code: "dzd", amount: 500 }],
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: catalog.categories.map((c) => ({
        name: c.name_fr,
        handle: c.handle,
        is_active: true,
      })),
    },
  })
  const categoryId = new Map(categories.map((c) => [c.handle, c.id]))
  await createProductsWorkflow(container).run({
    input: {
      products: catalog.products.map((p) => ({
        title: p.name_fr,
        handle: p.sku.toLowerCase(),
        status: "published",
        weight: p.weight_kg * 1000,
        category_ids: [categoryId.get(p.category)!],
        shipping_profile_id: profile.id,
        sales_channels: [{ id: channel.id }],
        options: [{ title: "Modèle", values: ["Standard"] }],
        variants: [
          {
            title: "Standard",
            sku: p.sku,
            options: { Modèle: "Standard" },
            manage_inventory: true,
            prices: [{ currency_code: "dzd", amount: p.price_dzd }],
          },
        ],
      })),
    },
  })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: items } = await query.graph({ entity: "inventory_item", fields: ["id"] })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map((i: { id: string }) => ({
        inventory_item_id: i.id,
        location_id: location.id,
        stocked_quantity: 1_000_000,
      })),
    },
  })
  console.log(`BENCH ${JSON.stringify({ key: keys[0]!.token, region: regions[0]!.id })}`)
}
