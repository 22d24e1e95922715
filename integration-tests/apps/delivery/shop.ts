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
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

/** What the delivery tests need to know of the shop they run in. */
export type DeliveryShop = {
  headers: { "x-publishable-api-key": string }
  region_id: string
  sales_channel_id: string
  /** A 2 kg part at 12 000 DA. */
  variant_id: string
  /** Shipping option ids by mode. */
  options: Record<"home" | "stop_desk", string>
  location_id: string
}

function only<Row>(rows: Row[]): Row {
  const [row] = rows
  if (!row) throw new Error("The shop was not created")
  return row
}

/** Region Algeria, one channel, one location, the two calculated options and one 2 kg part. */
export async function createDeliveryShop(container: MedusaContainer): Promise<DeliveryShop> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const regions = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Algérie",
          currency_code: "dzd",
          countries: ["dz"],
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  const region = only(regions.result)
  const channels = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Boutique en ligne" }] },
  })
  const channel = only(channels.result)
  const locations = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Dépôt" }] },
  })
  const location = only(locations.result)
  const profiles = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Standard", type: "default" }] },
  })
  const profile = only(profiles.result)
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [channel.id] },
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "algeria_algeria" },
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
  const options = await createShippingOptionsWorkflow(container).run({
    input: (["home", "stop_desk"] as const).map((mode) => ({
      name: mode,
      price_type: "calculated" as const,
      provider_id: "algeria_algeria",
      service_zone_id: only(set.service_zones).id,
      shipping_profile_id: profile.id,
      type: { label: mode, description: mode, code: mode },
      data: { id: mode, mode },
    })),
  })
  const option = (mode: string) => only(options.result.filter(({ name }) => name === mode)).id
  const keys = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  const key = only(keys.result)
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channel.id] },
  })
  const stock = await createInventoryItemsWorkflow(container).run({
    input: {
      items: [
        {
          requires_shipping: true,
          location_levels: [{ location_id: location.id, stocked_quantity: 1_000 }],
        },
      ],
    },
  })
  const products = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Circulateur",
          handle: "circulateur",
          status: "published",
          shipping_profile_id: profile.id,
          sales_channels: [{ id: channel.id }],
          options: [{ title: "Modèle", values: ["Unique"] }],
          variants: [
            {
              title: "Unique",
              options: { Modèle: "Unique" },
              weight: 2_000,
              prices: [{ currency_code: "dzd", amount: 12_000 }],
              inventory_items: [{ inventory_item_id: only(stock.result).id }],
            },
          ],
        },
      ],
    },
  })
  return {
    headers: { "x-publishable-api-key": key.token },
    region_id: region.id,
    sales_channel_id: channel.id,
    variant_id: only(only(products.result).variants).id,
    options: { home: option("home"), stop_desk: option("stop_desk") },
    location_id: location.id,
  }
}

/** A merchant's bearer header. */
export async function createMerchant(
  container: MedusaContainer,
  post: (path: string, body: unknown) => Promise<{ data: { token?: string } }>
): Promise<{ authorization: string }> {
  const email = "merchant@example.dz"
  const password = "a-long-test-password"
  const { data } = await post("/auth/user/emailpass/register", { email, password })
  const payload = JSON.parse(
    Buffer.from((data.token ?? "").split(".")[1] ?? "", "base64url").toString()
  ) as { auth_identity_id: string }
  const user = await container.resolve(Modules.USER).createUsers({ email })
  await container.resolve(Modules.AUTH).updateAuthIdentities({
    id: payload.auth_identity_id,
    app_metadata: { user_id: user.id },
  })
  const login = await post("/auth/user/emailpass", { email, password })
  return { authorization: `Bearer ${login.data.token}` }
}
