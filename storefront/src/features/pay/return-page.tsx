import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { settleReturn } from "@/data/payments"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { planReturn } from "@/lib/pay/return-view"
import { gatewayOrderId } from "@/lib/pay/tokens"
import { Alert } from "@/ui/feedback"
import { FailedPage } from "./failed-page"
import { PayFrame } from "./frame"
import { PaidPage } from "./paid-page"
import { PendingPage } from "./pending-page"
import { Told } from "./told"

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Both parts of the page ask; the backend is asked once. */
async function settle({ params, searchParams }: Props) {
  const [locale, { token }, query] = await Promise.all([pageLocale(), params, searchParams])
  return { locale, token, view: await settleReturn(token, gatewayOrderId(query), locale) }
}

/** The title says what became of the payment: it is what a screen reader says first. */
export async function returnTitle(props: Props): Promise<Metadata> {
  const robots = { index: false, follow: false }
  const settled = await settle(props).catch(() => null)
  const t = translator(await pageLocale(), "payment")
  const title = settled?.view
    ? t(`result.${planReturn(settled.view).words}.title`)
    : t("block.title")
  return { title, robots }
}

/**
 * Where the browser lands after the gateway. The gateway is read again by the backend, nothing in
 * the address is believed, and reading twice changes nothing: refresh, back and a second tab are safe.
 */
export async function ReturnPage(props: Props) {
  const settled = await settle(props).catch(() => null)
  if (!settled) {
    return <Unreachable />
  }
  const { locale, token, view } = settled
  if (!view) {
    notFound()
  }
  const t = translator(locale, "payment")
  const plan = planReturn(view)
  const number = view.order.display_id
  switch (plan.page) {
    case "paid":
      return <PaidPage view={view} token={token} locale={locale} />
    case "failed":
      return <FailedPage view={view} plan={plan} locale={locale} />
    case "pending":
      return <PendingPage view={view} token={token} locale={locale} />
    case "review":
    case "refunded":
      return (
        <PayFrame title={t(`result.${plan.words}.title`)}>
          <Told
            tone={plan.page === "review" ? "warn" : "info"}
            title={t(`result.${plan.words}.text`, { number })}
            orderRef={view.order.ref}
            locale={locale}
          />
        </PayFrame>
      )
  }
}

/** Nobody could be asked: the money may have moved, so nothing is promised either way. */
async function Unreachable() {
  const locale = await pageLocale()
  const t = translator(locale, "payment")
  return (
    <PayFrame title={t("result.pending.title")}>
      <Alert tone="warn" title={t("result.pending.text")}>
        <p>{t("pending.stopped")}</p>
      </Alert>
    </PayFrame>
  )
}
