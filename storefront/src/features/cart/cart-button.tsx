import { Suspense } from "react"
import type { Locale } from "@/lib/i18n/locales"
import { CartCount } from "./cart-count.client"
import { CartLink } from "./cart-link.client"

/**
 * The header's way to the cart: a link that works before and without JavaScript, and opens the
 * drawer once it runs. The header never waits for the cart; only the number in it does.
 */
export function CartButton({ locale }: { locale: Locale }) {
  return (
    <CartLink locale={locale}>
      <Suspense>
        <CartCount />
      </Suspense>
    </CartLink>
  )
}
