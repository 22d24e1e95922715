import type { Metadata } from "next"
import { getBookingOffer, readSlots } from "@/data/booking"
import { requestTime } from "@/data/clock"
import { refusal } from "@/data/medusa"
import { holdTime } from "@/features/booking/hold-actions"
import { LostSlot, SlotForm } from "@/features/booking/slot-form"
import { Down, NoticeBox, openStep, Sheet, StepFrame } from "@/features/booking/step-frame"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { BOARD_DAYS } from "@/lib/booking/board"
import { addDays, isDate, localOf } from "@/lib/booking/days"
import type { VisitDraft } from "@/lib/booking/draft"
import { momentParts } from "@/lib/booking/moments"
import type { SlotList } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { LinkButton } from "@/ui/button"
import { Alert } from "@/ui/feedback"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("slot.title"), robots: { index: false } }
}

/** Day and time of the visit. `?day=` opens a day, `&start=` marks a time in it. */
export default async function Page({ searchParams }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const { draft, flash } = await openStep("slot", locale)
  const now = await requestTime()
  const { day, start } = await searchParams
  const list = await slotsOf(draft, now, locale)
  const lost = flash.notice === "slot_taken" || flash.notice === "slot_not_offered"
  const timezone = typeof list === "object" ? list.timezone : "Africa/Algiers"
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="slot"
      title={t("slot.title")}
      intro={t("slot.intro")}
      notices={
        lost && flash.notice ? (
          <LostSlot
            title={t(`notice.${flash.notice}`)}
            alternatives={flash.alternatives ?? []}
            timezone={timezone}
            locale={locale}
            action={holdTime}
          />
        ) : (
          <NoticeBox notice={flash.notice} locale={locale} />
        )
      }
    >
      {draft.hold && Date.parse(draft.hold.expires_at) > now * 1000 && (
        <Alert
          title={t("slot.yours", momentParts(draft.hold.starts_at, draft.hold.timezone, locale))}
        >
          <p>
            <LinkButton tone="quiet" href={`/${locale}/booking/details`} prefetch={false}>
              {t("slot.keep")}
            </LinkButton>
          </p>
        </Alert>
      )}
      {list === "down" ? (
        <Down locale={locale} path="booking/slot" />
      ) : list === "outside" ? (
        <Alert tone="warn" title={t("notice.out_of_zone")}>
          <p>
            <LinkButton tone="quiet" href={`/${locale}/booking/outside`} prefetch={false}>
              {t("outside.callback")}
            </LinkButton>
          </p>
        </Alert>
      ) : (
        <Sheet>
          <SlotForm
            // Another day asked for in the address starts the picker anew.
            key={`${String(day)} ${String(start)}`}
            list={list}
            now={now}
            asked={{
              day: typeof day === "string" && isDate(day) ? day : undefined,
              start: typeof start === "string" ? start : undefined,
            }}
            locale={locale}
            action={holdTime}
            submit={t("slot.submit")}
          />
        </Sheet>
      )}
    </StepFrame>
  )
}

async function slotsOf(
  draft: VisitDraft,
  now: number,
  locale: Locale
): Promise<SlotList | "down" | "outside"> {
  try {
    const offer = await getBookingOffer(locale)
    const service = offer.services.find(({ code }) => code === draft.service)
    if (!service) {
      return "down"
    }
    const from = localOf(now * 1000, offer.settings.timezone).date
    const list = await readSlots(
      { service_id: service.id, commune: draft.commune, from, to: addDays(from, BOARD_DAYS) },
      locale
    )
    return list.reason === "out_of_zone" ? "outside" : list
  } catch (error) {
    return refusal(error) === 422 ? "outside" : "down"
  }
}
