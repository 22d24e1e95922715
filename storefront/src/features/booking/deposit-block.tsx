import type { DepositView } from "@/data/visits"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { Alert } from "@/ui/feedback"
import { LinkButton } from "@/ui/button"
import { readDraft } from "./draft"
import { readWords } from "./flash"
import { LostSlot } from "./slot-form"
import { NoticeBox, Sheet } from "./step-frame"
import { chooseSlot } from "./visit-actions"
import { VisitFacts } from "./visit-facts"

/**
 * The visit an order's money is the deposit of. A reference may be forwarded: what changes the visit
 * is offered only to the browser that booked it, others are sent to the link in their message. On the
 * order's page links only (`forms` false): that page keeps its address from everybody and could not
 * post.
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
  const { visit, state } = deposit
  const draft = await readDraft()
  const manage = draft.order === orderRef ? draft.manage : undefined
  if (state === "slot_lost") {
    const flash = forms ? await readWords(`pay/${orderRef}`) : {}
    return (
      <div className="grid gap-3">
        <NoticeBox notice={flash.notice} locale={locale} />
        {forms && manage ? (
          <>
            <LostSlot
              title={t("depositPage.slot_lost")}
              alternatives={deposit.alternatives}
              timezone={visit.timezone}
              locale={locale}
              action={chooseSlot}
              hidden={{ ref: orderRef, token: manage, back: `pay/${orderRef}` }}
            />
            <p className="text-sm text-muted">{t("depositPage.refundNote")}</p>
          </>
        ) : (
          <Alert tone="bad" title={t("depositPage.slot_lost")}>
            {manage ? (
              <p>
                {/* A full load: the form there must say where it is. */}
                <a
                  href={`/${locale}/pay/${orderRef}`}
                  className="pipe-link inline-block py-2 font-medium"
                >
                  {t("depositPage.choose")}
                </a>
              </p>
            ) : (
              <p>{t("depositPage.chooseByMail")}</p>
            )}
          </Alert>
        )}
      </div>
    )
  }
  return (
    <Sheet title={t("depositPage.title")}>
      <Alert
        tone={state === "confirmed" ? "ok" : state === "awaiting" ? "info" : "warn"}
        title={t(`depositPage.${state}`)}
      />
      <VisitFacts visit={visit} locale={locale} />
      {state === "confirmed" &&
        (manage ? (
          <p className="print:hidden">
            <LinkButton tone="quiet" href={`/${locale}/visits/${manage}`} prefetch={false}>
              {t("depositPage.manage")}
            </LinkButton>
          </p>
        ) : (
          <p className="text-muted">{t("depositPage.manageByMail")}</p>
        ))}
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
