import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryItemsWorkflow,
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
import type { Http } from "./client"

/** Prices of the test shop's flat shipping options, in dinars, TVA included. */
export const SHIPPING = { home: 600, stop_desk: 400 }

/** What tests need to know of the shop they run in. */
export type Shop = {
  key: string
  region_id: string
  sales_channel_id: string
  location_id: string
  profile_id: string
}

/** Region Algeria with cash on delivery, one channel, one location, two flat shipping options. */
export async function createShop(container: MedusaContainer): Promise<Shop> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const {
    result: [region],
  } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Algérie",
          currency_code: "dzd",
          countries: ["dz"],
          payment_providers: ["pp_cod_cod"],
          automatic_taxes: true,
          is_tax_inclusive: true,
        },
      ],
    },
  })
  // Prices are given by currency, so the currency too must be declared as TVA included.
  await container
    .resolve(Modules.PRICING)
    .createPricePreferences({ attribute: "currency_code", value: "dzd", is_tax_inclusive: true })
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "dz",
        provider_id: "tp_system",
        default_tax_rate: { name: "TVA", rate: 19, code: "TVA19" },
      },
    ],
  })
  const {
    result: [channel],
  } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Boutique en ligne" }] },
  })
  const {
    result: [location],
  } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Dépôt" }] },
  })
  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Standard", type: "default" }] },
  })
  if (!region || !channel || !location || !profile) throw new Error("The shop was not created")
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [channel.id] },
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Livraison",
    type: "shipping",
    service_zones: [{ name: "Algérie", geo_zones: [{ type: "country", country_code: "dz" }] }],
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const zone = set.service_zones[0]
  await createShippingOptionsWorkflow(container).run({
    input: (["home", "stop_desk"] as const).map((mode) => ({
      name: mode,
      price_type: "flat",
      provider_id: "manual_manual",
      service_zone_id: zone?.id ?? "",
      shipping_profile_id: profile.id,
      type: { label: mode, description: mode, code: mode },
      data: { id: "manual-fulfillment", mode },
      prices: [
        { currency_code: "dzd", amount: SHIPPING[mode] },
        { region_id: region.id, amount: SHIPPING[mode] },
      ],
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" },
        { attribute: "is_return", value: "false", operator: "eq" },
      ],
    })),
  })
  return {
    key: await createKey(container, channel.id),
    region_id: region.id,
    sales_channel_id: channel.id,
    location_id: location.id,
    profile_id: profile.id,
  }
}

/** A publishable key that sees one sales channel. */
export async function createKey(container: MedusaContainer, channelId: string): Promise<string> {
  const {
    result: [key],
  } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  if (!key) throw new Error("No key")
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channelId] },
  })
  return key.token
}

/** An inventory item with this many units at the shop's location. */
export async function createStock(
  container: MedusaContainer,
  shop: Shop,
  units: number
): Promise<string> {
  const {
    result: [item],
  } = await createInventoryItemsWorkflow(container).run({
    input: {
      items: [
        {
          requires_shipping: true,
          location_levels: [{ location_id: shop.location_id, stocked_quantity: units }],
        },
      ],
    },
  })
  if (!item) throw new Error("No inventory item")
  return item.id
}

let counter = 0

/** A published product of one variant on the given inventory items; answers the variant's id. */
export async function createPart(
  container: MedusaContainer,
  shop: Shop,
  {
    price = 1500,
    stock,
    items,
  }: { price?: number; stock?: number; items?: { id: string; required_quantity?: number }[] }
): Promise<string> {
  const parts = items ?? [{ id: await createStock(container, shop, stock ?? 10) }]
  const n = ++counter
  const {
    result: [product],
  } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: `Pièce ${n}`,
          handle: `piece-${n}-${Math.random().toString(36).slice(2)}`,
          status: "published",
          shipping_profile_id: shop.profile_id,
          sales_channels: [{ id: shop.sales_channel_id }],
          options: [{ title: "Modèle", values: ["Unique"] }],
          variants: [
            {
              title: "Unique",
              options: { Modèle: "Unique" },
              manage_inventory: true,
              prices: [{ currency_code: "dzd", amount: price }],
              inventory_items: parts.map(({ id, required_quantity = 1 }) => ({
                inventory_item_id: id,
                required_quantity,
              })),
            },
          ],
        },
      ],
    },
  })
  const variant = product?.variants[0]
  if (!variant) throw new Error("No variant")
  return variant.id
}

/** A published product that is done, not sent: no shipping profile and no stock; its variant's id. */
export async function createService(
  container: MedusaContainer,
  shop: Shop,
  price: number
): Promise<string> {
  const n = ++counter
  const {
    result: [product],
  } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: `Service ${n}`,
          handle: `service-${n}-${Math.random().toString(36).slice(2)}`,
          status: "published",
          sales_channels: [{ id: shop.sales_channel_id }],
          options: [{ title: "Modèle", values: ["Unique"] }],
          variants: [
            {
              title: "Unique",
              options: { Modèle: "Unique" },
              manage_inventory: false,
              prices: [{ currency_code: "dzd", amount: price }],
            },
          ],
        },
      ],
    },
  })
  const variant = product?.variants[0]
  if (!variant) throw new Error("No variant")
  return variant.id
}

/** What is reserved and stocked of an inventory item. */
export async function stockOf(
  container: MedusaContainer,
  inventoryItemId: string
): Promise<{ stocked: number; reserved: number }> {
  const [level] = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels({ inventory_item_id: inventoryItemId })
  return {
    stocked: Number(level?.stocked_quantity),
    reserved: Number(level?.reserved_quantity),
  }
}

/** A registered customer with a bearer token. */
export async function createCustomer(
  api: Http,
  shop: Shop
): Promise<{ token: string; id: string; email: string }> {
  const email = `amina-${++counter}@example.dz`
  const credentials = { email, password: "a long enough password" }
  const registered = await api.post("/auth/customer/emailpass/register", credentials)
  const headers = {
    "x-publishable-api-key": shop.key,
    authorization: `Bearer ${registered.data.token}`,
  }
  const created = await api.post("/store/customers", { email, first_name: "Amina" }, { headers })
  const login = await api.post("/auth/customer/emailpass", credentials)
  return { token: login.data.token, id: created.data.customer.id, email }
}

/** A merchant's bearer token for the admin API. */
export async function createMerchant(container: MedusaContainer, api: Http): Promise<string> {
  const credentials = { email: `owner-${++counter}@example.dz`, password: "a long enough password" }
  const [user] = await container.resolve(Modules.USER).createUsers([{ email: credentials.email }])
  const registered = await api.post("/auth/user/emailpass/register", credentials)
  const claims: unknown = JSON.parse(
    Buffer.from(registered.data.token.split(".")[1] ?? "", "base64url").toString()
  )
  await container.resolve(Modules.AUTH).updateAuthIdentities([
    {
      id: String(Reflect.get(Object(claims), "auth_identity_id")),
      app_metadata: { user_id: user?.id },
    },
  ])
  return (await api.post("/auth/user/emailpass", credentials)).data.token
}
