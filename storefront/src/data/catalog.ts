import "server-only"
import { cacheLife, cacheTag } from "next/cache"
import { LIVES, TAGS } from "@/lib/cache-tags"
import type { ListQuery } from "@/lib/catalog/query"
import type { Locale } from "@/lib/i18n/locales"
import { mediaPath } from "@/lib/media"
import { storeRead } from "./medusa"
import { atRequest } from "./request-time"

export type StockHint = "in" | "low" | "out"

/** One product of a list. `price` is dinars, taxes included; `picture` is a path of this site. */
export type ListedProduct = {
  id: string
  handle: string
  title: string
  titleLocale: string
  picture: string | null
  price: number
  brand: string | null
  category: string | null
  stock: StockHint
}

export type Facet = { handle: string; title: string; count: number }

export type ProductList = {
  products: ListedProduct[]
  count: number
  page: number
  pages: number
  facets: {
    brands: Facet[]
    categories: Facet[]
    models: { value: string; count: number }[]
    price: { min: number; max: number }
  }
  /** Other words to try when nothing was found. */
  suggestions: string[]
}

type CatalogItem = {
  id: string
  handle: string
  title: string
  title_locale: string
  thumbnail: string | null
  price: number
  brand: string | null
  category_handle: string | null
  stock_hint: StockHint
}

type CatalogAnswer = Omit<ProductList, "products" | "suggestions"> & {
  products: CatalogItem[]
  suggestions?: string[]
}

function toListed(item: CatalogItem): ListedProduct {
  return {
    id: item.id,
    handle: item.handle,
    title: item.title,
    titleLocale: item.title_locale,
    picture: mediaPath(item.thumbnail),
    price: item.price,
    brand: item.brand,
    category: item.category_handle,
    stock: item.stock_hint,
  }
}

async function readList(locale: Locale, query: ListQuery, limit: number): Promise<ProductList> {
  "use cache"
  cacheLife(LIVES.list)
  cacheTag(TAGS.catalog, TAGS.prices)
  const answer = await storeRead<CatalogAnswer>("/store/catalog", {
    query: {
      locale,
      q: query.q || undefined,
      category: query.category,
      brand: query.brands.length > 0 ? query.brands : undefined,
      model: query.model,
      min_price: query.min,
      max_price: query.max,
      in_stock: query.inStock ? "true" : undefined,
      sort: query.sort,
      page: query.page,
      limit,
    },
  })
  return {
    ...answer,
    products: answer.products.map(toListed),
    suggestions: answer.suggestions ?? [],
  }
}

/**
 * One page of products with what can be filtered further. Sorting, counting and paging happen in
 * Medusa's index, so the thousandth product is reachable like the first.
 * @throws BackendError
 */
export const getProducts = atRequest(readList)

export type Suggestion = {
  products: ListedProduct[]
  categories: { handle: string; title: string }[]
}

/**
 * What to propose while words are being typed. Not cached: the words are nearly always new.
 * @throws BackendError
 */
export async function suggest(locale: Locale, q: string): Promise<Suggestion> {
  const answer = await storeRead<{
    products: CatalogItem[]
    categories: { handle: string; title: string }[]
  }>("/store/catalog/suggest", { query: { locale, q } })
  return { products: answer.products.map(toListed), categories: answer.categories }
}
