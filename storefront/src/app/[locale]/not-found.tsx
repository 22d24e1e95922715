import { CategoryTiles } from "@/features/catalog/category-tiles"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { SHOP, whatsappLink } from "@/shop-info"
import { LinkButton } from "@/ui/button"
import { Icon } from "@/ui/icon"

/** A dead end with three ways on: search (in the header), the departments, the phone. */
export default async function NotFound() {
  const locale = await pageLocale()
  const t = translator(locale, "errors")
  const common = translator(locale, "common")
  return (
    <div className="wrap pt-10">
      <svg viewBox="0 0 320 90" className="mb-6 w-full max-w-md" aria-hidden="true">
        <g fill="none" strokeLinecap="butt">
          <path d="M0 60h92c14 0 22-8 22-22v-4" stroke="var(--copper-600)" strokeWidth="22" />
          <path d="M0 60h92c14 0 22-8 22-22v-4" stroke="var(--copper-400)" strokeWidth="14" />
          <path d="M320 60h-92c-14 0-22-8-22-22v-4" stroke="var(--copper-600)" strokeWidth="22" />
          <path d="M320 60h-92c-14 0-22-8-22-22v-4" stroke="var(--copper-400)" strokeWidth="14" />
          <path d="M98 30h32M190 30h32" stroke="var(--copper-700)" strokeWidth="10" />
          <path d="M160 66c0 6-5 9-5 13a5 5 0 0 0 10 0c0-4-5-7-5-13z" fill="var(--petrol-500)" />
        </g>
      </svg>
      <h1 className="text-3xl">{t("notFoundTitle")}</h1>
      <p className="mt-3 max-w-prose text-lg text-muted">{t("notFoundText")}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <LinkButton href={`/${locale}`}>{t("backHome")}</LinkButton>
        <LinkButton tone="quiet" href={whatsappLink(common("header.whatsappText"))} rel="noopener">
          <Icon name="whatsapp" />
          {common("header.whatsapp")}
        </LinkButton>
        <a href={`tel:${SHOP.phone}`} className="inline-flex min-h-11 items-center gap-2 px-2">
          <Icon name="phone" />
          <bdi dir="ltr" className="font-medium tnum">
            {SHOP.phoneDisplay}
          </bdi>
        </a>
      </p>
      <h2 className="mt-12 mb-4 text-xl">{common("header.categories")}</h2>
      <CategoryTiles locale={locale} />
    </div>
  )
}
