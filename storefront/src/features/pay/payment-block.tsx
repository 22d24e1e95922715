import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { canGiveUp, otherMethods, type OrderPayment } from "@/lib/pay/order-payment"
import { LinkButton } from "@/ui/button"
import { moment } from "./moment"

/**
 * What a shopper can do about the money of an order. Links only: the forms are on the payment page,
 * because the order page keeps its address from everybody and could not post.
 */
export function PaymentBlock({
  payment,
  orderRef,
  locale,
}: {
  payment: OrderPayment
  orderRef: string
  locale: Locale
}) {
  const t = translator(locale, "payment")
  const pay = `/${locale}/pay/${orderRef}`
  const until = payment.deadline_at && (
    <p className="text-sm text-muted">{t("block.until", moment(payment.deadline_at, locale))}</p>
  )
  switch (payment.status) {
    case "unpaid":
      return (
        <div className="grid gap-3 print:hidden">
          {until}
          {payment.can_pay && (
            <LinkButton wide href={pay} prefetch={false}>
              {t("block.payNow")}
            </LinkButton>
          )}
          <Ways payment={payment} pay={pay} locale={locale} />
        </div>
      )
    case "awaiting_transfer":
      return (
        <div className="grid gap-3 print:hidden">
          {until}
          <LinkButton wide href={pay} prefetch={false}>
            {t("block.accounts")}
          </LinkButton>
          <Ways payment={payment} pay={pay} locale={locale} />
        </div>
      )
    case "proof_submitted":
      return (
        <div className="grid gap-3">
          <p>{t("block.proof")}</p>
          <LinkButton tone="quiet" href={pay} prefetch={false} className="print:hidden">
            {t("block.transfer")}
          </LinkButton>
        </div>
      )
    case "processing":
    case "review":
    case "refunded":
      return <p>{t(`block.${payment.status}`)}</p>
    case "cash_on_delivery":
      return (
        <div className="print:hidden">
          <Ways payment={payment} pay={pay} locale={locale} />
        </div>
      )
    case "paid":
    case "canceled":
      return null
  }
}

function Ways({ payment, pay, locale }: { payment: OrderPayment; pay: string; locale: Locale }) {
  const t = translator(locale, "payment")
  return (
    <p className="flex flex-wrap gap-3">
      {otherMethods(payment).length > 0 && (
        <LinkButton tone="quiet" href={`${pay}#other`} prefetch={false}>
          {t("block.change")}
        </LinkButton>
      )}
      {canGiveUp(payment) && (
        <LinkButton tone="plain" href={`${pay}#cancel`} prefetch={false}>
          {t("block.cancel")}
        </LinkButton>
      )}
    </p>
  )
}
