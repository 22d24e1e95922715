import { formatPrice } from "@hanout/algeria/money"
import { suggest } from "@/data/catalog"
import { translator } from "@/i18n/translate"
import { fallbackLang, isLocale } from "@/lib/i18n/locales"
import type { Suggestions } from "@/features/catalog/suggestions"

const EMPTY: Suggestions = { status: "", categories: [], products: [] }

/**
 * `GET /api/suggest?locale=fr&q=pom`: what to propose under the search field, ready to show.
 * Always 200: a search field without suggestions is still a search field.
 */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams
  const locale = params.get("locale") ?? undefined
  const q = params.get("q")?.trim().slice(0, 100) ?? ""
  if (!isLocale(locale) || q.length < 2) {
    return Response.json(EMPTY)
  }
  try {
    const { products, categories } = await suggest(locale, q)
    const t = translator(locale, "catalog")
    const answer: Suggestions = {
      status: t("search.suggestionCount", { count: products.length + categories.length }),
      categories: categories.map(({ handle, title }) => ({
        href: `/${locale}/categories/${handle}`,
        title,
        kind: t("search.inCategory"),
        art: handle,
      })),
      products: products.map((product) => ({
        href: `/${locale}/products/${product.handle}`,
        title: product.title,
        lang: fallbackLang(product.title, locale, product.titleLocale),
        price: formatPrice(product.price, locale),
        art: product.category,
      })),
    }
    return Response.json(answer, { headers: { "cache-control": "private, max-age=60" } })
  } catch {
    return Response.json(EMPTY)
  }
}
