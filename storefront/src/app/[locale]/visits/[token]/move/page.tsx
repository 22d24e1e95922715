import type { Metadata } from "next"
import { requestTime } from "@/data/clock"
import { slotsOfVisit } from "@/data/visits"
import { readWords } from "@/features/booking/flash"
import { LostSlot, SlotForm } from "@/features/booking/slot-form"
import { Down, ErrorBox, NoticeBox, Sheet } from "@/features/booking/step-frame"
import { changeTime } from "@/features/booking/visit-actions"
import { VisitFrame, visitMetadata } from "@/features/booking/visit-frame"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { BOARD_DAYS } from "@/lib/booking/board"
import { addDays, isDate, localOf } from "@/lib/booking/days"
import { momentParts } from "@/lib/booking/moments"
import { LinkButton } from "@/ui/button"
import { Alert } from "@/ui/feedback"

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return visitMetadata(await pageLocale())
}

/** Another time for a booked visit, chosen as the first one was. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const token = decodeURIComponent((await params).token)
  const { day, start } = await searchParams
  const flash = await readWords(`visits/${token}/move`)
  const now = await requestTime()
  return (
    <VisitFrame token={token} locale={locale} title={() => t("move.title")}>
      {async (visit) => {
        const back = (
          <p>
            <LinkButton tone="plain" href={`/${locale}/visits/${token}`} prefetch={false}>
              {t("visit.back")}
            </LinkButton>
          </p>
        )
        if (!visit.can_reschedule) {
          return (
            <>
              <NoticeBox notice={flash.notice} locale={locale} />
              <Alert tone="warn" title={t("notice.too_late")} />
              {back}
            </>
          )
        }
        const from = localOf(now * 1000, visit.timezone).date
        const list = await slotsOfVisit(
          token,
          { from, to: addDays(from, BOARD_DAYS) },
          locale
        ).catch(() => null)
        const lost = flash.notice === "slot_taken" || flash.notice === "slot_not_offered"
        return (
          <>
            <p>{t("move.now", momentParts(visit.starts_at, visit.timezone, locale))}</p>
            {lost && flash.notice ? (
              <LostSlot
                title={t(`notice.${flash.notice}`)}
                alternatives={flash.alternatives ?? []}
                timezone={visit.timezone}
                locale={locale}
                action={changeTime}
                hidden={{ token }}
              />
            ) : (
              <NoticeBox notice={flash.notice} locale={locale} />
            )}
            <ErrorBox errors={flash.errors} locale={locale} />
            {list ? (
              <Sheet>
                <SlotForm
                  key={`${String(day)} ${String(start)}`}
                  list={list}
                  now={now}
                  asked={{
                    day: typeof day === "string" && isDate(day) ? day : undefined,
                    start: typeof start === "string" ? start : undefined,
                  }}
                  locale={locale}
                  action={changeTime}
                  hidden={{ token }}
                  submit={t("move.submit")}
                />
              </Sheet>
            ) : (
              <Down locale={locale} path={`visits/${token}/move`} />
            )}
            {back}
          </>
        )
      }}
    </VisitFrame>
  )
}
