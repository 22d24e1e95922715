import { Text } from "@medusajs/ui"
import type { CashTotal } from "../lib/types"
import { useTexts } from "../lib/use-texts"

/** What each courier has, or brought, on each day of the list: folded away until somebody counts. */
export function CashTotals({ totals }: { totals: CashTotal[] }) {
  const { t, money, day } = useTexts()
  return (
    <details className="px-6 pb-3">
      <summary className="txt-small text-ui-fg-subtle cursor-pointer">{t("cash.totals")}</summary>
      <ul className="flex flex-col gap-1 py-2">
        {totals.map((total) => (
          <li
            key={`${total.courier} ${total.day}`}
            className="flex flex-wrap justify-between gap-x-4"
          >
            <Text size="small">
              {day(total.day)} · <bdi>{total.courier ?? t("cash.noCourier")}</bdi> ·{" "}
              {t("cash.orders", { count: total.orders })}
            </Text>
            <Text size="small" weight="plus" className="tabular-nums">
              <bdi>{money(total.amount)}</bdi>
            </Text>
          </li>
        ))}
      </ul>
    </details>
  )
}
