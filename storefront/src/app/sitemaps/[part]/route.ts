import { getCategories } from "@/data/categories"
import { getProductPages } from "@/data/sitemap"
import { requestEnv } from "@/data/request-time"
import { DEFAULT_LOCALE } from "@/lib/i18n/locales"
import { INFO_PAGES } from "@/lib/info-pages"
import { sitemapXml, type SitemapPage } from "@/lib/seo/sitemap"

/** `GET /sitemaps/pages.xml`, `/sitemaps/products-<n>.xml`; 404 for any other name. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/sitemaps/[part]">
): Promise<Response> {
  const { publicUrl } = await requestEnv()
  const pages = await pagesOf((await params).part)
  if (!pages) {
    return new Response(null, { status: 404 })
  }
  return new Response(sitemapXml(publicUrl, pages), {
    headers: { "content-type": "application/xml" },
  })
}

async function pagesOf(part: string): Promise<SitemapPage[] | null> {
  if (part === "pages.xml") {
    const categories = await getCategories(DEFAULT_LOCALE)
    return [
      { path: "" },
      { path: "/categories" },
      { path: "/booking" },
      ...categories.map(({ handle }) => ({ path: `/categories/${handle}` })),
      ...INFO_PAGES.map((page) => ({ path: `/info/${page}` })),
    ]
  }
  const number = Number(/^products-([1-9]\d{0,3})\.xml$/.exec(part)?.[1])
  if (!number) {
    return null
  }
  const { pages, parts } = await getProductPages(number)
  return number <= parts ? pages : null
}
