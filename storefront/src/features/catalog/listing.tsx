import { formatPrice } from "@hanout/algeria/money"
import Link from "next/link"
import { getProducts, type ProductList } from "@/data/catalog"
import { translator } from "@/i18n/translate"
import {
  activeFilters,
  listSearch,
  pageNumbers,
  type ActiveFilter,
  type ListQuery,
} from "@/lib/catalog/query"
import { cx } from "@/lib/cx"
import type { Locale } from "@/lib/i18n/locales"
import { whatsappLink } from "@/shop-info"
import { LinkButton } from "@/ui/button"
import { EmptyState } from "@/ui/feedback"
import { Icon } from "@/ui/icon"
import { Filters } from "./filters"
import { ProductGrid } from "./product-card"

const PAGE_SIZE = 24

type ListingProps = {
  query: ListQuery
  /** Path of the list, without query. */
  action: string
  locale: Locale
  /** Restricts the list to one category, which is then no filter. */
  category?: string
}

/** Filters, count, products and pages of a category or a search. */
export async function Listing({ query, action, locale, category }: ListingProps) {
  const t = translator(locale, "catalog")
  const list = await getProducts(locale, { ...query, ...(category && { category }) }, PAGE_SIZE)
  return (
    <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[15rem_1fr]">
      <Filters
        key={listSearch({ ...query, page: 1 })}
        query={query}
        facets={list.facets}
        action={action}
        locale={locale}
        withCategory={!category}
      />
      <div className="grid content-start gap-4">
        <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2">
          <p role="status" className="text-muted">
            {t("list.count", { count: list.count })}
          </p>
          <ActiveFilters query={query} list={list} action={action} locale={locale} />
        </div>
        {list.products.length > 0 ? (
          <ProductGrid products={list.products} locale={locale} heading="h2" />
        ) : (
          <Nothing query={query} list={list} action={action} locale={locale} />
        )}
        <Pages query={query} pages={list.pages} action={action} locale={locale} />
      </div>
    </div>
  )
}

type PartProps = { query: ListQuery; list: ProductList; action: string; locale: Locale }

function ActiveFilters({ query, list, action, locale }: PartProps) {
  const t = translator(locale, "catalog")
  const filters = activeFilters(query)
  if (filters.length === 0) {
    return null
  }
  return (
    <ul aria-label={t("list.filtersInUse")} className="flex flex-wrap items-center gap-2">
      {filters.map((filter) => {
        const name = filterName(filter, query, list, locale)
        return (
          <li key={`${filter.kind}:${filter.value}`}>
            <Link
              href={action + listSearch(filter.without)}
              scroll={false}
              aria-label={t("list.remove", { name })}
              className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-paper ps-3.5 pe-2.5 text-sm hover:border-ink"
            >
              <bdi>{name}</bdi>
              <Icon name="close" className="size-4" />
            </Link>
          </li>
        )
      })}
      {filters.length > 1 && (
        <li>
          <Link
            href={action + (query.q ? `?q=${encodeURIComponent(query.q)}` : "")}
            scroll={false}
            className="inline-flex min-h-9 items-center px-2 text-sm text-link underline underline-offset-4"
          >
            {t("list.clear")}
          </Link>
        </li>
      )}
    </ul>
  )
}

function filterName(
  { kind, value }: ActiveFilter,
  query: ListQuery,
  { facets }: ProductList,
  locale: Locale
): string {
  const t = translator(locale, "catalog")
  const titled = (named: { handle: string; title: string }[]) =>
    named.find((facet) => facet.handle === value)?.title ?? value
  switch (kind) {
    case "brand":
      return titled(facets.brands)
    case "category":
      return titled(facets.categories)
    case "in_stock":
      return t("stock.in")
    case "model":
      return value
    case "price":
      return priceName(query, locale)
  }
}

function priceName({ min, max }: ListQuery, locale: Locale): string {
  const t = translator(locale, "catalog")
  const show = (amount: number) => formatPrice(amount, locale)
  if (min !== undefined && max !== undefined) {
    return t("list.range", { min: show(min), max: show(max) })
  }
  return min !== undefined
    ? t("list.from", { price: show(min) })
    : t("list.upTo", { price: show(max ?? 0) })
}

function Nothing({ query, list, action, locale }: PartProps) {
  const t = translator(locale, "catalog")
  const common = translator(locale, "common")
  const filtered = activeFilters(query).length > 0
  return (
    <EmptyState
      title={filtered ? t("list.emptyTitle") : t("search.emptyTitle")}
      action={
        <LinkButton
          tone="quiet"
          href={whatsappLink(common("header.whatsappText") + query.q)}
          rel="noopener"
        >
          <Icon name="whatsapp" />
          {t("search.askUs")}
        </LinkButton>
      }
    >
      <p>{filtered ? t("list.emptyText") : t("search.emptyText")}</p>
      {list.suggestions.length > 0 && (
        <p className="mt-3">
          {t("search.tryInstead")}{" "}
          {list.suggestions.map((word) => (
            <Link
              key={word}
              href={`${action}?q=${encodeURIComponent(word)}`}
              className="pipe-link mx-1 font-medium text-ink"
            >
              <bdi>{word}</bdi>
            </Link>
          ))}
        </p>
      )}
    </EmptyState>
  )
}

function Pages({ query, pages, action, locale }: Omit<PartProps, "list"> & { pages: number }) {
  const t = translator(locale, "catalog")
  if (pages <= 1) {
    return null
  }
  const to = (page: number) => action + listSearch({ ...query, page })
  const itemClass = "grid min-h-11 min-w-11 place-items-center rounded-control px-3 tnum"
  return (
    <nav aria-label={t("list.pages")} className="mt-4 flex items-center justify-center gap-1">
      {query.page > 1 && (
        <Link
          href={to(query.page - 1)}
          rel="prev"
          aria-label={t("list.previous")}
          className={itemClass}
        >
          <Icon name="chevron" className="rotate-180" />
        </Link>
      )}
      {pageNumbers(query.page, pages).map((page, index) =>
        page === null ? (
          <span key={`gap-${index}`} aria-hidden="true">
            …
          </span>
        ) : (
          <Link
            key={page}
            href={to(page)}
            aria-label={t("list.page", { page })}
            aria-current={page === query.page ? "page" : undefined}
            className={cx(
              itemClass,
              page === query.page ? "bg-enamel font-semibold text-enamel-ink" : "hover:bg-sunken"
            )}
          >
            {page}
          </Link>
        )
      )}
      {query.page < pages && (
        <Link
          href={to(query.page + 1)}
          rel="next"
          aria-label={t("list.next")}
          className={itemClass}
        >
          <Icon name="chevron" />
        </Link>
      )}
    </nav>
  )
}
