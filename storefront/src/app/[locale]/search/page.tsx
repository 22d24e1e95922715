import type { Metadata } from "next"
import { Listing } from "@/features/catalog/listing"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { activeFilters, parseListQuery } from "@/lib/catalog/query"
import { alternates } from "@/lib/seo/alternates"
import { Breadcrumbs } from "@/ui/breadcrumbs"

type Props = PageProps<"/[locale]/search">

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale()
  const t = translator(locale, "catalog")
  const query = parseListQuery(await searchParams)
  const narrowed = query.q !== "" || activeFilters(query).length > 0
  return {
    title: query.q ? t("search.titleFor", { q: query.q }) : t("search.title"),
    alternates: alternates(locale, "/search"),
    robots: narrowed ? { index: false, follow: true } : undefined,
  }
}

export default async function SearchPage({ searchParams }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "catalog")
  const common = translator(locale, "common")
  const query = parseListQuery(await searchParams)
  const title = query.q ? t("search.titleFor", { q: query.q }) : t("search.title")
  return (
    <div className="wrap">
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[{ label: common("home"), href: `/${locale}` }, { label: t("search.title") }]}
      />
      <h1 className="mb-5 text-2xl break-words sm:text-3xl" dir="auto">
        {title}
      </h1>
      <Listing query={query} action={`/${locale}/search`} locale={locale} />
    </div>
  )
}
