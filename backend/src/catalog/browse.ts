import type { ISearchModuleService, MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Locale } from "../data/part-texts"
import { analyze, wordsOf } from "./analyze"
import type { CatalogDocument } from "./document"
import { indexName } from "./indexes"
import { freeUnits, livePrices } from "./live"
import { namesIn, type Names } from "./names"
import type { CatalogQuery } from "./query"
import { correctWord, type Vocabulary } from "./spelling"
import { stockHint, type StockHint } from "./stock"
import { SYNONYM_WORDS } from "./synonyms"

/** One product of a list. `price` is dinars, TVA included. */
export type CatalogProduct = {
  id: string
  handle: string
  title: string
  title_locale: Locale
  subtitle?: string
  thumbnail: string | null
  price: number
  currency_code: string
  brand: string | null
  brand_handle: string | null
  category_handle: string | null
  variant_id: string
  in_stock: boolean
  stock_hint: StockHint
}

type NamedCount = { handle: string; title: string; count: number }

/** What `GET /store/catalog` answers. */
export type CatalogPage = {
  products: CatalogProduct[]
  count: number
  page: number
  pages: number
  facets: {
    brands: NamedCount[]
    categories: NamedCount[]
    models: { value: string; count: number }[]
    price: { min: number; max: number }
  }
  suggestions?: string[]
}

type Result = SearchTypes.SearchResult<CatalogDocument>
type Match = SearchTypes.SearchMatchStrategy

const FACETS: SearchTypes.SearchFacetRequest[] = [
  { field: "brand", limit: 100 },
  { field: "categories", limit: 100 },
  { field: "models", limit: 200, sort: "alpha" },
  { field: "price", type: "stats" },
]

const ORDERS: Record<CatalogQuery["sort"], Record<string, SearchTypes.SearchOrderBy>> = {
  relevance: { _score: "DESC", title_sort: "ASC" },
  price_asc: { price: "ASC", title_sort: "ASC" },
  price_desc: { price: "DESC", title_sort: "ASC" },
  newest: { created_at: "DESC", title_sort: "ASC" },
  name: { title_sort: "ASC" },
}

function filtersOf(query: CatalogQuery, channels: string[]): SearchTypes.SearchFilters {
  const price = {
    ...(query.min_price === undefined ? {} : { $gte: query.min_price }),
    ...(query.max_price === undefined ? {} : { $lte: query.max_price }),
  }
  return {
    ...(channels.length ? { sales_channels: channels } : {}),
    ...(query.category ? { categories: query.category } : {}),
    ...(query.brand?.length ? { brand: query.brand } : {}),
    ...(query.model ? { models: query.model } : {}),
    ...(Object.keys(price).length ? { price } : {}),
    ...(query.in_stock ? { in_stock: true } : {}),
  }
}

/** The folded, stemmed words of a query; `undefined` when nothing searchable is left of it. */
export function searchText(q: string | undefined): string | undefined {
  if (!q) return undefined
  return analyze(q).slice(0, 8).join(" ") || undefined
}

/** A catalogue of one language, seen by one publishable key. */
export class Catalog {
  private readonly search: ISearchModuleService

  constructor(
    private readonly container: MedusaContainer,
    private readonly locale: Locale,
    private readonly channels: string[]
  ) {
    this.search = container.resolve(Modules.SEARCH)
  }

  private async run(
    query: CatalogQuery,
    text: string | undefined,
    match: Match,
    facets: SearchTypes.SearchFacetRequest[]
  ): Promise<Result> {
    // Without words there is no score to sort by: a plain list starts with what came last.
    const sort = text || query.sort !== "relevance" ? query.sort : "newest"
    return await this.search.search<CatalogDocument>({
      entity: indexName(this.locale),
      filters: { ...filtersOf(query, this.channels), ...(text ? { q: text } : {}) },
      pagination: {
        skip: (query.page - 1) * query.limit,
        take: query.limit,
        order: ORDERS[sort],
      },
      search_options: {
        match_strategy: match,
        typo_tolerance: false,
        facets,
        disjunctive_facets: facets.length > 0,
      },
    })
  }

  private async vocabulary(): Promise<Vocabulary> {
    const { facets } = await this.search.search({
      entity: indexName(this.locale),
      pagination: { take: 0 },
      search_options: { facets: [{ field: "vocabulary", limit: 20_000 }], count: "none" },
    })
    const words = facets?.vocabulary
    if (words?.type !== "value") return new Map()
    return new Map(words.values.map(({ value, count }) => [value, count]))
  }

  private async corrected(q: string): Promise<string | undefined> {
    const vocabulary = await this.vocabulary()
    const words = wordsOf(q)
    const fixed = words.map((word) =>
      SYNONYM_WORDS.has(word) ? word : correctWord(word, vocabulary)
    )
    const text = fixed.join(" ")
    return text === words.join(" ") ? undefined : text
  }

  /**
   * Runs a query as typed, then with the last word as a beginning, then with misspelt words
   * replaced by the shop's own. The first attempt that finds something answers.
   */
  private async find(
    query: CatalogQuery,
    facets: SearchTypes.SearchFacetRequest[],
    matches: Match[] = ["all", "last"]
  ): Promise<{ result: Result; suggestion?: string }> {
    const text = searchText(query.q)
    if (!text) return { result: await this.run(query, undefined, "all", facets) }
    let result: Result | undefined
    for (const match of matches) {
      result = await this.run(query, text, match, facets)
      if (result.metadata.count) return { result }
    }
    const suggestion = await this.corrected(query.q ?? "")
    if (suggestion) {
      const retried = await this.run(query, searchText(suggestion), "last", facets)
      if (retried.metadata.count) return { result: retried, suggestion }
    }
    return { result: result ?? (await this.run(query, text, "all", facets)) }
  }

  private async products(result: Result, names: Names): Promise<CatalogProduct[]> {
    const rows = result.hits.map((hit) => hit.document)
    const [prices, free] = await Promise.all([
      livePrices(this.container, rows),
      freeUnits(
        this.container,
        rows.flatMap((row) => row.inventory_items ?? [])
      ),
    ])
    return rows.map((row) => {
      const items = row.inventory_items ?? []
      const available = items.length
        ? Math.min(...items.map((id) => free.get(id) ?? 0))
        : row.in_stock
          ? Infinity
          : 0
      return {
        id: row.id,
        handle: row.handle,
        title: row.title,
        title_locale: row.title_locale,
        ...(row.subtitle ? { subtitle: row.subtitle } : {}),
        thumbnail: row.thumbnail ?? null,
        price: prices.get(row.price_set_id) ?? row.price,
        currency_code: row.currency_code,
        brand: (row.brand && names.brands.get(row.brand)) ?? row.brand_title ?? null,
        brand_handle: row.brand ?? null,
        category_handle: row.categories?.[0] ?? null,
        variant_id: row.variant_id,
        in_stock: available > 0,
        stock_hint: stockHint(available),
      }
    })
  }

  /** One page of a listing or a search, with counts for the filters beside it. */
  async browse(query: CatalogQuery): Promise<CatalogPage> {
    const [{ result, suggestion }, names] = await Promise.all([
      this.find(query, FACETS),
      namesIn(this.container, this.locale),
    ])
    const count = result.metadata.count ?? 0
    return {
      products: await this.products(result, names),
      count,
      page: query.page,
      pages: Math.ceil(count / query.limit),
      facets: {
        brands: named(result, "brand", names.brands),
        categories: named(result, "categories", names.categories),
        models: values(result, "models"),
        price: priceRange(result),
      },
      ...(suggestion ? { suggestions: [suggestion] } : {}),
    }
  }

  /** What to show under the search box while a person types: few products, fewer categories. */
  async suggest(q: string): Promise<{
    products: CatalogProduct[]
    categories: { handle: string; title: string }[]
  }> {
    if (!searchText(q)) return { products: [], categories: [] }
    const query: CatalogQuery = { locale: this.locale, q, sort: "relevance", page: 1, limit: 6 }
    const [{ result }, names] = await Promise.all([
      this.find(query, [{ field: "categories", limit: 3 }], ["last"]),
      namesIn(this.container, this.locale),
    ])
    return {
      products: await this.products(result, names),
      categories: named(result, "categories", names.categories).map(({ handle, title }) => ({
        handle,
        title,
      })),
    }
  }
}

function values(result: Result, field: string): { value: string; count: number }[] {
  const facet = result.facets?.[field]
  return facet?.type === "value" ? facet.values : []
}

function named(result: Result, field: string, titles: Map<string, string>): NamedCount[] {
  return values(result, field).map(({ value, count }) => ({
    handle: value,
    title: titles.get(value) ?? value,
    count,
  }))
}

function priceRange(result: Result): { min: number; max: number } {
  const facet = result.facets?.price
  return facet?.type === "stats" ? { min: facet.min, max: facet.max } : { min: 0, max: 0 }
}
