import "server-only"
import { cacheLife, cacheTag } from "next/cache"
import { LIVES, TAGS } from "@/lib/cache-tags"
import { SITEMAP_PRODUCTS, type SitemapPage } from "@/lib/seo/sitemap"
import { storeRead } from "./medusa"
import { atRequest } from "./request-time"

type Answer = { products: { handle: string; updated_at?: string }[]; count: number }

async function readProductPages(part: number): Promise<{ pages: SitemapPage[]; parts: number }> {
  "use cache"
  cacheLife(LIVES.menu)
  cacheTag(TAGS.catalog)
  const { products, count } = await storeRead<Answer>("/store/products", {
    query: {
      fields: "handle,updated_at",
      order: "id",
      limit: SITEMAP_PRODUCTS,
      offset: (part - 1) * SITEMAP_PRODUCTS,
    },
  })
  return {
    parts: Math.ceil(count / SITEMAP_PRODUCTS),
    pages: products.map(({ handle, updated_at }) => ({
      path: `/products/${handle}`,
      changed: updated_at?.slice(0, 10),
    })),
  }
}

/**
 * Product pages of one sitemap file, and how many files there are.
 * @param part from 1
 * @throws BackendError
 */
export const getProductPages = atRequest(readProductPages)
