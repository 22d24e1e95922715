import { readFlash } from "@/data/flash"
import { depositOfOrder } from "@/data/visits"
import { DepositBlock } from "@/features/booking/deposit-block"
import { PrintButton } from "@/features/orders/print-button.client"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import type { ReceiptFlash } from "@/lib/pay/flash"
import type { ReturnView } from "@/lib/pay/return-view"
import { buttonClass, LinkButton } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { TextField } from "@/ui/field"
import { Icon } from "@/ui/icon"
import { sendReceipt } from "./actions"
import { FocusFirst } from "./focus-first.client"
import { PayFrame } from "./frame"
import { Receipt } from "./receipt"
import { SubmitButton } from "./submit-button.client"

/** Paid: thanks, the receipt, and the three ways to keep it (print, PDF, mail). */
export async function PaidPage({
  view,
  token,
  locale,
}: {
  view: ReturnView
  token: string
  locale: Locale
}) {
  const t = translator(locale, "payment")
  const number = view.order.display_id
  const flash = (await readFlash<ReceiptFlash>("receipt")) ?? {}
  const deposit = await depositOfOrder(view.order.ref, locale).catch(() => null)
  return (
    <PayFrame>
      <div className="grid gap-2">
        <h1 className="flex items-center gap-3 text-2xl">
          <span className="grid size-10 shrink-0 place-items-center rounded-full bg-ok-soft text-ok">
            <Icon name="check" className="size-6" />
          </span>
          {t("result.paid.title")}
        </h1>
        <p className="text-lg">{t("result.paid.text", { number })}</p>
      </div>
      {deposit && (
        <DepositBlock deposit={deposit} orderRef={view.order.ref} locale={locale} forms />
      )}
      <Receipt view={view} locale={locale} />
      {view.receipt && (
        <section className="grid gap-4 rounded-card bg-paper p-4 shadow-card sm:p-6 print:hidden">
          <div className="flex flex-wrap gap-3">
            <PrintButton label={t("receipt.print")} />
            <a
              href={`/api/pay/receipt/${token}?locale=${locale}`}
              download
              className={buttonClass("quiet")}
            >
              {t("receipt.pdf")}
            </a>
          </div>
          <form
            id="receipt-mail"
            action={sendReceipt}
            noValidate
            className="grid scroll-mt-4 gap-3"
          >
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={token} />
            {flash.sent && (
              <FocusFirst>
                <Alert
                  tone="ok"
                  live
                  title={t("receipt.sent", { email: `\u2068${flash.sent}\u2069` })}
                />
              </FocusFirst>
            )}
            {flash.error === "failed" && (
              <FocusFirst>
                <Alert tone="bad" live title={t("receipt.failed")} />
              </FocusFirst>
            )}
            <TextField
              key={flash.typed ?? ""}
              id="email"
              type="email"
              label={t("receipt.email")}
              hint={t("receipt.emailHint")}
              error={flash.error === "emailInvalid" && t("receipt.emailInvalid")}
              defaultValue={flash.typed}
              autoComplete="email"
              required
              maxLength={254}
              dir="ltr"
              className="rtl:text-end"
            />
            <div>
              <SubmitButton tone="quiet" pending={t("receipt.sending")}>
                {t("receipt.send")}
              </SubmitButton>
            </div>
          </form>
        </section>
      )}
      <p className="flex flex-wrap gap-3 print:hidden">
        <LinkButton href={`/${locale}/orders/${view.order.ref}`}>{t("toOrder")}</LinkButton>
        <LinkButton tone="plain" href={`/${locale}`}>
          {t("toShop")}
        </LinkButton>
      </p>
    </PayFrame>
  )
}
