import "server-only"
import type { HttpTypes } from "@medusajs/types"
import { cacheLife, cacheTag } from "next/cache"
import { z } from "zod"
import { LIVES, TAGS } from "@/lib/cache-tags"
import type { Locale } from "@/lib/i18n/locales"
import { mediaPath } from "@/lib/media"
import { storeRead } from "./medusa"
import { atRequest } from "./request-time"

/** What the merchant notes on a part beyond Medusa's own fields; anything unreadable is left out. */
const metadataSchema = z.object({
  brand: z.string().optional().catch(undefined),
  compatible_models: z.array(z.string()).catch([]),
  universal: z.boolean().catch(false),
  warranty_months: z.number().int().positive().optional().catch(undefined),
  change_of_mind_return: z.boolean().catch(false),
  deposit_required: z.boolean().catch(false),
  /** As "Baxi E01". */
  error_codes: z.array(z.string()).catch([]),
})

/** One part with all its page shows. `price` is dinars, taxes included. */
export type Product = {
  id: string
  handle: string
  title: string
  /** Paragraphs of plain text. */
  description: string[]
  pictures: string[]
  brand: { handle: string | null; title: string } | null
  category: { handle: string; name: string } | null
  variantId: string
  sku: string | null
  price: number
  /** Units that can be bought now; null when they are not counted. */
  available: number | null
  weightGrams: number | null
  models: string[]
  universal: boolean
  warrantyMonths: number | null
  returnable: boolean
  /** Codes the part may cure, as "Baxi E01". */
  errorCodes: string[]
}

async function readRegionId(): Promise<string> {
  "use cache"
  cacheLife(LIVES.menu)
  cacheTag(TAGS.prices)
  const { regions } = await storeRead<{ regions: { id: string; currency_code: string }[] }>(
    "/store/regions",
    { query: { fields: "id,currency_code" } }
  )
  const region = regions.find((one) => one.currency_code === "dzd") ?? regions[0]
  if (!region) {
    throw new Error("The shop has no region: run its seed")
  }
  return region.id
}

const FIELDS = [
  "id,handle,title,description,thumbnail,weight,metadata",
  "*images,*collection,*categories",
  "variants.id,variants.sku,variants.manage_inventory,variants.allow_backorder",
  "*variants.calculated_price,+variants.inventory_quantity",
].join(",")

async function readProduct(locale: Locale, handle: string): Promise<Product | null> {
  "use cache"
  cacheLife(LIVES.product)
  cacheTag(TAGS.product(handle), TAGS.prices)
  const { products } = await storeRead<HttpTypes.StoreProductListResponse>("/store/products", {
    locale,
    query: { handle, region_id: await readRegionId(), fields: FIELDS, limit: 1 },
  })
  return products[0] ? toProduct(products[0]) : null
}

/**
 * One product by handle, or null when there is none on sale.
 * @throws BackendError
 */
export const getProduct = atRequest(readProduct)

/** @returns null for a product that cannot be sold: no variant or no price. */
function toProduct(product: HttpTypes.StoreProduct): Product | null {
  const variant = product.variants?.[0]
  const price = variant?.calculated_price?.calculated_amount
  if (!variant || typeof price !== "number") {
    return null
  }
  const notes = metadataSchema.parse(product.metadata ?? {})
  const category = product.categories?.[0]
  // The thumbnail is one of the pictures, or a smaller copy: it stands in only when there is none.
  const images = (product.images ?? []).map((image) => image.url)
  const pictures = (images.length > 0 ? images : [product.thumbnail])
    .map(mediaPath)
    .filter((path) => path !== null)
  const counted = variant.manage_inventory && !variant.allow_backorder
  const brand = product.collection?.title ?? notes.brand
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    description: (product.description ?? "").split(/\n{2,}/).filter(Boolean),
    pictures: [...new Set(pictures)],
    brand: brand ? { handle: product.collection?.handle ?? null, title: brand } : null,
    category: category ? { handle: category.handle, name: category.name } : null,
    variantId: variant.id,
    sku: variant.sku,
    price,
    available: counted ? Math.max(0, variant.inventory_quantity ?? 0) : null,
    weightGrams: product.weight,
    models: notes.compatible_models,
    universal: notes.universal,
    warrantyMonths: notes.warranty_months ?? null,
    returnable: notes.change_of_mind_return,
    errorCodes: notes.error_codes,
  }
}
