import { getCommune, getWilaya } from "@hanout/algeria/geography"
import { formatDate } from "@hanout/algeria/money"
import Link from "next/link"
import type { ReactNode } from "react"
import type { TrackedOrder } from "@/data/orders"
import { ProductPicture } from "@/features/catalog/product-picture"
import { PaymentBlock } from "@/features/pay/payment-block"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { mediaPath } from "@/lib/media"
import type { OrderPayment } from "@/lib/pay/order-payment"
import { SHOP } from "@/shop-info"
import { Icon } from "@/ui/icon"
import { MerchantText } from "@/ui/merchant-text"
import { Price } from "@/ui/price"
import { Timeline } from "./timeline"

/** Everything a link to an order may show: progress, goods, money, where it goes. */
export function OrderView({
  order,
  payment,
  locale,
  ships = true,
}: {
  order: TrackedOrder
  /** Goods travel; false for the deposit of a visit. */
  ships?: boolean
  /** Null when it could not be read: then only what the order itself says is shown. */
  payment: OrderPayment | null
  locale: Locale
}) {
  const t = translator(locale, "tracking")
  const money = payment
    ? translator(locale, "payment")(`status.${payment.status}`)
    : order.paid
      ? t("paid")
      : t("toPay")
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
      <div className="grid gap-6">
        {ships && (
          <Card title={t("progress")}>
            <Timeline order={order} payment={payment} locale={locale} />
            {order.delivery.tracking_number && (
              <p className="rounded-control bg-sunken p-3">
                <span className="text-muted">{t("trackingNumber")}</span>{" "}
                <bdi dir="ltr" className="font-semibold tnum">
                  {order.delivery.tracking_number}
                </bdi>
              </p>
            )}
          </Card>
        )}
        <Card title={t("itemsTitle")}>
          <Items order={order} locale={locale} />
        </Card>
      </div>
      <div className="grid gap-6">
        <Card title={money}>
          <Totals order={order} ships={ships} locale={locale} />
          {payment && <PaymentBlock payment={payment} orderRef={order.ref} locale={locale} />}
        </Card>
        {ships && (
          <Card title={t("deliveryTitle")}>
            <Destination order={order} locale={locale} />
          </Card>
        )}
        <p className="print:hidden">
          {t("help")}{" "}
          <a href={`tel:${SHOP.phone}`} className="pipe-link font-medium whitespace-nowrap">
            <bdi dir="ltr">{SHOP.phoneDisplay}</bdi>
          </a>
        </p>
      </div>
    </div>
  )
}

function Card({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-4 rounded-card bg-paper p-4 shadow-card sm:p-6 print:border print:border-line print:shadow-none">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  )
}

function Items({ order, locale }: { order: TrackedOrder; locale: Locale }) {
  const t = translator(locale, "tracking")
  return (
    <ul className="grid divide-y divide-line">
      {order.items.map((item, index) => {
        const title = (locale === "ar" && item.title_ar) || item.title
        const name = <MerchantText text={title} locale={locale} />
        return (
          <li
            key={index}
            className="grid grid-cols-[3.5rem_1fr_auto] items-center gap-3 py-3 first:pt-0 last:pb-0"
          >
            <ProductPicture picture={mediaPath(item.thumbnail)} category={null} sizes="56px" />
            <div>
              <p className="leading-snug font-medium">
                {item.product_handle ? (
                  <Link
                    href={`/${locale}/products/${item.product_handle}`}
                    className="underline-offset-4 hover:underline"
                  >
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </p>
              <p className="text-sm text-muted">{t("quantity", { count: item.quantity })}</p>
            </div>
            <Price amount={item.total} locale={locale} className="font-semibold" />
          </li>
        )
      })}
    </ul>
  )
}

function Totals({ order, ships, locale }: { order: TrackedOrder; ships: boolean; locale: Locale }) {
  const t = translator(locale, "tracking")
  return (
    <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-3 gap-y-2">
      <dt>{t("items")}</dt>
      <dd className="text-end">
        <Price amount={order.items_total} locale={locale} />
      </dd>
      {ships && (
        <>
          <dt>{t("shipping")}</dt>
          <dd className="text-end">
            {order.shipping_total === 0 ? (
              t("free")
            ) : (
              <Price amount={order.shipping_total} locale={locale} />
            )}
          </dd>
        </>
      )}
      <dt className="border-t border-line pt-2 text-lg font-semibold">{t("total")}</dt>
      <dd className="text-end border-t border-line pt-2 text-lg font-semibold">
        <Price amount={order.total} locale={locale} />
      </dd>
    </dl>
  )
}

function Destination({ order, locale }: { order: TrackedOrder; locale: Locale }) {
  const t = translator(locale, "tracking")
  const { delivery, contact } = order
  const arabic = locale === "ar"
  const wilaya = getWilaya(delivery.wilaya_code ?? "")
  const commune = getCommune(delivery.commune_code ?? "")
  const place = [commune, wilaya]
    .map((one) => (arabic ? one?.name_ar : one?.name_fr))
    .filter(Boolean)
    .join(arabic ? "، " : ", ")
  const desk = arabic ? delivery.desk_name_ar : delivery.desk_name_fr
  const toDesk = delivery.mode === "stop_desk"
  return (
    <div className="grid gap-3">
      <p className="flex gap-2.5">
        <Icon name={toDesk ? "box" : "truck"} className="mt-0.5 text-accent-text" />
        <span>
          <span className="block font-medium">{toDesk ? t("stopDesk") : t("home")}</span>
          {toDesk && desk && <span className="block">{desk}</span>}
          <span className="block text-muted">{place}</span>
        </span>
      </p>
      <p className="flex gap-2.5">
        <Icon name="user" className="mt-0.5 text-accent-text" />
        <span>
          <bdi className="block font-medium">{contact.name}</bdi>
          <bdi dir="ltr" className="block text-muted tnum">
            {contact.phone_masked}
          </bdi>
        </span>
      </p>
      <p className="text-sm text-muted">
        {t("placedOn", { date: formatDate(order.placed_at, locale, "long") })}
      </p>
    </div>
  )
}
