import Link from "next/link"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { SHOP, whatsappLink } from "@/shop-info"
import { Icon } from "@/ui/icon"

const itemClass =
  "flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs font-medium text-enamel-ink"

/** Parts, repair at home, phone and WhatsApp, always under the thumb on a phone. Hidden on wide screens. */
export function ThumbBar({ locale }: { locale: Locale }) {
  const t = translator(locale, "common")
  return (
    <nav
      aria-label={t("header.contact")}
      className="on-enamel fixed inset-x-0 bottom-0 z-30 grid grid-cols-4 border-t border-enamel-line bg-enamel pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <Link href={`/${locale}/categories`} className={itemClass}>
        <Icon name="menu" />
        {t("header.categories")}
      </Link>
      <Link href={`/${locale}/booking`} className={itemClass}>
        <Icon name="wrench" />
        {t("header.bookingShort")}
      </Link>
      <a href={`tel:${SHOP.phone}`} className={itemClass}>
        <Icon name="phone" />
        {t("header.call")}
      </a>
      <a href={whatsappLink(t("header.whatsappText"))} rel="noopener" className={itemClass}>
        <Icon name="whatsapp" />
        {t("header.whatsapp")}
      </a>
    </nav>
  )
}
