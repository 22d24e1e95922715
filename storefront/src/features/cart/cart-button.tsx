import Link from "next/link"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { Icon } from "@/ui/icon"

/** The header's way to the cart. */
export function CartButton({ locale }: { locale: Locale }) {
  const t = translator(locale, "common")
  return (
    <Link
      href={`/${locale}/cart`}
      className="flex min-h-11 items-center gap-2 rounded-m bg-enamel-raised px-3 font-medium hover:bg-enamel-line"
    >
      <Icon name="cart" className="size-6" />
      <span className="max-sm:sr-only">{t("header.cart")}</span>
    </Link>
  )
}
