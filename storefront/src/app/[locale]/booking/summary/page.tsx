import { getCommune, getWilaya } from "@hanout/algeria/geography"
import type { Metadata } from "next"
import Link from "next/link"
import type { ReactNode } from "react"
import { getBookingOffer } from "@/data/booking"
import { requestTime } from "@/data/clock"
import { confirmVisit } from "@/features/booking/hold-actions"
import { HoldBox } from "@/features/booking/hold-box"
import { PriceLines } from "@/features/booking/price-lines"
import { Down, openStep, Sheet, StepFrame } from "@/features/booking/step-frame"
import { SubmitButton } from "@/features/pay/submit-button.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { UNKNOWN_BRAND } from "@/lib/booking/device"
import type { VisitDraft } from "@/lib/booking/draft"
import { stepPath, type Step } from "@/lib/booking/steps"
import type { BookingOffer, BookingService } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { MerchantText } from "@/ui/merchant-text"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("summary.title"), robots: { index: false } }
}

/** Everything once more, what it costs, what changing it costs, and the button that books. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const { draft, flash } = await openStep("summary", locale)
  const offer = await getBookingOffer(locale).catch(() => null)
  const service = offer?.services.find(({ code }) => code === draft.service)
  if (!offer || !service || !draft.hold) {
    return (
      <StepFrame {...{ draft, flash, locale }} step="summary" title={t("summary.title")}>
        <Down locale={locale} path="booking/summary" />
      </StepFrame>
    )
  }
  const deposit = Number(draft.hold.deposit) > 0
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="summary"
      title={t("summary.title")}
      aside={
        <HoldBox
          hold={draft.hold}
          step="summary"
          now={(await requestTime()) * 1000}
          locale={locale}
        />
      }
    >
      <Sheet title={<MerchantText text={service.name} locale={locale} />}>
        <Facts draft={draft} offer={offer} locale={locale} />
      </Sheet>
      <Sheet title={t("summary.priceTitle")}>
        <PriceLines
          price={draft.hold.price}
          surcharges={draft.hold.surcharges}
          deposit={draft.hold.deposit}
          locale={locale}
        />
        <p className="text-sm text-muted">{t("summary.priceNote")}</p>
      </Sheet>
      <Sheet title={t("summary.rulesTitle")}>
        <Rules service={service} deposit={deposit} locale={locale} />
      </Sheet>
      <form action={confirmVisit}>
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton pending={t("sending")} wide leaves>
          {t(
            deposit
              ? "summary.toDeposit"
              : service.needs_approval
                ? "summary.request"
                : "summary.confirm"
          )}
        </SubmitButton>
      </form>
    </StepFrame>
  )
}

function Rules({
  service,
  deposit,
  locale,
}: {
  service: BookingService
  deposit: boolean
  locale: Locale
}) {
  const t = translator(locale, "booking")
  return (
    <ul className="grid list-disc gap-1 ps-5">
      <li>{t("summary.free", { hours: service.cancel_free_hours })}</li>
      {deposit && <li>{t("summary.kept")}</li>}
      {service.needs_approval && <li>{t("summary.approval")}</li>}
      <li>{t("summary.payOnSite")}</li>
    </ul>
  )
}

function Facts({
  draft,
  offer,
  locale,
}: {
  draft: VisitDraft
  offer: BookingOffer
  locale: Locale
}) {
  const t = translator(locale, "booking")
  const { device, contact } = draft
  const arabic = locale === "ar"
  const comma = arabic ? "، " : ", "
  const place = [getCommune(draft.commune), getWilaya(draft.wilaya)]
    .map((one) => (arabic ? one?.name_ar : one?.name_fr))
    .filter(Boolean)
    .join(comma)
  const fault = offer.faults.find(({ code }) => code === draft.fault)
  const gas = offer.gas_types.find(({ code }) => code === device.gas_type)
  const brand = device.brand === UNKNOWN_BRAND ? "" : device.brand
  const boiler = [brand, device.model_unknown ? "" : device.model].filter(Boolean).join(" ")
  const rows: [Step, string, ReactNode][] = [
    ["fault", t("step.fault"), fault && <MerchantText text={fault.name} locale={locale} />],
    [
      "device",
      t("step.device"),
      <span key="device">
        <bdi>{boiler || t("device.unknown")}</bdi>
        {device.error_code && (
          <>
            {" · "}
            <bdi dir="ltr">{device.error_code.toUpperCase()}</bdi>
          </>
        )}
        {gas && <>{` · ${gas.name}`}</>}
        {device.description && <bdi className="block text-muted">{device.description}</bdi>}
      </span>,
    ],
    ["photos", t("step.photos"), t("summary.photos", { count: draft.photos.length })],
    [
      "details",
      t("step.details"),
      <span key="details">
        <bdi className="block">{`${contact.first_name} ${contact.last_name}`}</bdi>
        <bdi dir="ltr" className="block tnum">
          {contact.phone}
        </bdi>
        <bdi className="block">
          {[contact.street, contact.landmark, contact.floor].filter(Boolean).join(comma)}
        </bdi>
        <span className="block">{place}</span>
      </span>,
    ],
  ]
  return (
    <dl className="grid divide-y divide-line">
      {rows.map(([step, title, value]) => (
        <div key={step} className="grid grid-cols-[1fr_auto] gap-x-3 py-3 first:pt-0 last:pb-0">
          <dt className="text-sm text-muted">{title}</dt>
          <dd className="row-start-2">{value}</dd>
          <dd className="row-span-2 self-center">
            <Link
              href={`/${locale}/${stepPath(step)}`}
              prefetch={false}
              className="pipe-link inline-flex min-h-11 items-center"
              aria-label={t("changeWhat", { what: title })}
            >
              {t("change")}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}
