import type { Locale } from "../data/part-texts"
import { analyze, wordsOf } from "./analyze"
import { synonymsOf } from "./synonyms"

/** One language's words for a thing; `undefined` where nobody has translated it yet. */
export type Texts = Partial<Record<Locale, string>>

/** What the index needs to know about a product, whatever tables it came from. */
export type CatalogSource = {
  id: string
  handle: string
  titles: Texts & { fr: string }
  descriptions: Texts
  subtitle: string | null
  thumbnail: string | null
  created_at: Date | string
  brand: { handle: string; title: string } | null
  categories: { handle: string; names: Texts }[]
  models: string[]
  error_codes: string[]
  skus: string[]
  sales_channel_ids: string[]
  price: number
  currency_code: string
  region_id: string
  price_set_id: string
  variant_id: string
  inventory_item_ids: string[]
  in_stock: boolean
}

/** A row of the search index of one language. `words_*` are only matched, never shown. */
export type CatalogDocument = {
  id: string
  handle: string
  title: string
  title_locale: Locale
  title_sort: string
  subtitle: string | null
  thumbnail: string | null
  created_at: number
  brand: string | null
  brand_title: string | null
  categories: string[]
  models: string[]
  sales_channels: string[]
  price: number
  currency_code: string
  region_id: string
  price_set_id: string
  variant_id: string
  inventory_items: string[]
  in_stock: boolean
  words_title: string
  words_kind: string
  words_alias: string
  words_text: string
  vocabulary: string[]
}

const joined = (texts: (string | undefined | null)[]): string =>
  analyze(texts.filter(Boolean).join(" ")).join(" ")

/** `CHF-PCB-0001` is also typed in one word. */
const codes = (texts: string[]): string[] =>
  texts.flatMap((text) => [text, text.replace(/[^\p{L}\p{N}]/gu, "")])

/**
 * Builds the document of one language. Titles of the other languages are matched too, with less
 * weight, because shoppers mix scripts; a missing translation falls back to French and says so.
 */
export function toDocument(source: CatalogSource, locale: Locale): CatalogDocument {
  const own = source.titles[locale]
  const title = own ?? source.titles.fr
  const others = Object.values(source.titles).filter((text) => text !== title)
  const categoryNames = source.categories.flatMap((c) => Object.values(c.names))
  const titleAliases = synonymsOf(Object.values(source.titles).join(" · "))
  const kindAliases = synonymsOf(categoryNames.join(" · "))
  const spoken = [
    ...Object.values(source.titles),
    ...categoryNames,
    source.brand?.title ?? "",
    ...source.models,
    ...titleAliases,
    ...kindAliases,
  ]
  return {
    id: source.id,
    handle: source.handle,
    title,
    title_locale: own ? locale : "fr",
    title_sort: wordsOf(title).join(" "),
    subtitle: source.subtitle,
    thumbnail: source.thumbnail,
    created_at: new Date(source.created_at).getTime(),
    brand: source.brand?.handle ?? null,
    brand_title: source.brand?.title ?? null,
    categories: source.categories.map((c) => c.handle),
    models: source.models,
    sales_channels: source.sales_channel_ids,
    price: source.price,
    currency_code: source.currency_code,
    region_id: source.region_id,
    price_set_id: source.price_set_id,
    variant_id: source.variant_id,
    inventory_items: source.inventory_item_ids,
    in_stock: source.in_stock,
    words_title: joined([title, ...codes(source.skus)]),
    words_kind: joined([...categoryNames, source.brand?.title, ...source.models, ...kindAliases]),
    words_alias: joined([...others, ...titleAliases, ...codes(source.error_codes)]),
    words_text: joined([source.descriptions[locale] ?? source.descriptions.fr]),
    vocabulary: [...new Set(wordsOf(spoken.join(" ")).filter((word) => word.length > 2))],
  }
}
