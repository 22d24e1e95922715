import {
  createCollectionsWorkflow,
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  deleteInventoryItemWorkflow,
  deleteProductsWorkflow,
  deleteTranslationsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import { catalog, errorCodesFor, type SeedProduct } from "../data/catalog"
import { descriptionOf, handleOf, titleOf } from "./describe"
import { SHOP } from "./names"
import { readRequired, readRows } from "./read"

type Row = { id: string }
type Handled = { id: string; handle: string }

/** The 14 categories, in the order of the sample. */
export async function seedCategories(container: MedusaContainer): Promise<void> {
  const found = await readRows<Handled>(container, "product_category", ["id", "handle"])
  const missing = catalog.categories.filter((c) => !found.some((f) => f.handle === c.handle))
  if (!missing.length) return
  await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: missing.map((category) => ({
        name: category.name_fr,
        handle: category.handle,
        description: category.description_fr,
        is_active: true,
        is_internal: false,
        rank: catalog.categories.indexOf(category),
      })),
    },
  })
}

/** One collection for each brand; the generic parts have one too. */
export async function seedBrands(container: MedusaContainer): Promise<void> {
  const found = await readRows<Handled>(container, "product_collection", ["id", "handle"])
  const missing = catalog.brands.filter((b) => !found.some((f) => f.handle === b.handle))
  if (!missing.length) return
  await createCollectionsWorkflow(container).run({
    input: { collections: missing.map(({ name, handle }) => ({ title: name, handle })) },
  })
}

type StoredProduct = {
  id: string
  handle: string
  collection_id: string | null
  categories: (Row | null)[] | null
  sales_channels: (Row | null)[] | null
  shipping_profile: Row | null
  variants:
    | {
        id: string
        sku: string | null
        price_set: { prices: Row[] | null } | null
        inventory_items: { inventory_item_id: string }[] | null
      }[]
    | null
}

const STORED_FIELDS = [
  "id",
  "handle",
  "collection_id",
  "categories.id",
  "sales_channels.id",
  "shipping_profile.id",
  "variants.id",
  "variants.sku",
  "variants.price_set.prices.id",
  "variants.inventory_items.inventory_item_id",
]

/**
 * A product is written by several modules one after the other, so a process killed in between
 * leaves a part that cannot be sold. Complete means: placed, priced, stocked and shippable.
 */
export function isSellable(product: StoredProduct): boolean {
  const variant = product.variants?.[0]
  return Boolean(
    product.collection_id &&
    product.categories?.some(Boolean) &&
    product.sales_channels?.some(Boolean) &&
    product.shipping_profile &&
    variant?.price_set?.prices?.length &&
    variant.inventory_items?.length
  )
}

function toInput(
  product: SeedProduct,
  ids: { channel: string; profile: string; category: string; collection: string }
): CreateProductWorkflowInputDTO {
  const [length, width, height] = product.dimensions_cm
  const grams = Math.round(product.weight_kg * 1000)
  const size = { weight: grams, length, width, height }
  const handle = handleOf(product)
  return {
    title: titleOf(product, "fr"),
    handle,
    description: descriptionOf(product, "fr"),
    status: ProductStatus.PUBLISHED,
    category_ids: [ids.category],
    collection_id: ids.collection,
    shipping_profile_id: ids.profile,
    sales_channels: [{ id: ids.channel }],
    ...size,
    metadata: {
      brand: product.brand,
      compatible_models: product.compatible_models,
      universal: product.universal,
      warranty_months: product.warranty_months,
      gas: product.gas,
      deposit_required: product.deposit_required,
      change_of_mind_return: product.change_of_mind_return,
      error_codes: errorCodesFor(product),
    },
    options: [{ title: "Modèle", values: ["Unique"] }],
    variants: [
      {
        // Inventory and parcels name the variant alone: "Unique" there would say nothing.
        title: titleOf(product, "fr"),
        sku: product.sku,
        manage_inventory: true,
        allow_backorder: false,
        options: { Modèle: "Unique" },
        ...size,
        prices: [{ amount: product.price_dzd, currency_code: SHOP.currency }],
      },
    ],
  }
}

async function removeUnsellable(container: MedusaContainer, broken: StoredProduct[]) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.warn(`Seed: ${broken.length} half-written product(s) of an interrupted run are rewritten`)
  const ids = broken.map((product) => product.id)
  await deleteProductsWorkflow(container).run({ input: { ids } })
  // Deleting a product leaves its translations behind.
  const texts = await readRows<Row>(container, "translation", ["id"], { reference_id: ids })
  if (!texts.length) return
  await deleteTranslationsWorkflow(container).run({ input: { ids: texts.map((text) => text.id) } })
}

/** Stock records whose product never came to be would refuse the SKU for ever. */
async function removeOrphanStock(container: MedusaContainer, skus: string[]): Promise<void> {
  const orphans = await readRows<Row>(container, "inventory_item", ["id"], { sku: skus })
  if (!orphans.length) return
  await deleteInventoryItemWorkflow(container).run({ input: orphans.map((item) => item.id) })
}

/** The 45 parts with price, weight, size and metadata; rewrites those an interrupted run left half done. */
export async function seedProducts(container: MedusaContainer): Promise<void> {
  const handles = catalog.products.map(handleOf)
  const stored = await readRows<StoredProduct>(container, "product", STORED_FIELDS, {
    handle: handles,
  })
  const broken = stored.filter((product) => !isSellable(product))
  if (broken.length) await removeUnsellable(container, broken)
  const kept = new Set(stored.filter(isSellable).map((product) => product.handle))
  const missing = catalog.products.filter((product) => !kept.has(handleOf(product)))
  if (!missing.length) return
  await removeOrphanStock(
    container,
    missing.map((product) => product.sku)
  )
  const channel = await readRequired<Row>(container, "sales_channel", ["id"], {
    name: SHOP.salesChannel,
  })
  const profile = await readRequired<Row>(container, "shipping_profile", ["id"], {
    name: SHOP.shippingProfile,
  })
  const categories = await readRows<Handled>(container, "product_category", ["id", "handle"])
  const brands = await readRows<{ id: string; title: string }>(container, "product_collection", [
    "id",
    "title",
  ])
  await createProductsWorkflow(container).run({
    input: {
      products: missing.map((product) =>
        toInput(product, {
          channel: channel.id,
          profile: profile.id,
          category: categories.find((c) => c.handle === product.category)?.id ?? "",
          collection: brands.find((b) => b.title === product.brand)?.id ?? "",
        })
      ),
    },
  })
}

/** Puts the sample quantities on the workshop's shelves; a level that exists is never touched. */
export async function seedStock(container: MedusaContainer): Promise<void> {
  const location = await readRequired<Row>(container, "stock_location", ["id"], {
    name: SHOP.stockLocation,
  })
  type Item = { id: string; sku: string; location_levels: (Row | null)[] | null }
  const items = await readRows<Item>(
    container,
    "inventory_item",
    ["id", "sku", "location_levels.id"],
    { sku: catalog.products.map((product) => product.sku) }
  )
  const bare = items.filter((item) => !item.location_levels?.some(Boolean))
  if (!bare.length) return
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: bare.map((item) => ({
        inventory_item_id: item.id,
        location_id: location.id,
        stocked_quantity: catalog.products.find((p) => p.sku === item.sku)?.stock ?? 0,
      })),
    },
  })
}
