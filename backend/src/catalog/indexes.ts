import type { SearchTypes } from "@medusajs/framework/types"
import { search } from "@medusajs/framework/utils"
import { LOCALES, type Locale } from "../data/part-texts"

/** Name of the search index that answers in `locale`. */
export const indexName = (locale: Locale): string => `catalog_${locale}`

/** The three indexes, one a language: the PostgreSQL provider takes no language at query time. */
export const INDEX_NAMES: readonly string[] = LOCALES.map(indexName)

/** What the index can match, filter, sort and count. Weights: name, then kind, then other words. */
export const catalogFields: SearchTypes.SearchFieldsSchemaLike = search.define({
  id: search.keyword().filterable(),
  handle: search.keyword(),
  title: search.text(),
  title_locale: search.keyword(),
  title_sort: search.keyword().sortable(),
  subtitle: search.text(),
  thumbnail: search.keyword(),
  created_at: search.integer().sortable(),
  brand: search.keyword().filterable().facetable(),
  brand_title: search.keyword(),
  categories: search.keyword().array().filterable().facetable(),
  models: search.keyword().array().filterable().facetable(),
  sales_channels: search.keyword().array().filterable(),
  price: search
    .float()
    .filterable()
    .sortable()
    .facetable({ types: ["stats"] }),
  currency_code: search.keyword(),
  region_id: search.keyword(),
  price_set_id: search.keyword(),
  variant_id: search.keyword(),
  inventory_items: search.keyword().array().filterable(),
  in_stock: search.boolean().filterable(),
  words_title: search.text().searchable({ weight: 3 }).retrievable(false),
  words_kind: search.text().searchable({ weight: 2 }).retrievable(false),
  words_alias: search.text().searchable({ weight: 1.5 }).retrievable(false),
  words_text: search.text().searchable({ weight: 1 }).retrievable(false),
  vocabulary: search.keyword().array().facetable().retrievable(false),
})
