import type { BigNumberInput } from "@medusajs/framework/types"

/** Stock of one inventory item at one place, as the cart read carries it. */
export type CompletionLocationLevel = {
  location_id: string
  stocked_quantity?: BigNumberInput | null
  reserved_quantity?: BigNumberInput | null
  stock_locations?: { id: string; sales_channels?: ({ id: string } | null)[] | null }[] | null
}

/** Variant of a cart line with what the stock rules need. */
export type CompletionVariant = {
  id: string
  manage_inventory?: boolean | null
  allow_backorder?: boolean | null
  inventory_items?:
    | ({
        inventory_item_id: string
        required_quantity?: number | null
        inventory?: { location_levels?: (CompletionLocationLevel | null)[] | null } | null
      } | null)[]
    | null
}

/** Cart line. Money in major units (dinars). */
export type CompletionLineItem = {
  id: string
  title: string
  variant_id?: string | null
  product_title?: string | null
  quantity: BigNumberInput
  unit_price: BigNumberInput
  requires_shipping?: boolean
  /** Discounts on this line. */
  adjustments?: ({ id: string } | null)[] | null
  variant?: CompletionVariant | null
}

/** Address; `metadata` holds `wilaya_code`, `commune_code` and `landmark` by house convention. */
export type CompletionAddress = {
  first_name?: string | null
  last_name?: string | null
  phone?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
  metadata?: Record<string, unknown> | null
}

/** Chosen shipping method; `data` is what the fulfilment provider validated. */
export type CompletionShippingMethod = {
  id: string
  name?: string | null
  amount: BigNumberInput
  shipping_option_id?: string | null
  data?: Record<string, unknown> | null
}

/** Payment session of the cart's collection. Amount in major units. */
export type CompletionPaymentSession = {
  id: string
  provider_id: string
  status: string
  amount: BigNumberInput
  currency_code: string
}

/** The cart as core's `complete-cart` reads it, narrowed to what rules use. */
export type CompletionCart = {
  id: string
  currency_code: string
  email?: string | null
  locale?: string | null
  sales_channel_id?: string | null
  completed_at?: Date | string | null
  metadata?: Record<string, unknown> | null
  total?: BigNumberInput
  item_total?: BigNumberInput
  shipping_total?: BigNumberInput
  customer?: { id: string; email?: string | null; has_account?: boolean } | null
  region?: { id: string } | null
  items?: CompletionLineItem[] | null
  shipping_address?: CompletionAddress | null
  shipping_methods?: CompletionShippingMethod[] | null
  payment_collection?: {
    id: string
    amount?: BigNumberInput
    currency_code?: string
    payment_sessions?: (CompletionPaymentSession | null)[] | null
  } | null
}

/** Fields of `query.graph({ entity: "cart" })` that fill a {@link CompletionCart}. */
export const COMPLETION_CART_FIELDS: string[] = [
  "id",
  "currency_code",
  "email",
  "locale",
  "sales_channel_id",
  "completed_at",
  "metadata",
  "total",
  "item_total",
  "shipping_total",
  "customer.*",
  "region.id",
  "items.*",
  "items.adjustments.id",
  "items.variant.id",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "items.variant.inventory_items.inventory.location_levels.location_id",
  "items.variant.inventory_items.inventory.location_levels.stocked_quantity",
  "items.variant.inventory_items.inventory.location_levels.reserved_quantity",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.id",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
  "shipping_address.*",
  "shipping_methods.*",
  "payment_collection.*",
  "payment_collection.payment_sessions.*",
]
