import { WILAYAS } from "@hanout/algeria/wilayas"
import type { Metadata } from "next"
import { cookies } from "next/headers"
import { communeChoices } from "@/data/checkout"
import { chooseZone, startOver } from "@/features/booking/actions"
import { openStep, Sheet, StepFrame } from "@/features/booking/step-frame"
import { ZoneFields } from "@/features/booking/zone-fields.client"
import { SubmitButton } from "@/features/pay/submit-button.client"
import { MESSAGES } from "@/i18n/messages"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { COOKIES } from "@/lib/cookies"
import { alternates } from "@/lib/seo/alternates"
import { Icon, type IconName } from "@/ui/icon"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternates(locale, "/booking"),
  }
}

const PROMISES: { icon: IconName; key: "price" | "slot" | "change" }[] = [
  { icon: "cash", key: "price" },
  { icon: "calendar", key: "slot" },
  { icon: "clock", key: "change" },
]

/** The door of the booking: what it is, and the first question, where the boiler is. */
export default async function Page({ searchParams }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const { draft, flash } = await openStep("zone", locale)
  const { part } = await searchParams
  const remembered = (await cookies()).get(COOKIES.wilaya)?.value ?? ""
  const wilaya = draft.wilaya || remembered
  const { errors = {} } = flash
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="zone"
      title={t("title")}
      intro={t("intro")}
      aside={
        <ul className="grid gap-4 rounded-card border border-line p-4">
          {PROMISES.map(({ icon, key }) => (
            <li key={key} className="flex gap-3">
              <Icon name={icon} className="mt-0.5 text-accent-text" />
              <span>{t(`promise.${key}`)}</span>
            </li>
          ))}
        </ul>
      }
    >
      <Sheet title={t("zone.title")}>
        <form action={chooseZone} className="grid gap-4">
          <input type="hidden" name="locale" value={locale} />
          {typeof part === "string" && <input type="hidden" name="part" value={part} />}
          {/* Enter presses the first button: it must be the one that goes on. */}
          <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
            {t("next")}
          </button>
          <ZoneFields
            // A new answer of the server starts the fields anew.
            key={`${wilaya}-${draft.commune}`}
            locale={locale}
            wilayas={WILAYAS.map(({ code, name_fr, name_ar }) => ({
              code,
              name: `${code} – ${locale === "ar" ? name_ar : name_fr}`,
            }))}
            communes={communeChoices(wilaya, locale)}
            wilaya={wilaya}
            commune={draft.commune}
            errors={{
              wilaya: errors.wilaya && t(`error.${errors.wilaya}`),
              commune: errors.commune && t(`error.${errors.commune}`),
            }}
            labels={MESSAGES[locale].booking.zone}
          />
          <SubmitButton pending={t("sending")} wide>
            {t("next")}
          </SubmitButton>
        </form>
      </Sheet>
      {draft.fault && (
        <form action={startOver}>
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton tone="plain" pending={t("sending")}>
            {t("startOver")}
          </SubmitButton>
        </form>
      )}
    </StepFrame>
  )
}
