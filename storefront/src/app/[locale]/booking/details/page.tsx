import { getCommune, getWilaya } from "@hanout/algeria/geography"
import { formatPhone } from "@hanout/algeria/phones"
import type { Metadata } from "next"
import Link from "next/link"
import { requestTime } from "@/data/clock"
import { addressNote, currentCustomer } from "@/data/customer"
import { saveDetails } from "@/features/booking/actions"
import { HoldBox } from "@/features/booking/hold-box"
import { PersonFields } from "@/features/booking/person-fields"
import { openStep, Sheet, StepFrame } from "@/features/booking/step-frame"
import { SubmitButton } from "@/features/pay/submit-button.client"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { CONTACT_FIELDS, type ContactValues, type VisitDraft } from "@/lib/booking/draft"
import { TextField } from "@/ui/field"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("details.title"), robots: { index: false } }
}

/** Who to ask for, on which phone, behind which door. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const { draft, flash } = await openStep("details", locale)
  const values = await startingContact(draft)
  const wrong = (name: string) => {
    const code = flash.errors?.[name]
    return code && t(`error.${code}`)
  }
  const commune = getCommune(draft.commune)
  const wilaya = getWilaya(draft.wilaya)
  const arabic = locale === "ar"
  const place = [commune, wilaya]
    .map((one) => (arabic ? one?.name_ar : one?.name_fr))
    .filter(Boolean)
    .join(arabic ? "، " : ", ")
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="details"
      title={t("details.title")}
      aside={
        draft.hold && (
          <HoldBox
            hold={draft.hold}
            step="details"
            now={(await requestTime()) * 1000}
            locale={locale}
          />
        )
      }
    >
      <form
        action={saveDetails}
        className="grid gap-5"
        key={JSON.stringify([values, flash.errors])}
      >
        <input type="hidden" name="locale" value={locale} />
        <Sheet title={t("details.contactTitle")}>
          <PersonFields values={values} errors={flash.errors} locale={locale} />
          <TextField
            id="visit-email"
            name="email"
            label={t("details.email")}
            optional={t("optional")}
            hint={t("details.emailHint")}
            error={wrong("email")}
            defaultValue={values.email}
            type="email"
            autoComplete="email"
            dir="ltr"
            maxLength={160}
            className="rtl:text-end"
          />
        </Sheet>
        <Sheet title={t("details.addressTitle")}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">{place}</span>
            <Link href={`/${locale}/booking`} prefetch={false} className="pipe-link text-sm">
              {t("change")}
            </Link>
          </p>
          <TextField
            id="visit-street"
            name="street"
            dir="auto"
            label={t("details.street")}
            error={wrong("street")}
            defaultValue={values.street}
            autoComplete="street-address"
            required
            maxLength={160}
          />
          <TextField
            id="visit-landmark"
            name="landmark"
            dir="auto"
            label={t("details.landmark")}
            optional={t("optional")}
            hint={t("details.landmarkHint")}
            defaultValue={values.landmark}
            maxLength={160}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              id="visit-floor"
              name="floor"
              dir="auto"
              label={t("details.floor")}
              optional={t("optional")}
              defaultValue={values.floor}
              maxLength={40}
            />
            <TextField
              id="visit-access_note"
              name="access_note"
              dir="auto"
              label={t("details.access")}
              optional={t("optional")}
              defaultValue={values.access_note}
              maxLength={160}
            />
          </div>
        </Sheet>
        <SubmitButton pending={t("sending")} wide>
          {t("details.submit")}
        </SubmitButton>
      </form>
    </StepFrame>
  )
}

/** What was typed before; for a signed-in customer who typed nothing yet, what the account knows. */
async function startingContact(draft: VisitDraft): Promise<ContactValues> {
  const { contact } = draft
  if (CONTACT_FIELDS.some((name) => contact[name])) {
    return contact
  }
  const who = await currentCustomer()
  if (who.status !== "in") {
    return contact
  }
  const { customer } = who
  const [first] = customer.addresses
  const address = customer.addresses.find((one) => one.is_default_shipping) ?? first
  const name = (address?.first_name ?? customer.first_name ?? "").trim()
  const cut = name.indexOf(" ")
  const phone = address?.phone ?? customer.phone ?? ""
  return {
    ...contact,
    first_name: cut > 0 ? name.slice(0, cut) : name,
    last_name: cut > 0 ? name.slice(cut + 1) : "",
    phone: phone && formatPhone(phone),
    email: customer.email,
    street: address?.address_1 ?? "",
    landmark: address ? addressNote(address, "landmark") : "",
  }
}
