import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getCategories } from "@/data/categories"
import { requestEnv } from "@/data/request-time"
import { Listing } from "@/features/catalog/listing"
import { PartArt } from "@/features/catalog/part-art"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { activeFilters, parseListQuery } from "@/lib/catalog/query"
import { alternates } from "@/lib/seo/alternates"
import { breadcrumbJsonLd } from "@/lib/seo/json-ld"
import { Breadcrumbs } from "@/ui/breadcrumbs"
import { JsonLd } from "@/ui/json-ld"
import { MerchantText } from "@/ui/merchant-text"

type Props = PageProps<"/[locale]/categories/[handle]">

async function load(params: Props["params"]) {
  const locale = await pageLocale()
  const { handle } = await params
  const categories = await getCategories(locale)
  const category = categories.find((one) => one.handle === handle)
  if (!category) {
    notFound()
  }
  return { locale, category }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, category } = await load(params)
  const filtered = activeFilters(parseListQuery(await searchParams)).length > 0
  return {
    title: category.name,
    description: category.description ?? undefined,
    alternates: alternates(locale, `/categories/${category.handle}`),
    // A filtered list is one of thousands of near copies.
    robots: filtered ? { index: false, follow: true } : undefined,
  }
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { locale, category } = await load(params)
  const common = translator(locale, "common")
  const t = translator(locale, "catalog")
  const { publicUrl } = await requestEnv()
  const path = `/${locale}/categories/${category.handle}`
  return (
    <div className="wrap">
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[
          { label: common("home"), href: `/${locale}` },
          { label: t("categories.title"), href: `/${locale}/categories` },
          { label: <MerchantText text={category.name} locale={locale} /> },
        ]}
      />
      <header className="mb-6 flex items-center gap-4 rounded-card bg-sunken px-4 py-3 sm:gap-6 sm:px-6">
        <PartArt category={category.handle} className="size-20 shrink-0 sm:size-28" />
        <div>
          <h1 className="text-2xl sm:text-3xl">
            <MerchantText text={category.name} locale={locale} />
          </h1>
          {category.description && (
            <p className="mt-1 max-w-prose text-muted">
              <MerchantText text={category.description} locale={locale} />
            </p>
          )}
        </div>
      </header>
      <CategoryListing
        searchParams={searchParams}
        handle={category.handle}
        path={path}
        locale={locale}
      />
      <JsonLd
        data={breadcrumbJsonLd([
          { name: common("home"), url: `${publicUrl}/${locale}` },
          { name: category.name, url: publicUrl + path },
        ])}
      />
    </div>
  )
}

async function CategoryListing({
  searchParams,
  handle,
  path,
  locale,
}: Pick<Props, "searchParams"> & {
  handle: string
  path: string
  locale: Parameters<typeof Listing>[0]["locale"]
}) {
  const { category: _ignored, ...query } = parseListQuery(await searchParams)
  return <Listing query={query} category={handle} action={path} locale={locale} />
}
