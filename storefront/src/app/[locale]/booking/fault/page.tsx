import type { Metadata } from "next"
import { getBookingOffer } from "@/data/booking"
import { chooseFault } from "@/features/booking/actions"
import { ChoiceCard } from "@/features/booking/choice-card"
import { faultIcon } from "@/features/booking/fault-icons"
import { Down, openStep, StepFrame } from "@/features/booking/step-frame"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { MerchantText } from "@/ui/merchant-text"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("fault.title"), robots: { index: false } }
}

/** What is wrong, one press each; danger first. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const { draft, flash } = await openStep("fault", locale)
  const offer = await getBookingOffer(locale).catch(() => null)
  const faults = [...(offer?.faults ?? [])].sort(
    (one, other) => Number(other.emergency_stop) - Number(one.emergency_stop)
  )
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="fault"
      title={t("fault.title")}
      intro={t("fault.intro")}
    >
      {offer ? (
        <form action={chooseFault} id="visit-fault">
          <input type="hidden" name="locale" value={locale} />
          <ul className="grid gap-2 sm:grid-cols-2">
            {faults.map((fault) => (
              <li key={fault.code} className={fault.emergency_stop ? "sm:col-span-2" : ""}>
                <ChoiceCard
                  name="fault"
                  value={fault.code}
                  icon={fault.emergency_stop ? "alert" : faultIcon(fault.code)}
                  danger={fault.emergency_stop}
                  title={<MerchantText text={fault.name} locale={locale} />}
                  detail={fault.emergency_stop ? t("fault.emergency") : undefined}
                  chosen={draft.fault === fault.code && !fault.emergency_stop && t("chosen")}
                />
              </li>
            ))}
          </ul>
        </form>
      ) : (
        <Down locale={locale} path="booking/fault" />
      )}
    </StepFrame>
  )
}
