import type { Metadata } from "next"
import Link from "next/link"
import { customerOrders } from "@/data/customer"
import { orderByPhone } from "@/data/orders"
import { paymentOfOrder } from "@/data/payments"
import { AccountFrame } from "@/features/account/account-frame"
import { OrderView } from "@/features/orders/order-view"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { EmptyState } from "@/ui/feedback"

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "account")
  return { title: t("orders"), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "account")
  const { number } = await params
  const shown = /^\d{1,9}$/.test(number) ? number : "?"
  return (
    <AccountFrame
      locale={locale}
      path={`orders/${shown}`}
      title={t("ordersPage.order", { number: shown })}
    >
      {(_customer, token) => <OwnOrder number={shown} token={token} locale={locale} />}
    </AccountFrame>
  )
}

/** Only an order from the customer's own list is looked up; any other number does not exist here. */
async function OwnOrder({
  number,
  token,
  locale,
}: {
  number: string
  token: string
  locale: Locale
}) {
  const t = translator(locale, "account")
  const own = await customerOrders(token, locale)
    .then((orders) => orders.find((order) => String(order.display_id) === number))
    .catch(() => undefined)
  const phone = own?.shipping_address?.phone
  const order = phone ? await orderByPhone(number, phone, locale).catch(() => null) : null
  const payment = order ? await paymentOfOrder(order.ref, locale).catch(() => null) : null
  return (
    <>
      {order ? (
        <OrderView order={order} payment={payment} locale={locale} />
      ) : (
        <EmptyState title={translator(locale, "tracking")("unknownTitle")} />
      )}
      <p>
        <Link href={`/${locale}/account/orders`} className="pipe-link">
          {t("ordersPage.back")}
        </Link>
      </p>
    </>
  )
}
