import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { canGiveUp, otherMethods, type OrderPayment } from "@/lib/pay/order-payment"
import { Badge } from "@/ui/feedback"
import { CheckField } from "@/ui/field"
import { PayMark } from "@/ui/pay-mark"
import { cancelUnpaid, choosePayMethod } from "./actions"
import { SubmitButton } from "./submit-button.client"
import { unavailableWords } from "./unavailable-words"

/** Every other way to pay this order, and the way out of it. */
export function OtherWays({
  payment,
  orderRef,
  locale,
  cancelError,
}: {
  payment: OrderPayment
  orderRef: string
  locale: Locale
  cancelError?: string
}) {
  const t = translator(locale, "payment")
  const methods = otherMethods(payment)
  return (
    <>
      {methods.length > 0 && (
        <section
          id="other"
          className="grid scroll-mt-4 gap-4 rounded-card bg-paper p-4 shadow-card sm:p-6"
        >
          <h2 className="text-lg">{t("otherTitle")}</h2>
          <ul className="grid divide-y divide-line">
            {methods.map((method) => (
              <li key={method.provider_id} className="grid gap-2 py-4 first:pt-0 last:pb-0">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                  <PayMark kind={method.kind} />
                  {t(`method.${method.kind}.name`)}
                  {method.sandbox && <Badge tone="warn">{t("sandbox")}</Badge>}
                </p>
                <p className="text-sm text-muted">
                  {method.available
                    ? t(`method.${method.kind}.next`)
                    : unavailableWords(method, t, locale)}
                </p>
                {method.available && (
                  <form action={choosePayMethod}>
                    <input type="hidden" name="locale" value={locale} />
                    <input type="hidden" name="ref" value={orderRef} />
                    <input type="hidden" name="provider" value={method.provider_id} />
                    <SubmitButton tone="quiet" pending={t("otherAction")}>
                      {t("otherAction")}
                      <span className="sr-only">: {t(`method.${method.kind}.name`)}</span>
                    </SubmitButton>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {canGiveUp(payment) && (
        <section
          id="cancel"
          className="grid scroll-mt-4 gap-3 rounded-card bg-paper p-4 shadow-card sm:p-6"
        >
          <h2 className="text-lg">{t("cancelTitle")}</h2>
          <p className="text-muted">{t("cancelText")}</p>
          <form action={cancelUnpaid} className="grid justify-items-start gap-2">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="ref" value={orderRef} />
            <CheckField
              id="confirm"
              value="yes"
              required
              label={t("cancelConfirm")}
              error={cancelError}
            />
            <SubmitButton tone="quiet" pending={t("cancelAction")}>
              {t("cancelAction")}
            </SubmitButton>
          </form>
        </section>
      )}
    </>
  )
}
