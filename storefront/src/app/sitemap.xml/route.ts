import { getProductPages } from "@/data/sitemap"
import { requestEnv } from "@/data/request-time"
import { sitemapIndexXml } from "@/lib/seo/sitemap"

/** `GET /sitemap.xml`: the index. Written on demand, so that the build needs no product. */
export async function GET(): Promise<Response> {
  const { publicUrl } = await requestEnv()
  const { parts } = await getProductPages(1)
  const products = Array.from({ length: parts }, (_, index) => `products-${index + 1}`)
  return new Response(sitemapIndexXml(publicUrl, ["pages", ...products]), {
    headers: { "content-type": "application/xml" },
  })
}
