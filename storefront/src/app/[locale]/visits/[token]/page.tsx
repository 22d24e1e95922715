import {
  centimesToDinars,
  dinarsToCentimes,
  formatPrice,
  subtractCentimes,
} from "@hanout/algeria/money"
import type { Metadata } from "next"
import { readDraft } from "@/features/booking/draft"
import { readWords } from "@/features/booking/flash"
import { PriceLines } from "@/features/booking/price-lines"
import { NoticeBox, Sheet } from "@/features/booking/step-frame"
import { VisitBadge, VisitFacts } from "@/features/booking/visit-facts"
import { VisitFrame, visitMetadata } from "@/features/booking/visit-frame"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { momentParts } from "@/lib/booking/moments"
import type { VisitView } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { buttonClass, LinkButton } from "@/ui/button"
import { Icon, type IconName } from "@/ui/icon"

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return visitMetadata(await pageLocale())
}

/** A visit as its link shows it: thanks right after booking, the state and what can be done ever after. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const token = decodeURIComponent((await params).token)
  const flash = await readWords(`visits/${token}`)
  const fresh = (await readDraft()).manage === token
  return (
    <VisitFrame
      token={token}
      locale={locale}
      title={(visit) =>
        fresh && visit.status === "confirmed"
          ? t("visit.thanks")
          : fresh && visit.status === "pending_approval"
            ? t("visit.asked")
            : visit.reference
              ? t("visit.titleOf", { reference: `\u2066${visit.reference}\u2069` })
              : t("visit.title")
      }
    >
      {(visit) => (
        <>
          <NoticeBox notice={flash.notice} locale={locale} />
          {fresh && (visit.status === "confirmed" || visit.status === "pending_approval") && (
            <Reference visit={visit} locale={locale} />
          )}
          <Sheet>
            <p>
              <VisitBadge status={visit.status} locale={locale} />
            </p>
            <VisitFacts visit={visit} locale={locale} />
            {visit.status === "slot_lost" && visit.order_ref && (
              <p>
                <a href={`/${locale}/visits/${token}/choose`} className={buttonClass("action")}>
                  {t("depositPage.choose")}
                </a>
              </p>
            )}
            <Actions visit={visit} token={token} locale={locale} />
          </Sheet>
          {visit.status === "confirmed" && <Next visit={visit} locale={locale} />}
          <Sheet title={t("summary.priceTitle")}>
            <PriceLines
              price={visit.price}
              surcharges={visit.surcharges}
              deposit={visit.deposit}
              locale={locale}
            />
            {visit.deposit_state && (
              <p className="text-muted">
                <DepositState visit={visit} locale={locale} />
              </p>
            )}
            {visit.order_ref && (
              <p className="print:hidden">
                <LinkButton tone="quiet" href={`/${locale}/orders/${visit.order_ref}`}>
                  {t("visit.toOrder")}
                </LinkButton>
              </p>
            )}
          </Sheet>
          <Photos visit={visit} token={token} locale={locale} />
        </>
      )}
    </VisitFrame>
  )
}

type PartProps = { visit: VisitView; locale: Locale }

function Reference({ visit, locale }: PartProps) {
  const t = translator(locale, "booking")
  return (
    <section className="grid gap-2 rounded-card bg-ok-soft p-5">
      <p className="text-muted">{t("visit.reference")}</p>
      <bdi dir="ltr" className="text-3xl font-semibold text-accent-text tnum">
        {visit.reference}
      </bdi>
      <p>{t("visit.keepLink")}</p>
    </section>
  )
}

function Actions({ visit, token, locale }: PartProps & { token: string }) {
  const t = translator(locale, "booking")
  const base = `/${locale}/visits/${token}`
  const future = ["confirmed", "pending_approval"].includes(visit.status)
  const until =
    visit.cancel_free_until && visit.can_cancel
      ? momentParts(visit.cancel_free_until, visit.timezone, locale)
      : null
  return (
    <div className="grid gap-3 print:hidden">
      <p className="flex flex-wrap gap-3">
        {future && (
          <a
            href={`/api/booking/calendar/${token}?locale=${locale}`}
            className={buttonClass("quiet")}
          >
            <Icon name="calendar" />
            {t("visit.calendar")}
          </a>
        )}
        {/* Full loads: this page tells nobody its address, and the forms there must say where they are. */}
        {visit.can_reschedule && (
          <a href={`${base}/move`} className={buttonClass("quiet")}>
            {t("visit.move")}
          </a>
        )}
        {visit.can_cancel && (
          <a href={`${base}/cancel`} className={buttonClass("plain")}>
            {t("visit.cancel")}
          </a>
        )}
      </p>
      {until && (
        <p className="text-sm text-muted">
          {t(visit.can_reschedule ? "visit.freeUntil" : "visit.tooLate", until)}
        </p>
      )}
    </div>
  )
}

/** What happens from now to the ring at the door. */
function Next({ visit, locale }: PartProps) {
  const t = translator(locale, "booking")
  const left =
    visit.deposit_state === "paid"
      ? subtractCentimes(dinarsToCentimes(visit.price), dinarsToCentimes(visit.deposit))
      : dinarsToCentimes(visit.price)
  const total = `\u2068${formatPrice(centimesToDinars(left), locale)}\u2069`
  const steps: [IconName, string][] = [
    ["phone", t("visit.next.reminder")],
    ["truck", t("visit.next.onTheWay")],
    ["wrench", t("visit.next.work")],
    ["cash", t("visit.next.pay", { total })],
  ]
  return (
    <Sheet title={t("visit.next.title")}>
      <ol className="grid gap-4">
        {steps.map(([icon, words]) => (
          <li key={icon} className="flex gap-3">
            <Icon name={icon} className="mt-0.5 size-6 text-accent-text" />
            <span>{words}</span>
          </li>
        ))}
      </ol>
      <p className="text-sm text-muted">{t("visit.next.safety")}</p>
    </Sheet>
  )
}

function DepositState({ visit, locale }: PartProps) {
  const t = translator(locale, "booking")
  switch (visit.deposit_state) {
    case "paid":
    case "late":
    case "kept":
    case "refund_due":
    case "refunded":
    case "awaiting":
      return t(`depositState.${visit.deposit_state}`)
    default:
      return null
  }
}

function Photos({ visit, token, locale }: PartProps & { token: string }) {
  const t = translator(locale, "booking")
  const open = ["confirmed", "pending_approval", "pending_payment", "en_route"].includes(
    visit.status
  )
  if (!open && visit.photos.length === 0) {
    return null
  }
  return (
    <Sheet title={t("visit.photos")}>
      {visit.photos.length === 0 ? (
        <p className="text-muted">{t("visit.noPhotos")}</p>
      ) : (
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5">
          {visit.photos.map(({ id }, index) => (
            <li key={id}>
              <img
                src={`/api/booking/visits/${token}/photos/${id}`}
                alt={t("photos.alt", { index: index + 1 })}
                loading="lazy"
                className="aspect-square w-full rounded-control border border-line bg-sunken object-cover"
              />
            </li>
          ))}
        </ul>
      )}
      {open && (
        <p className="print:hidden">
          <a href={`/${locale}/visits/${token}/photos`} className={buttonClass("quiet")}>
            <Icon name="camera" />
            {t("visit.addPhotos")}
          </a>
        </p>
      )}
    </Sheet>
  )
}
