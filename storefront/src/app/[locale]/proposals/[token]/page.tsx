import type { Metadata } from "next"
import { requestTime } from "@/data/clock"
import { proposalByToken } from "@/data/visits"
import { readWords } from "@/features/booking/flash"
import { LostSlot, SlotForm } from "@/features/booking/slot-form"
import { Down, NoticeBox, Sheet } from "@/features/booking/step-frame"
import { acceptYearly, skipYearly } from "@/features/booking/visit-actions"
import { SubmitButton } from "@/features/pay/submit-button.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { isDate } from "@/lib/booking/days"
import { dateWords, isolated } from "@/lib/booking/moments"
import { LinkButton } from "@/ui/button"
import { Alert, EmptyState } from "@/ui/feedback"
import { MerchantText } from "@/ui/merchant-text"

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("proposal.title"), robots: { index: false, follow: false } }
}

/** The next visit of a yearly maintenance: nothing is booked until a time is chosen here. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const token = decodeURIComponent((await params).token)
  const { day, start } = await searchParams
  const flash = await readWords(`proposals/${token}`)
  const reading = await proposalByToken(token, locale).catch(() => undefined)
  const now = await requestTime()
  if (!reading) {
    return (
      <div className="wrap grid gap-5 py-8">
        <h1 className="text-2xl">{t("proposal.title")}</h1>
        {reading === undefined ? (
          <Down locale={locale} path={`proposals/${token}`} />
        ) : (
          <EmptyState
            title={t("visit.dead.none")}
            action={<LinkButton href={`/${locale}/booking`}>{t("bookNew")}</LinkButton>}
          >
            {t("visit.dead.noneText")}
          </EmptyState>
        )}
      </div>
    )
  }
  const { proposal, slots } = reading
  const lost = flash.notice === "slot_taken" || flash.notice === "slot_not_offered"
  return (
    <div className="wrap py-6">
      <div className="mx-auto grid max-w-3xl gap-5">
        <h1 className="text-2xl">{t("proposal.title")}</h1>
        {lost && flash.notice ? (
          <LostSlot
            title={t(`notice.${flash.notice}`)}
            alternatives={flash.alternatives ?? []}
            timezone={proposal.timezone}
            locale={locale}
            action={acceptYearly}
            hidden={{ token }}
          />
        ) : (
          <NoticeBox notice={flash.notice} locale={locale} />
        )}
        <p className="max-w-prose">
          <span className="block text-lg font-semibold">
            {proposal.service && <MerchantText text={proposal.service.name} locale={locale} />}
          </span>
          {t("proposal.text", { date: isolated(dateWords(proposal.due_date, locale)) })}
        </p>
        {proposal.status === "proposed" ? (
          <>
            {slots ? (
              <Sheet>
                <SlotForm
                  key={`${String(day)} ${String(start)}`}
                  list={slots}
                  now={now}
                  asked={{
                    day: typeof day === "string" && isDate(day) ? day : undefined,
                    start: typeof start === "string" ? start : undefined,
                  }}
                  locale={locale}
                  action={acceptYearly}
                  hidden={{ token }}
                  submit={t("proposal.accept")}
                />
              </Sheet>
            ) : (
              <Down locale={locale} path={`proposals/${token}`} />
            )}
            <form action={skipYearly} className="grid gap-2">
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="token" value={token} />
              <SubmitButton tone="quiet" pending={t("sending")}>
                {t("proposal.skip")}
              </SubmitButton>
              <p className="text-sm text-muted">{t("proposal.skipNote")}</p>
            </form>
          </>
        ) : (
          !flash.notice && (
            <Alert
              tone={proposal.status === "accepted" ? "ok" : "info"}
              title={t(`proposal.${proposal.status}`)}
            >
              {proposal.manage_token && (
                <p>
                  {/* A full load: the visit's page tells nobody its address. */}
                  <a
                    href={`/${locale}/visits/${proposal.manage_token}`}
                    className="pipe-link inline-block py-2 font-medium"
                  >
                    {t("visit.title")}
                  </a>
                </p>
              )}
            </Alert>
          )
        )}
      </div>
    </div>
  )
}
