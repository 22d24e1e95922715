import { formatPrice } from "@hanout/algeria/money"
import { env } from "@/env"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import type { PayFlash } from "@/lib/pay/flash"
import type { MethodKind } from "@/lib/pay/methods"
import type { OrderPayment } from "@/lib/pay/order-payment"
import { Badge } from "@/ui/feedback"
import { CheckField } from "@/ui/field"
import { PayMark } from "@/ui/pay-mark"
import { startPay } from "./actions"
import { ChallengeField } from "./challenge-field"
import { moment } from "./moment"
import { SatimHelp } from "./satim-help"
import { SubmitButton } from "./submit-button.client"

/**
 * The last page before the hosted one, as the certification wants it: the final total, the terms to
 * tick, a question for robots, the button with the amount and the marks of the cards, the help line.
 */
export function PayForm({
  payment,
  kind,
  orderRef,
  number,
  flash,
  locale,
}: {
  payment: OrderPayment
  kind: MethodKind | undefined
  orderRef: string
  number: number
  flash: PayFlash
  locale: Locale
}) {
  const t = translator(locale, "payment")
  const amount = formatPrice(payment.amount, locale, { decimals: 2 })
  const sandbox = payment.methods.some((one) => one.kind === kind && one.sandbox)
  const cards = kind === "card" || kind === "chargily"
  return (
    <form
      action={startPay}
      className="grid gap-5 rounded-card border-t-4 border-accent bg-paper p-4 shadow-card sm:p-6"
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="ref" value={orderRef} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">{t("order", { number })}</p>
        {sandbox && <Badge tone="warn">{t("sandbox")}</Badge>}
      </div>
      <p className="grid gap-1">
        <span className="text-lg">{t("amount")}</span>
        <bdi className="text-4xl font-bold text-accent-text tnum">{amount}</bdi>
      </p>
      {payment.deadline_at && (
        <p className="text-muted">{t("deadline", moment(payment.deadline_at, locale))}</p>
      )}
      <CheckField
        // React puts a form back to its defaults after an action: a new key keeps the tick.
        key={`terms-${String(flash.terms)}`}
        id="terms"
        value="accepted"
        required
        defaultChecked={flash.terms === true}
        error={flash.error === "terms_required" && t("error.terms_required")}
        label={
          <>
            {t("termsBefore")}{" "}
            <a
              href={`/${locale}/info/terms`}
              target="_blank"
              rel="noopener"
              className="pipe-link font-medium"
            >
              {t("termsLink")}
            </a>
            {locale === "ar" ? " " : ""}
            {t("termsAfter")}
          </>
        }
      />
      {env().payChallenge && (
        <ChallengeField orderRef={orderRef} fault={flash.challenge} locale={locale} />
      )}
      <SubmitButton pending={t("paying")} wide leaves>
        {cards && kind && <PayMark kind={kind} alt={t("satim.cards")} />}
        {t("pay", { amount: `\u2068${amount}\u2069` })}
      </SubmitButton>
      <p className="text-sm text-muted">{t("leaving")}</p>
      {kind === "card" && <SatimHelp locale={locale} />}
    </form>
  )
}
