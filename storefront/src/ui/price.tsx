import { formatPrice } from "@hanout/algeria/money"
import { cx } from "@/lib/cx"
import type { Locale } from "@/lib/i18n/locales"

/**
 * An amount in dinars as people of the page's language read it. Isolated, so that an Arabic
 * sentence around it keeps its order.
 */
export function Price({
  amount,
  locale,
  className,
}: {
  /** Medusa amount: dinars, decimal. */
  amount: number | string
  locale: Locale
  className?: string
}) {
  return (
    <bdi className={cx("whitespace-nowrap tnum", className)}>{formatPrice(amount, locale)}</bdi>
  )
}
