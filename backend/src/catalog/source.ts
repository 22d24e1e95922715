import type { Query } from "../lib/query"
import { QueryContext } from "@medusajs/framework/utils"
import { LOCALES, type Locale } from "../data/part-texts"
import type { CatalogSource, Texts } from "./document"

type Level = { stocked_quantity: number; reserved_quantity: number }
type Variant = {
  id: string
  sku: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  calculated_price: { calculated_amount: number | null } | null
  price_set: { id: string } | null
  inventory_items:
    | {
        inventory_item_id: string
        required_quantity: number
        inventory: { location_levels: (Level | null)[] | null } | null
      }[]
    | null
}
type Product = {
  id: string
  status: string
  handle: string
  title: string
  subtitle: string | null
  description: string | null
  thumbnail: string | null
  created_at: string
  metadata: Record<string, unknown> | null
  collection: { handle: string; title: string } | null
  categories: ({ id: string; handle: string; name: string; is_active: boolean } | null)[] | null
  sales_channels: ({ id: string } | null)[] | null
  variants: Variant[] | null
}
type Translation = {
  reference_id: string
  locale_code: string
  translations: Record<string, string | undefined>
}

const FIELDS = [
  "id",
  "status",
  "handle",
  "title",
  "subtitle",
  "description",
  "thumbnail",
  "created_at",
  "metadata",
  "collection.handle",
  "collection.title",
  "categories.id",
  "categories.handle",
  "categories.name",
  "categories.is_active",
  "sales_channels.id",
  "variants.id",
  "variants.sku",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.calculated_price.calculated_amount",
  "variants.price_set.id",
  "variants.inventory_items.inventory_item_id",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
]

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((v): v is string => typeof v === "string") : []

/** Whole units of a variant that can be sold now; `Infinity` when nobody counts them. */
export function availableUnits(variant: Variant): number {
  if (!variant.manage_inventory || variant.allow_backorder) return Infinity
  const items = variant.inventory_items ?? []
  if (!items.length) return 0
  const units = items.map((item) => {
    const free = (item.inventory?.location_levels ?? []).reduce(
      (sum, level) => sum + (level ? level.stocked_quantity - level.reserved_quantity : 0),
      0
    )
    return Math.floor(free / Math.max(1, item.required_quantity))
  })
  return Math.max(0, Math.min(...units))
}

function textsOf(base: string | null, field: string, translations: Translation[]): Texts {
  const texts: Texts = base ? { fr: base } : {}
  for (const row of translations) {
    const locale = LOCALES.find((l) => l === row.locale_code)
    const text = row.translations[field]
    if (locale && text?.trim()) texts[locale] = text
  }
  return texts
}

type Market = { region_id: string; currency_code: string }

function toSource(product: Product, translations: Map<string, Translation[]>, market: Market) {
  const variant = product.variants?.find((v) => v.calculated_price?.calculated_amount != null)
  const price = variant?.calculated_price?.calculated_amount
  if (product.status !== "published" || !variant || price == null || !variant.price_set) return []
  const own = translations.get(product.id) ?? []
  const metadata = product.metadata ?? {}
  const source: CatalogSource = {
    id: product.id,
    handle: product.handle,
    titles: { ...textsOf(product.title, "title", own), fr: product.title },
    descriptions: textsOf(product.description, "description", own),
    subtitle: product.subtitle,
    thumbnail: product.thumbnail,
    created_at: product.created_at,
    brand: product.collection,
    categories: (product.categories ?? []).flatMap((c) =>
      c?.is_active
        ? [{ handle: c.handle, names: textsOf(c.name, "name", translations.get(c.id) ?? []) }]
        : []
    ),
    models: strings(metadata.compatible_models),
    error_codes: strings(metadata.error_codes),
    skus: (product.variants ?? []).flatMap((v) => (v.sku ? [v.sku] : [])),
    sales_channel_ids: (product.sales_channels ?? []).flatMap((c) => (c ? [c.id] : [])),
    price,
    ...market,
    price_set_id: variant.price_set.id,
    variant_id: variant.id,
    inventory_item_ids:
      variant.manage_inventory && !variant.allow_backorder
        ? (variant.inventory_items ?? []).map((item) => item.inventory_item_id)
        : [],
    in_stock: availableUnits(variant) > 0,
  }
  return [source]
}

/**
 * Reads products ready for indexing: published, priced in the shop's first region. Products left
 * out of the answer do not belong in the index. Two reads for the products, two for the texts.
 */
export async function readSources(
  query: Query,
  filters: Record<string, unknown>,
  page?: { take: number }
): Promise<{ sources: CatalogSource[]; lastId: string | undefined; read: number }> {
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id", "currency_code"],
    pagination: { take: 1, order: { created_at: "ASC" } },
  })
  const region = (regions as { id: string; currency_code: string }[])[0]
  if (!region) return { sources: [], lastId: undefined, read: 0 }
  const market = { region_id: region.id, currency_code: region.currency_code }
  const { data } = await query.graph({
    entity: "product",
    fields: FIELDS,
    filters,
    pagination: { ...page, order: { id: "ASC" } },
    context: { variants: { calculated_price: QueryContext(market) } },
  })
  const products = data as unknown as Product[]
  const ids = products.flatMap((p) => [p.id, ...(p.categories ?? []).map((c) => c?.id ?? "")])
  const translations = await readTranslations(query, [...new Set(ids)].filter(Boolean))
  return {
    sources: products.flatMap((product) => toSource(product, translations, market)),
    lastId: products.at(-1)?.id,
    read: products.length,
  }
}

async function readTranslations(query: Query, ids: string[]): Promise<Map<string, Translation[]>> {
  const byId = new Map<string, Translation[]>()
  if (!ids.length) return byId
  const locales: Locale[] = LOCALES.filter((locale) => locale !== "fr")
  const { data } = await query.graph({
    entity: "translation",
    fields: ["reference_id", "locale_code", "translations"],
    filters: { reference_id: ids, locale_code: locales },
  })
  for (const row of data as unknown as Translation[]) {
    byId.set(row.reference_id, [...(byId.get(row.reference_id) ?? []), row])
  }
  return byId
}
