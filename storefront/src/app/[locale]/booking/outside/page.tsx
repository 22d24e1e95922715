import { getCommune } from "@hanout/algeria/geography"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { requestCallback } from "@/features/booking/actions"
import { readDraft } from "@/features/booking/draft"
import { readWords } from "@/features/booking/flash"
import { PersonFields } from "@/features/booking/person-fields"
import { Sheet, StepFrame } from "@/features/booking/step-frame"
import { SubmitButton } from "@/features/pay/submit-button.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { whatsappLink } from "@/shop-info"
import { LinkButton } from "@/ui/button"
import { TextArea } from "@/ui/field"
import { Icon } from "@/ui/icon"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("outside.title"), robots: { index: false } }
}

/** Nobody goes to this commune yet: says so, and takes a number to call back. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const draft = await readDraft()
  const flash = await readWords("booking/outside")
  const commune = getCommune(draft.commune)
  if (!commune) {
    redirect(`/${locale}/booking`)
  }
  const sent = flash.notice === "callback_sent"
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="zone"
      anchors="callback"
      title={t("outside.title")}
      intro={t("outside.text", {
        commune: `\u2068${locale === "ar" ? commune.name_ar : commune.name_fr}\u2069`,
      })}
    >
      {!sent && (
        <Sheet title={t("outside.callback")}>
          <form
            action={requestCallback}
            className="grid gap-4"
            key={JSON.stringify([draft.contact, flash.errors])}
          >
            <input type="hidden" name="locale" value={locale} />
            <PersonFields
              values={draft.contact}
              errors={flash.errors}
              prefix="callback"
              locale={locale}
            />
            <TextArea
              id="callback-note"
              name="note"
              dir="auto"
              label={t("outside.note")}
              optional={t("optional")}
              defaultValue={draft.device.description}
              maxLength={400}
              rows={3}
            />
            <SubmitButton pending={t("sending")} wide>
              {t("outside.submit")}
            </SubmitButton>
          </form>
        </Sheet>
      )}
      <p className="flex flex-wrap gap-3">
        <LinkButton tone="quiet" href={`/${locale}/booking`} prefetch={false}>
          {t("outside.other")}
        </LinkButton>
        <LinkButton tone="quiet" rel="noopener" href={whatsappLink(t("whatsappText"))}>
          <Icon name="whatsapp" />
          WhatsApp
        </LinkButton>
        <LinkButton tone="plain" href={`/${locale}/search`}>
          {t("outside.shop")}
        </LinkButton>
      </p>
    </StepFrame>
  )
}
