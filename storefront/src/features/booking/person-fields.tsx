import { translator } from "@/i18n/translate"
import type { ContactValues } from "@/lib/booking/draft"
import type { BookingErrors } from "@/lib/booking/forms"
import type { Locale } from "@/lib/i18n/locales"
import { TextField } from "@/ui/field"

/** First name, last name and phone: as little as it takes to call somebody. */
export function PersonFields({
  values,
  errors = {},
  prefix = "visit",
  locale,
}: {
  values: ContactValues
  errors?: BookingErrors
  /** Before the ids: Next keeps the page one left in the document, and an id may be there once. */
  prefix?: string
  locale: Locale
}) {
  const t = translator(locale, "booking")
  const wrong = (name: string) => {
    const code = errors[name]
    return code && t(`error.${code}`)
  }
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id={`${prefix}-first_name`}
          name="first_name"
          dir="auto"
          label={t("details.firstName")}
          error={wrong("first_name")}
          defaultValue={values.first_name}
          autoComplete="given-name"
          required
          maxLength={60}
        />
        <TextField
          id={`${prefix}-last_name`}
          name="last_name"
          dir="auto"
          label={t("details.lastName")}
          error={wrong("last_name")}
          defaultValue={values.last_name}
          autoComplete="family-name"
          required
          maxLength={60}
        />
      </div>
      <TextField
        id={`${prefix}-phone`}
        name="phone"
        label={t("details.phone")}
        hint={t("details.phoneHint")}
        error={wrong("phone")}
        defaultValue={values.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        required
        maxLength={40}
        className="text-start tnum rtl:text-end"
      />
    </>
  )
}
