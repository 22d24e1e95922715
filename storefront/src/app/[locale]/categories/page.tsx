import type { Metadata } from "next"
import { CategoryTiles } from "@/features/catalog/category-tiles"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { alternates } from "@/lib/seo/alternates"
import { Breadcrumbs } from "@/ui/breadcrumbs"

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale()
  const t = translator(locale, "catalog")
  return {
    title: t("categories.title"),
    description: t("categories.lead"),
    alternates: alternates(locale, "/categories"),
  }
}

export default async function CategoriesPage() {
  const locale = await pageLocale()
  const t = translator(locale, "catalog")
  const common = translator(locale, "common")
  return (
    <div className="wrap">
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[{ label: common("home"), href: `/${locale}` }, { label: t("categories.title") }]}
      />
      <h1 className="text-3xl">{t("categories.title")}</h1>
      <p className="mt-2 mb-6 text-muted">{t("categories.lead")}</p>
      <CategoryTiles locale={locale} />
    </div>
  )
}
