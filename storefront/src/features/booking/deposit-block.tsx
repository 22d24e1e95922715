import type { DepositView } from "@/data/visits"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { LinkButton } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { readWords } from "./flash"
import { LostSlot } from "./slot-form"
import { NoticeBox, Sheet } from "./step-frame"
import { chooseSlot } from "./visit-actions"
import { VisitFacts } from "./visit-facts"

/**
 * The visit an order's money is the deposit of. On the order's page links only (`forms` false): that
 * page keeps its address from everybody and could not post.
 */
export async function DepositBlock({
  deposit,
  orderRef,
  locale,
  forms,
}: {
  deposit: DepositView
  orderRef: string
  locale: Locale
  forms: boolean
}) {
  const t = translator(locale, "booking")
  const { visit, state, alternatives } = deposit
  const flash = forms ? await readWords(`pay/${orderRef}`) : {}
  if (state === "slot_lost") {
    return forms ? (
      <div className="grid gap-3">
        <NoticeBox notice={flash.notice} locale={locale} />
        <LostSlot
          title={t("depositPage.slot_lost")}
          alternatives={alternatives}
          timezone={deposit.timezone}
          locale={locale}
          action={chooseSlot}
          hidden={{ ref: orderRef }}
        />
        <p className="text-sm text-muted">{t("depositPage.refundNote")}</p>
      </div>
    ) : (
      <Alert tone="bad" title={t("depositPage.slot_lost")}>
        <p>
          {/* A full load: the form there must say where it is. */}
          <a
            href={`/${locale}/pay/${orderRef}`}
            className="pipe-link inline-block py-2 font-medium"
          >
            {t("depositPage.choose")}
          </a>
        </p>
      </Alert>
    )
  }
  return (
    <Sheet title={t("depositPage.title")}>
      <Alert
        tone={state === "confirmed" ? "ok" : state === "awaiting" ? "info" : "warn"}
        title={t(`depositPage.${state}`)}
      />
      {visit && <VisitFacts visit={visit} locale={locale} />}
      {visit?.reference && (
        <p>
          {t("visit.reference")}{" "}
          <bdi dir="ltr" className="font-semibold tnum">
            {visit.reference}
          </bdi>
        </p>
      )}
      {deposit.manage_token && state === "confirmed" && (
        <p className="print:hidden">
          <LinkButton
            tone="quiet"
            href={`/${locale}/visits/${deposit.manage_token}`}
            prefetch={false}
          >
            {t("depositPage.manage")}
          </LinkButton>
        </p>
      )}
      {state === "released" && (
        <p>
          <LinkButton tone="quiet" href={`/${locale}/booking`} prefetch={false}>
            {t("bookNew")}
          </LinkButton>
        </p>
      )}
    </Sheet>
  )
}
