import Link from "next/link"
import { getCategories } from "@/data/categories"
import type { Locale } from "@/lib/i18n/locales"
import { LinkPending } from "@/ui/link-pending.client"
import { MerchantText } from "@/ui/merchant-text"
import { PartArt } from "./part-art"

/** Every category as its drawing and its name, in the merchant's order. */
export async function CategoryTiles({ locale }: { locale: Locale }) {
  const categories = await getCategories(locale)
  return (
    <ul className="grid grid-cols-3 gap-2 sm:gap-4 md:grid-cols-4 lg:grid-cols-5 xl:grid-cols-7">
      {categories.map((category) => (
        <li key={category.handle}>
          <Link
            href={`/${locale}/categories/${category.handle}`}
            className="group relative grid h-full justify-items-center gap-2 rounded-card bg-sunken px-1.5 pt-3 pb-3 sm:px-2 sm:pt-4 text-center transition-colors hover:bg-accent-soft"
          >
            <PartArt
              category={category.handle}
              className="size-16 transition-transform sm:size-20 duration-200 group-hover:-translate-y-1"
            />
            <span className="text-sm leading-tight font-medium hyphens-auto sm:text-base">
              <MerchantText text={category.name} locale={locale} />
            </span>
            <LinkPending />
          </Link>
        </li>
      ))}
    </ul>
  )
}
