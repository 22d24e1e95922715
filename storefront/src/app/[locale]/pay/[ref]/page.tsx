import type { Metadata } from "next"
import { readFlash } from "@/data/flash"
import { orderByRef } from "@/data/orders"
import { paymentOfOrder } from "@/data/payments"
import { depositOfOrder } from "@/data/visits"
import { DepositBlock } from "@/features/booking/deposit-block"
import { FocusFirst } from "@/features/pay/focus-first.client"
import { PayFrame } from "@/features/pay/frame"
import { OtherWays } from "@/features/pay/other-ways"
import { PayForm } from "@/features/pay/pay-form"
import { Told } from "@/features/pay/told"
import { TransferPage } from "@/features/pay/transfer-page"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import type { PayFlash } from "@/lib/pay/flash"
import { planPayPage } from "@/lib/pay/order-payment"
import { LinkButton } from "@/ui/button"
import { Alert, EmptyState } from "@/ui/feedback"

type Props = { params: Promise<{ ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await pageLocale(), "payment")
  const { ref } = await params
  return {
    title: t("title", { number: ref.split("-")[0] ?? "" }),
    robots: { index: false, follow: false },
  }
}

/** The payment of a placed order: to the gateway, the accounts of a transfer, or why not. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "payment")
  const tracking = translator(locale, "tracking")
  const { ref } = await params
  const read = await Promise.all([orderByRef(ref, locale), paymentOfOrder(ref, locale)]).catch(
    () => null
  )
  if (!read) {
    return (
      <PayFrame title={t("block.title")}>
        <Alert tone="bad" title={tracking("failed")} />
      </PayFrame>
    )
  }
  const [order, payment] = read
  const deposit = await depositOfOrder(ref, locale).catch(() => null)
  if (!order || !payment) {
    return (
      <PayFrame title={t("block.title")}>
        <EmptyState
          title={tracking("unknownTitle")}
          action={<LinkButton href={`/${locale}/track`}>{tracking("title")}</LinkButton>}
        >
          {tracking("unknownText")}
        </EmptyState>
      </PayFrame>
    )
  }

  const number = order.display_id
  const flash = (await readFlash<PayFlash>("pay")) ?? {}
  const plan = planPayPage(payment)
  const error = flash.error && flash.error !== "terms_required" && (
    <FocusFirst>
      <Alert tone="bad" live title={t(`error.${flash.error}`)} />
    </FocusFirst>
  )
  const visit = deposit && <DepositBlock deposit={deposit} orderRef={ref} locale={locale} forms />
  const others = (
    <OtherWays
      payment={payment}
      orderRef={ref}
      locale={locale}
      cancelError={flash.error === "cancel_confirm" ? t("error.cancel_confirm") : undefined}
    />
  )

  switch (plan.kind) {
    case "pay":
      return (
        <PayFrame title={t("title", { number })}>
          {error}
          <PayForm {...{ payment, number, flash, locale }} kind={plan.method} orderRef={ref} />
          {visit}
          {others}
        </PayFrame>
      )
    case "transfer":
      return (
        <PayFrame title={t("transfer.title", { number })}>
          {error}
          <TransferPage orderRef={ref} locale={locale} />
          {visit}
          {others}
        </PayFrame>
      )
    case "order":
      return (
        <PayFrame title={t("title", { number })}>
          {error}
          {visit}
          <Told
            tone={payment.status === "paid" ? "ok" : "info"}
            title={t(`status.${payment.status}`)}
            orderRef={ref}
            locale={locale}
          />
          {others}
        </PayFrame>
      )
    case "told":
      return (
        <PayFrame title={t("title", { number })}>
          {error}
          {visit}
          <Told
            tone={plan.words === "processing" ? "info" : "warn"}
            title={t(`state.${plan.words}.title`)}
            text={t(`state.${plan.words}.text`)}
            orderRef={ref}
            locale={locale}
          />
          {plan.words === "closed" && others}
        </PayFrame>
      )
  }
}
