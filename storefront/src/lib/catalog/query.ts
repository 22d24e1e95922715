/** The orders a list can be shown in. `relevance` without words means newest first. */
export const SORTS = ["relevance", "newest", "price_asc", "price_desc", "name"] as const

export type Sort = (typeof SORTS)[number]

/** What a list page's address asks for. Amounts are whole dinars. */
export type ListQuery = {
  q: string
  category?: string
  brands: string[]
  model?: string
  min?: number
  max?: number
  inStock: boolean
  sort: Sort
  page: number
}

/** `searchParams` of a page: a name may come once, several times or not at all. */
export type RawParams = Record<string, string | string[] | undefined>

const MAX_DINARS = 1e9
const MAX_PAGE = 1000

function first(value: string | string[] | undefined): string {
  return ((Array.isArray(value) ? value[0] : value) ?? "").trim()
}

function all(value: string | string[] | undefined): string[] {
  const values = Array.isArray(value) ? value : value ? [value] : []
  return [...new Set(values.map((one) => one.trim()).filter((one) => one && one.length <= 80))]
}

function whole(text: string, max: number): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, "")
  return /^\d{1,10}$/.test(digits) ? Math.min(Number(digits), max) : undefined
}

/**
 * Reads a list page's address. Anything odd is dropped rather than refused: a shopper who edits an
 * address gets a list, never an error.
 */
export function parseListQuery(params: RawParams): ListQuery {
  const min = whole(first(params.min), MAX_DINARS)
  const max = whole(first(params.max), MAX_DINARS)
  const sort = SORTS.find((known) => known === first(params.sort))
  const category = first(params.category).slice(0, 80)
  const model = first(params.model).slice(0, 80)
  // Typed the wrong way round: the shopper still means this range.
  const [low, high] = min !== undefined && max !== undefined && min > max ? [max, min] : [min, max]
  return {
    q: first(params.q).slice(0, 100),
    ...(category && { category }),
    brands: all(params.brand).slice(0, 20),
    ...(model && { model }),
    ...(low !== undefined && { min: low }),
    ...(high !== undefined && { max: high }),
    inStock: first(params.in_stock) === "1",
    sort: sort ?? "relevance",
    page: Math.max(1, whole(first(params.page), MAX_PAGE) ?? 1),
  }
}

/**
 * Writes a list address back, without what is default.
 * @returns `?…` or the empty string.
 */
export function listSearch(query: ListQuery): string {
  const params = new URLSearchParams()
  if (query.q) params.set("q", query.q)
  if (query.category) params.set("category", query.category)
  for (const brand of query.brands) params.append("brand", brand)
  if (query.model) params.set("model", query.model)
  if (query.min !== undefined) params.set("min", String(query.min))
  if (query.max !== undefined) params.set("max", String(query.max))
  if (query.inStock) params.set("in_stock", "1")
  if (query.sort !== "relevance") params.set("sort", query.sort)
  if (query.page > 1) params.set("page", String(query.page))
  const text = params.toString()
  return text && `?${text}`
}

/** One filter in use, and the address without it. */
export type ActiveFilter = {
  kind: "category" | "brand" | "model" | "price" | "in_stock"
  value: string
  without: ListQuery
}

/** The filters in use, each with the query that drops it; pages start again at 1. */
export function activeFilters(query: ListQuery): ActiveFilter[] {
  const base = { ...query, page: 1 }
  const { min, max, model, category } = query
  const filters: ActiveFilter[] = query.brands.map((brand) => ({
    kind: "brand",
    value: brand,
    without: { ...base, brands: query.brands.filter((other) => other !== brand) },
  }))
  if (category) {
    filters.push({ kind: "category", value: category, without: { ...base, category: undefined } })
  }
  if (model) {
    filters.push({ kind: "model", value: model, without: { ...base, model: undefined } })
  }
  if (min !== undefined || max !== undefined) {
    filters.push({
      kind: "price",
      value: `${min ?? ""}-${max ?? ""}`,
      without: { ...base, min: undefined, max: undefined },
    })
  }
  if (query.inStock) {
    filters.push({ kind: "in_stock", value: "1", without: { ...base, inStock: false } })
  }
  return filters
}

/**
 * Which page numbers to show: the ends, the current one and its neighbours; `null` marks a gap.
 */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages]
  const shown = [...new Set(wanted.filter((n) => n >= 1 && n <= pages))].sort((a, b) => a - b)
  return shown.flatMap((n, index) => {
    const before = shown[index - 1]
    if (before === undefined || n === before + 1) return [n]
    // A gap of one page is that page.
    return n === before + 2 ? [before + 1, n] : [null, n]
  })
}
