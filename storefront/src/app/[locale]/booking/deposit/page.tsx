import { formatPrice } from "@hanout/algeria/money"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { requestTime } from "@/data/clock"
import { readDraft } from "@/features/booking/draft"
import { readWords } from "@/features/booking/flash"
import { payDeposit } from "@/features/booking/hold-actions"
import { HoldBox } from "@/features/booking/hold-box"
import { Sheet, StepFrame } from "@/features/booking/step-frame"
import { readPays } from "@/features/checkout/pay-choices"
import { PaymentFields } from "@/features/checkout/payment-fields.client"
import { SubmitButton } from "@/features/pay/submit-button.client"
import { MESSAGES } from "@/i18n/messages"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { chosenPay } from "@/lib/checkout/view"
import { Alert } from "@/ui/feedback"
import { CheckField } from "@/ui/field"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("deposit.title"), robots: { index: false } }
}

/** The deposit that makes the visit certain: how to pay it. Never cash: nobody is at the door yet. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const payment = translator(locale, "payment")
  const draft = await readDraft()
  const flash = await readWords("booking/deposit")
  if (!draft.deposit || !draft.hold) {
    redirect(`/${locale}/booking/summary`)
  }
  const pays = (await readPays(draft.deposit.cart, draft.wilaya, locale)).filter(
    ({ kind }) => kind !== "cod"
  )
  const only = pays.filter(({ available }) => available)
  const amount = `\u2068${formatPrice(draft.deposit.amount, locale)}\u2069`
  const error = flash.errors?.payment
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="summary"
      title={t("deposit.title")}
      intro={t("deposit.text", { amount })}
      aside={
        <HoldBox
          hold={{ ...draft.hold, extended: true }}
          step="summary"
          now={(await requestTime()) * 1000}
          locale={locale}
        />
      }
    >
      {only.length === 0 ? (
        <Alert tone="warn" title={t("deposit.none")} />
      ) : (
        <form action={payDeposit} className="grid gap-5" key={JSON.stringify(flash.errors ?? "")}>
          <input type="hidden" name="locale" value={locale} />
          <Sheet title={t("deposit.method")}>
            <div id="visit-payment">
              <PaymentFields
                pays={pays}
                chosen={chosenPay(pays, only.length === 1 ? (only[0]?.id ?? "") : "")}
                errors={{ ...(error && { payment: t("error.required") }) }}
                labels={MESSAGES[locale].checkout.form}
              />
            </div>
            <CheckField
              id="visit-terms"
              name="terms"
              value="accepted"
              required
              error={flash.errors?.terms && payment("error.terms_required")}
              label={
                <>
                  {payment("termsBefore")}{" "}
                  <a
                    href={`/${locale}/info/terms`}
                    target="_blank"
                    rel="noopener"
                    className="pipe-link font-medium"
                  >
                    {payment("termsLink")}
                  </a>
                  {locale === "ar" ? " " : ""}
                  {payment("termsAfter")}
                </>
              }
            />
          </Sheet>
          <SubmitButton pending={t("sending")} wide leaves>
            {t("deposit.submit", { amount })}
          </SubmitButton>
          <p className="text-sm text-muted">{t("deposit.note")}</p>
        </form>
      )}
    </StepFrame>
  )
}
