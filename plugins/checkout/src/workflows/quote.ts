import type { CalculateShippingOptionPriceDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, QueryContext } from "@medusajs/framework/utils"
import { getCommune, toProvinceCode } from "@hanout/algeria/geography"
import { centimesToDinars, sumCentimes, ZERO_CENTIMES } from "@hanout/algeria/money"
import { centimesOf } from "../domain/totals"
import { shipsGoods } from "./placing/read"
import { findShippingOptions, type ModeOption } from "./placing/shipping-options"

/** Where the cart might go; no commune yet while the shopper is still choosing. */
export type QuoteDelivery = { mode?: string; wilaya_code: string; commune_code?: string }

/** Price of one delivery mode in major units (dinars); days are null when nobody states them. */
export type QuotedOption = {
  mode: string
  price: number
  currency_code: string
  min_days: number | null
  max_days: number | null
}

/** Answer of the quote route. */
export type Quote = {
  options: QuotedOption[]
  items_total: number
  totals: Record<string, number>
}

/** What providers and price rules may look at when they price a delivery. */
const CART_FIELDS = [
  "id",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "customer_id",
  "email",
  "subtotal",
  "item_subtotal",
  "item_total",
  "total",
  "region.*",
  "customer.groups.id",
  "items.*",
  "items.product.id",
  "items.product.collection_id",
  "items.product.type_id",
  "items.product.weight",
  "items.variant.id",
  "items.variant.weight",
]

type QuoteCart = {
  id: string
  currency_code: string
  sales_channel_id: string | null
  item_total: unknown
  items: { id: string; requires_shipping?: boolean | null }[] | null
} & Record<string, unknown>

/**
 * Prices every delivery mode for a place without touching the cart. A mode the provider cannot
 * price for this place is left out; a cart without goods to ship has none.
 */
export async function quoteCart(
  container: MedusaContainer,
  cartId: string,
  delivery: QuoteDelivery
): Promise<Quote> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: CART_FIELDS,
    filters: { id: cartId },
  })
  const cart = data[0] as unknown as QuoteCart
  const commune = delivery.commune_code ? getCommune(delivery.commune_code) : undefined
  const address = {
    country_code: "dz",
    province: toProvinceCode(delivery.wilaya_code),
    city: commune?.name_fr ?? "",
    postal_code: commune?.postal_code ?? "",
    metadata: {
      wilaya_code: delivery.wilaya_code,
      ...(commune && { commune_code: commune.code }),
    },
  }
  const context = { ...cart, shipping_address: address }
  const offered = shipsGoods(cart) ? await findShippingOptions(container, cart) : []
  const wanted = offered.filter(
    ({ mode }) => mode !== "" && (delivery.mode === undefined || delivery.mode === mode)
  )
  const itemsTotal = centimesOf(cart.item_total)
  const options: QuotedOption[] = []
  const totals: Record<string, number> = {}
  for (const option of wanted) {
    if (options.some(({ mode }) => mode === option.mode)) continue
    const priced = await priceOf(container, option, context, delivery)
    const price = priced && centimesOf(priced.amount)
    if (price === undefined) continue
    options.push({
      mode: option.mode,
      price: centimesToDinars(price),
      currency_code: cart.currency_code,
      min_days: days(priced?.extra.min_days ?? option.data.min_days),
      max_days: days(priced?.extra.max_days ?? option.data.max_days),
    })
    if (itemsTotal !== undefined) {
      totals[option.mode] = centimesToDinars(sumCentimes([itemsTotal, price]))
    }
  }
  return { options, items_total: centimesToDinars(itemsTotal ?? ZERO_CENTIMES), totals }
}

const days = (value: unknown): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null

type Priced = { amount: unknown; extra: Record<string, unknown> }

async function priceOf(
  container: MedusaContainer,
  option: ModeOption,
  context: Record<string, unknown>,
  { wilaya_code, commune_code }: QuoteDelivery
): Promise<Priced | undefined> {
  if (option.price_type === "flat") return await flatPrice(container, option, context)
  const request = {
    id: option.id,
    provider_id: option.provider_id,
    optionData: option.data,
    data: { mode: option.mode, wilaya_code, ...(commune_code && { commune_code }) },
    context: { ...context, from_location: option.from_location },
  }
  try {
    const [price] = await container
      .resolve(Modules.FULFILLMENT)
      .calculateShippingOptionsPrices([request as unknown as CalculateShippingOptionPriceDTO])
    return price && { amount: price.calculated_amount, extra: { ...price } }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`No price for ${option.mode} to wilaya ${wilaya_code}: ${messageOf(error)}`)
    return undefined
  }
}

async function flatPrice(
  container: MedusaContainer,
  option: ModeOption,
  context: Record<string, unknown>
): Promise<Priced | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "shipping_option",
    fields: ["id", "calculated_price.*"],
    filters: { id: option.id },
    context: { calculated_price: QueryContext(context) },
  })
  const row = data[0] as { calculated_price?: { calculated_amount?: unknown } } | undefined
  return row?.calculated_price && { amount: row.calculated_price.calculated_amount, extra: {} }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : "refused")
