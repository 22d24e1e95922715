import Link from "next/link"
import { getMenu } from "@/data/categories"
import { CartButton } from "@/features/cart/cart-button"
import { SearchBox } from "@/features/catalog/search-box.client"
import { searchLabels } from "@/features/catalog/search-labels"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { SHOP, whatsappLink } from "@/shop-info"
import { Icon } from "@/ui/icon"
import { MerchantText } from "@/ui/merchant-text"
import { LanguageSwitch } from "./language-switch.client"
import { Logo } from "./logo"

const linkClass =
  "inline-flex min-h-8 items-center gap-1.5 whitespace-nowrap rounded-tag text-enamel-muted hover:text-enamel-ink"

/** Strip of promises and contact, then name, search, account and cart, then the copper pipe. */
export function Header({ locale }: { locale: Locale }) {
  const t = translator(locale, "common")
  return (
    <header className="on-enamel bg-enamel text-enamel-ink print:hidden">
      <div className="wrap flex items-center justify-between gap-3 border-b border-enamel-line pt-1 pb-1 text-sm">
        <p className="flex min-w-0 flex-wrap gap-x-4 text-enamel-muted">
          <span>{t("header.delivery")}</span>
          <span className="max-sm:hidden">{t("header.cod")}</span>
        </p>
        <div className="flex items-center gap-4">
          <a href={`tel:${SHOP.phone}`} className={`${linkClass} max-md:hidden`}>
            <Icon name="phone" className="size-4" />
            <bdi dir="ltr" className="tnum">
              {SHOP.phoneDisplay}
            </bdi>
          </a>
          <a
            href={whatsappLink(t("header.whatsappText"))}
            rel="noopener"
            className={`${linkClass} max-md:hidden`}
          >
            <Icon name="whatsapp" className="size-4" />
            {t("header.whatsapp")}
          </a>
          <LanguageSwitch locale={locale} label={t("header.language")} />
        </div>
      </div>

      <div className="wrap grid grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-2 py-3 md:gap-x-8">
        <Link href={`/${locale}`} className="inline-flex min-h-11 items-center rounded-tag">
          <Logo />
          <span className="sr-only">{t("home")}</span>
        </Link>
        <div className="col-span-3 row-start-2 md:col-span-1 md:col-start-2 md:row-start-1">
          <SearchBox locale={locale} labels={searchLabels(locale)} />
        </div>
        <div className="col-start-3 row-start-1 flex items-center gap-1 justify-self-end">
          <Link
            href={`/${locale}/account`}
            aria-label={t("header.account")}
            className="grid size-11 place-items-center rounded-control hover:bg-enamel-raised"
          >
            <Icon name="user" className="size-6" />
          </Link>
          <CartButton locale={locale} />
        </div>
      </div>

      <nav
        aria-label={t("header.main")}
        className="wrap flex items-center gap-5 pb-2.5 text-sm max-md:hidden"
      >
        <Link href={`/${locale}/search`} className={`${linkClass} font-medium text-enamel-ink`}>
          {t("header.allParts")}
        </Link>
        <MenuLinks locale={locale} />
        <Link
          href={`/${locale}/booking`}
          className={`${linkClass} ms-auto font-medium text-enamel-ink`}
        >
          <Icon name="wrench" className="size-4" />
          {t("header.booking")}
        </Link>
        <Link href={`/${locale}/track`} className={linkClass}>
          <Icon name="truck" className="size-4" />
          {t("header.track")}
        </Link>
      </nav>
      <div aria-hidden="true" className="pipe" />
    </header>
  )
}

async function MenuLinks({ locale }: { locale: Locale }) {
  const t = translator(locale, "common")
  const categories = await getMenu(locale)
  if (categories.length === 0) {
    return null
  }
  return (
    <>
      {categories.slice(0, 4).map((category, index) => (
        <Link
          key={category.handle}
          href={`/${locale}/categories/${category.handle}`}
          className={`${linkClass} ${index > 1 ? "max-xl:hidden" : "max-lg:hidden"}`}
        >
          <MerchantText text={category.name} locale={locale} />
        </Link>
      ))}
      <Link href={`/${locale}/categories`} className={linkClass}>
        {t("header.categories")}
        <Icon name="chevron" className="size-3.5" />
      </Link>
    </>
  )
}
