import "server-only"
import { cacheLife, cacheTag } from "next/cache"
import { LIVES, TAGS } from "@/lib/cache-tags"
import type { Locale } from "@/lib/i18n/locales"
import { atRequest } from "./request-time"
import { storeRead } from "./medusa"

export type Category = { id: string; handle: string; name: string; description: string | null }

async function readCategories(locale: Locale): Promise<Category[]> {
  "use cache"
  cacheLife(LIVES.menu)
  cacheTag(TAGS.catalog)
  const { product_categories } = await storeRead<{
    product_categories: (Category & { rank: number | null })[]
  }>("/store/product-categories", {
    locale,
    query: { fields: "id,handle,name,description,rank", limit: 100 },
  })
  return product_categories
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ id, handle, name, description }) => ({ id, handle, name, description }))
}

/**
 * The shop's categories in the merchant's order, named in the page's language.
 * @throws BackendError
 */
export const getCategories = atRequest(readCategories)

/** The same, or nothing when Medusa is away: for menus, which must not take a page down with them. */
export async function getMenu(locale: Locale): Promise<Category[]> {
  return getCategories(locale).catch(() => [])
}
