import type { Metadata } from "next"
import { getBookingOffer } from "@/data/booking"
import { chooseService } from "@/features/booking/actions"
import { ChoiceCard } from "@/features/booking/choice-card"
import { Down, openStep, StepFrame } from "@/features/booking/step-frame"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import type { BookingService } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { MerchantText } from "@/ui/merchant-text"
import { Icon } from "@/ui/icon"
import { Price } from "@/ui/price"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("service.title"), robots: { index: false } }
}

/** What is to be done: what fits the fault first, everything else below. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const { draft, flash } = await openStep("service", locale)
  const offer = await getBookingOffer(locale).catch(() => null)
  if (!offer) {
    return (
      <StepFrame {...{ draft, flash, locale }} step="service" title={t("service.title")}>
        <Down locale={locale} path="booking/service" />
      </StepFrame>
    )
  }
  const suggests = offer.faults.find(({ code }) => code === draft.fault)?.suggests ?? []
  const fitting = suggests.flatMap((code) => offer.services.filter((one) => one.code === code))
  const others = offer.services.filter((one) => !fitting.includes(one))
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="service"
      title={t("service.title")}
      intro={t("service.intro")}
    >
      <form action={chooseService} id="visit-service" className="grid gap-5">
        <input type="hidden" name="locale" value={locale} />
        {fitting.length > 0 && (
          <section className="grid gap-2">
            <h2 className="text-lg">{t("service.suggested")}</h2>
            <ServiceList services={fitting} chosen={draft.service} locale={locale} />
          </section>
        )}
        {fitting.length > 0 ? (
          <details open={others.some(({ code }) => code === draft.service)}>
            <summary className="flex min-h-11 items-center gap-2 font-medium">
              <Icon name="down" />
              {t("service.others", { count: others.length })}
            </summary>
            <div className="mt-2">
              <ServiceList services={others} chosen={draft.service} locale={locale} />
            </div>
          </details>
        ) : (
          <ServiceList services={others} chosen={draft.service} locale={locale} />
        )}
      </form>
    </StepFrame>
  )
}

function ServiceList({
  services,
  chosen,
  locale,
}: {
  services: BookingService[]
  chosen: string
  locale: Locale
}) {
  const t = translator(locale, "booking")
  return (
    <ul className="grid gap-2">
      {services.map((service) => (
        <li key={service.id}>
          <ChoiceCard
            name="service"
            value={service.code}
            icon="wrench"
            title={<MerchantText text={service.name} locale={locale} />}
            detail={
              <>
                {service.note && (
                  <span className="block">
                    <MerchantText text={service.note} locale={locale} />
                  </span>
                )}
                <span className="flex flex-wrap gap-x-4">
                  <span>{t("service.minutes", { minutes: service.duration_min })}</span>
                  {Number(service.deposit) > 0 && (
                    <span>
                      {t("service.deposit")} <Price amount={service.deposit} locale={locale} />
                    </span>
                  )}
                  {service.needs_approval && <span>{t("service.approval")}</span>}
                </span>
              </>
            }
            aside={<Price amount={service.price} locale={locale} className="font-semibold" />}
            chosen={service.code === chosen && t("chosen")}
          />
        </li>
      ))}
    </ul>
  )
}
