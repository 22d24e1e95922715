import { getProducts } from "@/data/catalog"
import { translator } from "@/i18n/translate"
import { parseListQuery } from "@/lib/catalog/query"
import type { Locale } from "@/lib/i18n/locales"
import { ProductGrid } from "./product-card"

const SHOWN = 4

/** A few other parts of the same category; nothing when Medusa is away, or there are none. */
export async function Related({
  locale,
  category,
  except,
}: {
  locale: Locale
  category: string
  /** Id of the product whose page this is. */
  except: string
}) {
  const query = { ...parseListQuery({}), category }
  const list = await getProducts(locale, query, SHOWN + 1).catch(() => null)
  const others = list?.products.filter((product) => product.id !== except).slice(0, SHOWN) ?? []
  if (others.length === 0) {
    return null
  }
  return (
    <section className="mt-14">
      <h2 className="mb-4 text-2xl">{translator(locale, "catalog")("product.related")}</h2>
      <ProductGrid products={others} locale={locale} wide />
    </section>
  )
}
