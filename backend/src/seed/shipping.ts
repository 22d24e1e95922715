import {
  createLinksWorkflow,
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { SHIPPING_OPTIONS, SHOP } from "./names"
import { readRequired, readRows } from "./read"

type Row = { id: string }

type Location = {
  id: string
  sales_channels: Row[]
  fulfillment_providers: Row[]
  fulfillment_sets: { id: string; name: string }[]
}

async function readLocation(container: MedusaContainer): Promise<Location | undefined> {
  const [location] = await readRows<Location>(
    container,
    "stock_location",
    [
      "id",
      "sales_channels.id",
      "fulfillment_providers.id",
      "fulfillment_sets.id",
      "fulfillment_sets.name",
    ],
    { name: SHOP.stockLocation }
  )
  return location
}

/** The workshop parcels leave from, open to the channel and to the Algerian carrier. */
export async function seedStockLocation(container: MedusaContainer): Promise<void> {
  if (!(await readLocation(container))) {
    await createStockLocationsWorkflow(container).run({
      input: {
        locations: [
          {
            name: SHOP.stockLocation,
            address: {
              address_1: "Bab Ezzouar",
              city: "Bab Ezzouar",
              province: "dz-16",
              postal_code: "16042",
              country_code: SHOP.country,
            },
          },
        ],
      },
    })
  }
  const location = await readLocation(container)
  if (!location)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Stock location ${SHOP.stockLocation} was not created`
    )
  const channel = await readRequired<Row>(container, "sales_channel", ["id"], {
    name: SHOP.salesChannel,
  })
  if (!location.sales_channels?.some((c) => c?.id === channel.id)) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: location.id, add: [channel.id] },
    })
  }
  if (!location.fulfillment_providers?.some((p) => p?.id === SHOP.fulfillmentProvider)) {
    await createLinksWorkflow(container).run({
      input: [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
          [Modules.FULFILLMENT]: { fulfillment_provider_id: SHOP.fulfillmentProvider },
        },
      ],
    })
  }
}

/** What every part of the shop ships as. */
export async function seedShippingProfile(container: MedusaContainer): Promise<void> {
  const found = await readRows<Row>(container, "shipping_profile", ["id"], {
    name: SHOP.shippingProfile,
  })
  if (found.length) return
  await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: SHOP.shippingProfile, type: "default" }] },
  })
}

async function ensureFulfillmentSet(container: MedusaContainer): Promise<Row> {
  const location = await readLocation(container)
  if (!location)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Stock location ${SHOP.stockLocation} is missing`
    )
  const linked = location.fulfillment_sets?.find((set) => set?.name === SHOP.fulfillmentSet)
  if (linked) return linked
  const [loose] = await readRows<Row>(container, "fulfillment_set", ["id"], {
    name: SHOP.fulfillmentSet,
  })
  if (loose) {
    // The set was written and the process died before its link: the name is unique, so link it.
    await createLinksWorkflow(container).run({
      input: [
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
          [Modules.FULFILLMENT]: { fulfillment_set_id: loose.id },
        },
      ],
    })
    return loose
  }
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: location.id,
      fulfillment_set_data: { name: SHOP.fulfillmentSet, type: "shipping" },
    },
  })
  return await readRequired<Row>(container, "fulfillment_set", ["id"], {
    name: SHOP.fulfillmentSet,
  })
}

/** One zone for the whole country: the price by wilaya comes from the tariff table, not from zones. */
export async function seedServiceZone(container: MedusaContainer): Promise<void> {
  const set = await ensureFulfillmentSet(container)
  const found = await readRows<Row>(container, "service_zone", ["id"], {
    name: SHOP.serviceZone,
  })
  if (found.length) return
  await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: SHOP.serviceZone,
          fulfillment_set_id: set.id,
          geo_zones: [{ type: "country", country_code: SHOP.country }],
        },
      ],
    },
  })
}

/** Home and stop-desk, both priced by the carrier plugin when a shopper names a wilaya. */
export async function seedShippingOptions(container: MedusaContainer): Promise<void> {
  const zone = await readRequired<Row>(container, "service_zone", ["id"], {
    name: SHOP.serviceZone,
  })
  const profile = await readRequired<Row>(container, "shipping_profile", ["id"], {
    name: SHOP.shippingProfile,
  })
  const existing = await readRows<{ name: string }>(container, "shipping_option", ["id", "name"])
  const missing = SHIPPING_OPTIONS.filter((o) => !existing.some((e) => e.name === o.name))
  if (!missing.length) return
  await createShippingOptionsWorkflow(container).run({
    input: missing.map((option) => ({
      name: option.name,
      price_type: "calculated" as const,
      service_zone_id: zone.id,
      shipping_profile_id: profile.id,
      provider_id: SHOP.fulfillmentProvider,
      type: { label: option.name, description: option.description, code: option.id },
      data: { id: option.id, mode: option.id },
      rules: [
        { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
        { attribute: "is_return", operator: "eq" as const, value: "false" },
      ],
    })),
  })
}
