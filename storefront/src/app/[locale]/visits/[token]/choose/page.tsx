import type { Metadata } from "next"
import { depositOfOrder } from "@/data/visits"
import { readWords } from "@/features/booking/flash"
import { LostSlot } from "@/features/booking/slot-form"
import { NoticeBox } from "@/features/booking/step-frame"
import { chooseSlot } from "@/features/booking/visit-actions"
import { VisitFrame, visitMetadata } from "@/features/booking/visit-frame"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { Alert } from "@/ui/feedback"

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return visitMetadata(await pageLocale())
}

/** Another slot for a visit that was paid after its own was gone. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const token = decodeURIComponent((await params).token)
  const flash = await readWords(`visits/${token}/choose`)
  return (
    <VisitFrame token={token} locale={locale} title={() => t("depositPage.chooseTitle")}>
      {async (visit) => {
        const ref = visit.order_ref
        const deposit = ref ? await depositOfOrder(ref, locale).catch(() => null) : null
        return (
          <>
            <NoticeBox notice={flash.notice} locale={locale} />
            {ref && deposit?.state === "slot_lost" ? (
              <>
                <LostSlot
                  title={t("depositPage.slot_lost")}
                  alternatives={deposit.alternatives}
                  timezone={visit.timezone}
                  locale={locale}
                  action={chooseSlot}
                  hidden={{ ref, token }}
                />
                <p className="text-sm text-muted">{t("depositPage.refundNote")}</p>
              </>
            ) : (
              <Alert tone="warn" title={t("notice.visit_closed")} />
            )}
          </>
        )
      }}
    </VisitFrame>
  )
}
