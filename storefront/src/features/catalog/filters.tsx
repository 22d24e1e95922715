import type { ReactNode } from "react"
import type { Facet, ProductList } from "@/data/catalog"
import { translator, type Translator } from "@/i18n/translate"
import { activeFilters, SORTS, type ListQuery, type Sort } from "@/lib/catalog/query"
import type { Locale } from "@/lib/i18n/locales"
import { Button } from "@/ui/button"
import { controlClass } from "@/ui/field"
import { Icon } from "@/ui/icon"
import { AutoSubmitForm } from "./auto-submit-form.client"

const SORT_KEYS = {
  relevance: "list.sortRelevance",
  newest: "list.sortNewest",
  price_asc: "list.sortPriceAsc",
  price_desc: "list.sortPriceDesc",
  name: "list.sortName",
} as const satisfies Record<Sort, string>

/**
 * Sort and filters of a list: one GET form, folded on a phone, a side column beyond. Choices with
 * no product left are not offered, except those in use.
 */
export function Filters({
  query,
  facets,
  action,
  locale,
  withCategory = false,
}: {
  query: ListQuery
  facets: ProductList["facets"]
  /** Path of the list, without query. */
  action: string
  locale: Locale
  withCategory?: boolean
}) {
  const t = translator(locale, "catalog")
  // Without words there is nothing to be relevant to: such a list starts with what came last.
  const offered = SORTS.filter((sort) => sort !== (query.q ? undefined : "relevance"))
  const inUse = activeFilters(query).length
  return (
    <AutoSubmitForm action={action} id="filters" className="grid content-start gap-3 lg:gap-5">
      {query.q && <input type="hidden" name="q" value={query.q} />}
      <label className="flex items-center gap-3 lg:grid lg:gap-1.5">
        <span className="font-medium whitespace-nowrap">{t("list.sort")}</span>
        <select
          name="sort"
          defaultValue={query.sort === "relevance" || query.sort === offered[0] ? "" : query.sort}
          className={controlClass}
        >
          {offered.map((sort) => (
            <option key={sort} value={sort === offered[0] ? "" : sort}>
              {t(SORT_KEYS[sort])}
            </option>
          ))}
        </select>
      </label>

      <details className="filters group rounded-control border border-line-strong bg-paper lg:border-0 lg:bg-transparent">
        <summary className="flex min-h-11 items-center gap-2 px-3 font-medium lg:hidden">
          <Icon name="filter" />
          {t("list.filters")}
          {inUse > 0 && (
            <span className="grid size-6 place-items-center rounded-full bg-action text-sm text-action-ink tnum">
              {inUse}
            </span>
          )}
          <Icon name="down" className="ms-auto size-4 group-open:rotate-180" />
        </summary>
        <div className="grid gap-5 px-3 pt-2 pb-4 lg:p-0">
          <Tick name="in_stock" value="1" checked={query.inStock}>
            {t("list.inStock")}
          </Tick>
          {withCategory && <CategorySelect facets={facets} query={query} t={t} />}
          <Brands facets={facets} query={query} t={t} />
          <ModelSelect facets={facets} query={query} t={t} />
          <PriceRange facets={facets} query={query} t={t} />
          <Button type="submit" tone="quiet" wide>
            {t("list.apply")}
          </Button>
        </div>
      </details>
    </AutoSubmitForm>
  )
}

type Part = { facets: ProductList["facets"]; query: ListQuery; t: Translator<"catalog"> }

function Tick({
  children,
  checked,
  ...input
}: {
  name: string
  value: string
  checked: boolean
  children: ReactNode
}) {
  return (
    <label className="flex min-h-9 items-center gap-3">
      <input
        type="checkbox"
        defaultChecked={checked}
        className="size-5 shrink-0 accent-[var(--action)]"
        {...input}
      />
      <span className="flex grow justify-between gap-3">{children}</span>
    </label>
  )
}

function Brands({ facets, query, t }: Part) {
  if (facets.brands.length === 0) {
    return null
  }
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t("list.brand")}</legend>
      {facets.brands.map((brand) => (
        <Tick
          key={brand.handle}
          name="brand"
          value={brand.handle}
          checked={query.brands.includes(brand.handle)}
        >
          <bdi>{brand.title}</bdi>
          <span className="text-muted tnum">{brand.count}</span>
        </Tick>
      ))}
    </fieldset>
  )
}

function CategorySelect({ facets, query, t }: Part) {
  return (
    <label className="grid gap-1.5">
      <span className="font-medium">{t("list.category")}</span>
      <select name="category" defaultValue={query.category ?? ""} className={controlClass}>
        <option value="">{t("list.allCategories")}</option>
        {withChosen(facets.categories, query.category).map((category) => (
          <option key={category.handle} value={category.handle}>
            {category.title}
          </option>
        ))}
      </select>
    </label>
  )
}

function withChosen(facets: Facet[], chosen: string | undefined): Facet[] {
  return !chosen || facets.some((facet) => facet.handle === chosen)
    ? facets
    : [...facets, { handle: chosen, title: chosen, count: 0 }]
}

function ModelSelect({ facets, query, t }: Part) {
  if (facets.models.length === 0 && !query.model) {
    return null
  }
  const values = new Set(facets.models.map((model) => model.value))
  if (query.model) values.add(query.model)
  return (
    <label className="grid gap-1.5">
      <span className="font-medium">{t("list.model")}</span>
      <select name="model" defaultValue={query.model ?? ""} className={controlClass}>
        <option value="">{t("list.allModels")}</option>
        {[...values].map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  )
}

function PriceRange({ facets, query, t }: Part) {
  const bounds = { type: "number", inputMode: "numeric", min: 0, step: 1 } as const
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t("list.price")}</legend>
      <div className="flex items-center gap-2">
        <input
          {...bounds}
          name="min"
          aria-label={t("list.min")}
          defaultValue={query.min}
          placeholder={placeholder(facets.price.min)}
          className={`${controlClass} tnum`}
        />
        <span aria-hidden="true">–</span>
        <input
          {...bounds}
          name="max"
          aria-label={t("list.max")}
          defaultValue={query.max}
          placeholder={placeholder(facets.price.max)}
          className={`${controlClass} tnum`}
        />
      </div>
    </fieldset>
  )
}

function placeholder(amount: number | null | undefined): string | undefined {
  return typeof amount === "number" && Number.isFinite(amount) ? String(amount) : undefined
}
