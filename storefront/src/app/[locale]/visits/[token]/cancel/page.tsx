import { formatPrice } from "@hanout/algeria/money"
import type { Metadata } from "next"
import { readWords } from "@/features/booking/flash"
import { ErrorBox, NoticeBox, Sheet } from "@/features/booking/step-frame"
import { callOff } from "@/features/booking/visit-actions"
import { VisitFacts } from "@/features/booking/visit-facts"
import { VisitFrame, visitMetadata } from "@/features/booking/visit-frame"
import { SubmitButton } from "@/features/pay/submit-button.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { LinkButton } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { CheckField, TextField } from "@/ui/field"

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return visitMetadata(await pageLocale())
}

/** What calling the visit off costs, said before it is done. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const token = decodeURIComponent((await params).token)
  const flash = await readWords(`visits/${token}/cancel`)
  return (
    <VisitFrame token={token} locale={locale} title={() => t("cancel.title")}>
      {(visit) => {
        const fee = Number(visit.cancel_fee ?? 0)
        const paid = visit.deposit_state === "paid"
        const amount = `\u2068${formatPrice(fee > 0 ? fee : visit.deposit, locale)}\u2069`
        return (
          <>
            <NoticeBox notice={flash.notice} locale={locale} />
            <ErrorBox errors={flash.errors} locale={locale} />
            <Sheet>
              <VisitFacts visit={visit} locale={locale} />
              {visit.can_cancel ? (
                <form action={callOff} className="grid gap-4">
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="token" value={token} />
                  <Alert
                    tone={fee > 0 ? "warn" : "info"}
                    title={
                      fee > 0
                        ? t("cancel.fee", { amount })
                        : paid
                          ? t("cancel.refund", { amount })
                          : t("cancel.free")
                    }
                  />
                  <TextField
                    id="visit-reason"
                    name="reason"
                    dir="auto"
                    label={t("cancel.reason")}
                    optional={t("optional")}
                    maxLength={300}
                    autoComplete="off"
                  />
                  <CheckField
                    id="visit-confirm"
                    name="confirm"
                    value="yes"
                    required
                    error={flash.errors?.confirm && t("cancel.confirmMissing")}
                    label={t("cancel.confirm")}
                  />
                  <SubmitButton pending={t("sending")}>{t("cancel.submit")}</SubmitButton>
                </form>
              ) : (
                <Alert tone="warn" title={t("notice.visit_closed")} />
              )}
              <p>
                <LinkButton tone="plain" href={`/${locale}/visits/${token}`} prefetch={false}>
                  {t("cancel.keep")}
                </LinkButton>
              </p>
            </Sheet>
          </>
        )
      }}
    </VisitFrame>
  )
}
