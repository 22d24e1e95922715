import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "../data/part-texts"

/** Titles of brands and categories in one language, by handle. */
export type Names = { brands: Map<string, string>; categories: Map<string, string> }

const LIFETIME_MS = 30_000
const cache = new Map<Locale, { until: number; names: Promise<Names> }>()

/** Forgets the names; called when a brand, a category or a translation changes. */
export function forgetNames(): void {
  cache.clear()
}

async function readNames(container: MedusaContainer, locale: Locale): Promise<Names> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const options = locale === "fr" ? {} : { locale }
  const [brands, categories] = await Promise.all([
    query.graph({ entity: "product_collection", fields: ["id", "handle", "title"] }, options),
    query.graph(
      {
        entity: "product_category",
        fields: ["id", "handle", "name"],
        filters: { is_active: true },
      },
      options
    ),
  ])
  return {
    brands: new Map(brands.data.map((row) => [String(row.handle), String(row.title)])),
    categories: new Map(categories.data.map((row) => [String(row.handle), String(row.name)])),
  }
}

/** Names for facets. Kept for half a minute: they change a few times a year, lists every second. */
export async function namesIn(container: MedusaContainer, locale: Locale): Promise<Names> {
  const known = cache.get(locale)
  if (known && known.until > Date.now()) return await known.names
  const names = readNames(container, locale)
  cache.set(locale, { until: Date.now() + LIFETIME_MS, names })
  names.catch(() => cache.delete(locale))
  return await names
}
