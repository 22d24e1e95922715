import type { Metadata } from "next"
import { requestEnv } from "@/data/request-time"
import { CategoryTiles } from "@/features/catalog/category-tiles"
import { Hero } from "@/features/home/hero"
import { OpenBoiler } from "@/features/home/open-boiler"
import { AtHome } from "@/features/booking/entry"
import { HowItWorks, InStock, PlateHelp, Trust } from "@/features/home/sections"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { alternates } from "@/lib/seo/alternates"
import { shopJsonLd } from "@/lib/seo/json-ld"
import { SHOP } from "@/shop-info"
import { JsonLd } from "@/ui/json-ld"

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: alternates(await pageLocale(), "") }
}

export default async function HomePage() {
  const locale = await pageLocale()
  const t = translator(locale, "catalog")
  return (
    <>
      <Hero locale={locale} />
      <OpenBoiler locale={locale} />
      <AtHome locale={locale} />
      <section className="wrap mt-14 md:mt-20">
        <h2 className="mb-5 text-2xl md:text-3xl">{t("home.categoriesTitle")}</h2>
        <CategoryTiles locale={locale} />
      </section>
      <InStock locale={locale} />
      <HowItWorks locale={locale} />
      <PlateHelp locale={locale} />
      <Trust locale={locale} />
      <JsonLd
        data={shopJsonLd({
          name: SHOP.name,
          url: `${(await requestEnv()).publicUrl}/${locale}`,
          phone: SHOP.phone,
          email: SHOP.email,
          address: SHOP.address[locale],
        })}
      />
    </>
  )
}
