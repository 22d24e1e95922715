import type { ReactNode } from "react"
import { currentCart, viewOf } from "@/data/cart"
import { MESSAGES } from "@/i18n/messages"
import { translator } from "@/i18n/translate"
import { INTL_LOCALES, type Locale } from "@/lib/i18n/locales"
import { pluralForms } from "@/lib/plural-forms"
import { CartProvider } from "./cart-provider.client"
import type { CartLabels } from "./labels"

/** Words of the cart in the page's language, for client components. */
export function cartLabels(locale: Locale): CartLabels {
  const t = translator(locale, "cart")
  const forms = (key: "count" | "stock.left" | "stock.reduced") =>
    pluralForms(INTL_LOCALES[locale], (count) => t(key, { count }))
  return {
    ...MESSAGES[locale].cart.labels,
    count: forms("count"),
    left: forms("stock.left"),
    reduced: forms("stock.reduced"),
    soldOut: t("stock.soldOut"),
    expiredTitle: t("expired.title"),
    expiredText: t("expired.text"),
    downTitle: t("down.title"),
    downText: t("down.text"),
  }
}

/**
 * Gives every page the cart as a promise: nobody waits for it but the parts that show it. Goes
 * around header and content in the root layout.
 */
export function CartScope({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <CartProvider
      view={currentCart(locale).then(viewOf)}
      locale={locale}
      labels={cartLabels(locale)}
    >
      {children}
    </CartProvider>
  )
}
