import type { StockHint } from "@/data/catalog"
import { translator } from "@/i18n/translate"
import { cx } from "@/lib/cx"
import type { Locale } from "@/lib/i18n/locales"

const TONES: Record<StockHint, string> = { in: "text-ok", low: "text-warn", out: "text-muted" }

/**
 * Availability as the shop's counter would say it: a filled lamp, a half one or an empty ring, and
 * the words. With `left`, says how many remain.
 */
export function StockBadge({
  stock,
  left,
  locale,
}: {
  stock: StockHint
  left?: number
  locale: Locale
}) {
  const t = translator(locale, "catalog")
  const words =
    stock === "low" && left !== undefined ? t("stock.left", { count: left }) : t(`stock.${stock}`)
  return (
    <span className={cx("inline-flex items-center gap-1.5 text-sm font-medium", TONES[stock])}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0">
        <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="2" />
        {stock === "in" && <circle cx="6" cy="6" r="5" fill="currentColor" />}
        {stock === "low" && <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />}
      </svg>
      {words}
    </span>
  )
}
