import { formatPrice } from "@hanout/algeria/money"
import { translator } from "@/i18n/translate"
import { LOCALES, type Locale } from "@/lib/i18n/locales"
import { isSatim } from "@/lib/pay/methods"
import type { ReturnPlan, ReturnView } from "@/lib/pay/return-view"
import { SHOP, whatsappLink } from "@/shop-info"
import { buttonClass, LinkButton } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { Icon } from "@/ui/icon"
import { PayFrame } from "./frame"
import { moment } from "./moment"
import { SatimHelp } from "./satim-help"

/**
 * Not paid: why, how much it was, and the ways on. Trying again leads to the payment page, where a
 * new attempt with a new number starts; nothing is posted by itself.
 */
export function FailedPage({
  view,
  plan,
  locale,
}: {
  view: ReturnView
  plan: ReturnPlan
  locale: Locale
}) {
  const t = translator(locale, "payment")
  const { order, failure } = view
  const number = order.display_id
  const pay = `/${locale}/pay/${order.ref}`
  const tone = plan.tone === "bad" ? "bad" : "warn"
  return (
    <PayFrame>
      <h1 className="text-2xl">{t(`result.${plan.words}.title`)}</h1>
      <Alert tone={tone} title={<Why view={view} plan={plan} locale={locale} />}>
        <p>{t(`result.${plan.words}.text`)}</p>
      </Alert>
      <section className="grid gap-4 rounded-card bg-paper p-4 shadow-card sm:p-6">
        <dl className="grid gap-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <dt className="text-muted">{t("receipt.amount")}</dt>
            <dd>
              <bdi className="text-2xl font-bold tnum">
                {formatPrice(failure?.amount ?? order.total, locale, { decimals: 2 })}
              </bdi>
            </dd>
          </div>
          {failure?.show_ids && (
            <>
              <Id name={t("receipt.transaction")} value={failure.transaction_id} />
              <Id name={t("receipt.orderNumber")} value={failure.order_number} />
            </>
          )}
        </dl>
        {plan.retry || plan.change ? (
          <div className="grid gap-3">
            {view.expires_at && (
              <p className="text-muted">{t("failed.kept", moment(view.expires_at, locale))}</p>
            )}
            <p className="flex flex-wrap gap-3">
              {plan.retry && (
                <LinkButton href={pay} prefetch={false}>
                  {t("failed.retry")}
                </LinkButton>
              )}
              {plan.change && (
                <LinkButton tone="quiet" href={`${pay}#other`} prefetch={false}>
                  {t("failed.change")}
                </LinkButton>
              )}
            </p>
          </div>
        ) : (
          <div className="grid gap-3">
            <p>{t("failed.closed")}</p>
            <p>
              <LinkButton href={`/${locale}/search`}>{t("toShop")}</LinkButton>
            </p>
          </div>
        )}
        {isSatim(view.provider_id) && <SatimHelp locale={locale} />}
      </section>
      <div className="flex flex-wrap items-center gap-3">
        <p className="grow basis-full sm:basis-0">{t("failed.contact")}</p>
        <a href={`tel:${SHOP.phone}`} className={buttonClass("quiet")}>
          <Icon name="phone" />
          <bdi dir="ltr">{SHOP.phoneDisplay}</bdi>
        </a>
        <a
          href={whatsappLink(t("failed.whatsappText", { number }))}
          rel="noopener noreferrer"
          className={buttonClass("quiet")}
        >
          <Icon name="whatsapp" />
          {translator(locale, "common")("header.whatsapp")}
        </a>
      </div>
    </PayFrame>
  )
}

/** The issuer's words first; a rejected transaction in the sentence of the certification. */
function Why({ view, plan, locale }: { view: ReturnView; plan: ReturnPlan; locale: Locale }) {
  const t = translator(locale, "payment")
  const { why } = plan
  if (!why) {
    return null
  }
  if ("issuer" in why) {
    return <bdi>{why.issuer}</bdi>
  }
  if ("reason" in why) {
    return t(`reason.${why.reason}`)
  }
  const others = view.failure?.three_languages ? LOCALES.filter((one) => one !== locale) : []
  return (
    <>
      <span className="block">{t("rejected")}</span>
      {others.map((one) => (
        <bdi key={one} lang={one} className="block font-normal">
          {translator(one, "payment")("rejected")}
        </bdi>
      ))}
    </>
  )
}

function Id({ name, value }: { name: string; value?: string }) {
  return value ? (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3">
      <dt className="text-muted">{name}</dt>
      <dd>
        <bdi dir="ltr" className="tnum">
          {value}
        </bdi>
      </dd>
    </div>
  ) : null
}
