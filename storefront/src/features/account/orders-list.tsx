import { formatDate } from "@hanout/algeria/money"
import Link from "next/link"
import { customerOrders } from "@/data/customer"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { LinkButton } from "@/ui/button"
import { Alert, EmptyState } from "@/ui/feedback"
import { Icon } from "@/ui/icon"
import { Price } from "@/ui/price"

/** The customer's orders, newest first. */
export async function OrdersList({ token, locale }: { token: string; locale: Locale }) {
  const t = translator(locale, "account")
  const orders = await customerOrders(token, locale).catch(() => null)
  if (!orders) {
    return <Alert tone="bad" title={t("down")} />
  }
  const guest = (
    <p className="text-muted">
      {t("ordersPage.guest")}{" "}
      <Link href={`/${locale}/track`} className="pipe-link">
        {t("ordersPage.track")}
      </Link>
    </p>
  )
  if (orders.length === 0) {
    return (
      <>
        <EmptyState
          title={t("ordersPage.empty")}
          action={
            <LinkButton tone="quiet" href={`/${locale}/search`}>
              {t("ordersPage.browse")}
            </LinkButton>
          }
        >
          {t("ordersPage.emptyText")}
        </EmptyState>
        {guest}
      </>
    )
  }
  return (
    <>
      <ul className="grid gap-3">
        {orders.map((order) => {
          const number = order.display_id
          const count = order.items.reduce((sum, item) => sum + item.quantity, 0)
          return (
            <li key={number}>
              <Link
                href={`/${locale}/account/orders/${number}`}
                className="grid grid-cols-[1fr_auto_auto] items-center gap-x-3 rounded-card bg-paper p-4 shadow-card hover:bg-accent-soft"
              >
                <span className="grid">
                  <span className="font-semibold">{t("ordersPage.order", { number })}</span>
                  <span className="text-sm text-muted">
                    {formatDate(order.created_at, locale, "long")}
                    {" · "}
                    {t("ordersPage.items", { count })}
                  </span>
                </span>
                <Price amount={order.total} locale={locale} className="font-semibold" />
                <Icon name="chevron" className="text-muted" />
              </Link>
            </li>
          )
        })}
      </ul>
      {guest}
    </>
  )
}
