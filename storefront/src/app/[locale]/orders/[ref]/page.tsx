import type { Metadata } from "next"
import { requestTime } from "@/data/clock"
import { readSealed } from "@/data/cookie-jar"
import { orderByRef, type TrackedOrder } from "@/data/orders"
import { paymentOfOrder } from "@/data/payments"
import { depositOfOrder } from "@/data/visits"
import { DepositBlock } from "@/features/booking/deposit-block"
import { OrderView } from "@/features/orders/order-view"
import { PlacedHead } from "@/features/orders/placed-head"
import { PrintButton } from "@/features/orders/print-button.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { justPlaced, readPlacedOrders } from "@/lib/checkout/placed-orders"
import { COOKIES } from "@/lib/cookies"
import { LinkButton } from "@/ui/button"
import { Alert, EmptyState } from "@/ui/feedback"

/** Whose next step is our call and cash at the door; other payments have a page of their own. */
const CASH = { status: "cash_on_delivery" }

type Props = { params: Promise<{ ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await pageLocale(), "tracking")
  const { ref } = await params
  const number = ref.split("-")[0] ?? ""
  return {
    title: /^\d+$/.test(number) ? t("metaOrder", { number }) : t("title"),
    robots: { index: false, follow: false },
  }
}

/** Confirmation right after ordering, tracking ever after: the same address for both. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "tracking")
  const { ref } = await params

  let order: TrackedOrder | null
  // The order tells its own story when the payment cannot be read.
  const asked = Promise.all([
    paymentOfOrder(ref, locale).catch(() => null),
    depositOfOrder(ref, locale).catch(() => null),
  ])
  try {
    order = await orderByRef(ref, locale)
  } catch {
    return (
      <div className="wrap grid gap-5 py-8">
        <h1 className="text-2xl">{t("title")}</h1>
        <Alert tone="bad" title={t("failed")} />
      </div>
    )
  }
  if (!order) {
    return (
      <div className="wrap grid gap-5 py-8">
        <h1 className="text-2xl">{t("title")}</h1>
        <EmptyState
          title={t("unknownTitle")}
          action={<LinkButton href={`/${locale}/track`}>{t("title")}</LinkButton>}
        >
          {t("unknownText")}
        </EmptyState>
      </div>
    )
  }
  const [payment, deposit] = await asked
  const placed = readPlacedOrders(await readSealed(COOKIES.orders))
  const fresh =
    order.status === "pending" &&
    (payment ?? CASH).status === CASH.status &&
    justPlaced(placed, order.ref, await requestTime())
  return (
    <div className="wrap grid gap-6 py-6">
      {fresh ? (
        <PlacedHead order={order} locale={locale} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-2xl">{t("order", { number: order.display_id })}</h1>
          <PrintButton label={t("print")} />
        </div>
      )}
      {deposit && (
        <DepositBlock deposit={deposit} orderRef={order.ref} locale={locale} forms={false} />
      )}
      <OrderView order={order} payment={payment} ships={!deposit} locale={locale} />
      <p className="flex flex-wrap gap-3 print:hidden">
        <LinkButton tone="quiet" href={`/${locale}`}>
          {t("shopAgain")}
        </LinkButton>
        <LinkButton tone="plain" href={`/${locale}/track`}>
          {t("follow")}
        </LinkButton>
      </p>
    </div>
  )
}
