import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CheckoutCart } from "./read"

/** A shipping option of the cart's sales channel with the delivery mode it stands for. */
export type ModeOption = {
  id: string
  mode: string
  name: string
  provider_id: string
  price_type: string
  data: Record<string, unknown>
  /** The stock location it ships from. */
  from_location: { id: string; name?: string; address?: unknown }
}

type OptionRow = {
  id: string
  name: string
  provider_id: string | null
  price_type: string
  data?: Record<string, unknown> | null
  rules?: ({ attribute: string; value?: unknown } | null)[] | null
}
type Many<T> = (T | null)[] | null | undefined
type LocationRow = {
  id: string
  name?: string
  address?: unknown
  fulfillment_sets?: Many<{ service_zones?: Many<{ shipping_options?: Many<OptionRow> }> }>
}

const present = <T>(rows: Many<T>): T[] => (rows ?? []).flatMap((row) => (row ? [row] : []))

/**
 * The options shipped from the cart's sales channel that shoppers may choose; `mode` is `data.mode`,
 * else `data.id`. Whether an option serves the address is core's and the provider's business.
 */
export async function findShippingOptions(
  container: MedusaContainer,
  cart: Pick<CheckoutCart, "sales_channel_id">
): Promise<ModeOption[]> {
  if (!cart.sales_channel_id) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const options = "stock_locations.fulfillment_sets.service_zones.shipping_options"
  const { data } = await query.graph({
    entity: "sales_channel",
    fields: [
      "stock_locations.id",
      "stock_locations.name",
      "stock_locations.address.*",
      ...["id", "name", "data", "provider_id", "price_type", "rules.*"].map(
        (field) => `${options}.${field}`
      ),
    ],
    filters: { id: cart.sales_channel_id },
  })
  const channel = data[0] as { stock_locations?: Many<LocationRow> } | undefined
  return present(channel?.stock_locations).flatMap((location) => {
    const { id, name, address } = location
    return present(location.fulfillment_sets)
      .flatMap((set) => present(set.service_zones))
      .flatMap((zone) => present(zone.shipping_options))
      .filter((option) => option.provider_id && !isHidden(option))
      .map((option) => ({
        id: option.id,
        mode: String(option.data?.mode ?? option.data?.id ?? ""),
        name: option.name,
        provider_id: option.provider_id ?? "",
        price_type: option.price_type,
        data: option.data ?? {},
        from_location: { id, name, address },
      }))
  })
}

/** Return options and options the merchant took out of the store. */
function isHidden({ rules }: OptionRow): boolean {
  return present(rules).some(
    ({ attribute, value }) =>
      (attribute === "is_return" && value === "true") ||
      (attribute === "enabled_in_store" && value === "false")
  )
}
