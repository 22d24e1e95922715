import type { Metadata } from "next"
import { getBookingOffer } from "@/data/booking"
import { saveDevice } from "@/features/booking/actions"
import { DeviceFields } from "@/features/booking/device-fields.client"
import { Down, openStep, Sheet, StepFrame } from "@/features/booking/step-frame"
import { SubmitButton } from "@/features/pay/submit-button.client"
import { MESSAGES } from "@/i18n/messages"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { UNKNOWN_BRAND } from "@/lib/booking/device"
import { RadioCard, TextArea, TextField } from "@/ui/field"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("device.title"), robots: { index: false } }
}

/** The boiler: brand, model, what its display says, gas and pressure. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const { draft, flash } = await openStep("device", locale)
  const offer = await getBookingOffer(locale).catch(() => null)
  if (!offer) {
    return (
      <StepFrame {...{ draft, flash, locale }} step="device" title={t("device.title")}>
        <Down locale={locale} path="booking/device" />
      </StepFrame>
    )
  }
  const service = offer.services.find(({ code }) => code === draft.service)
  const required = service?.required_info ?? []
  const { device } = draft
  const errors = Object.fromEntries(
    Object.entries(flash.errors ?? {}).map(([name, code]) => [
      name,
      code ? t(`error.${code}`) : undefined,
    ])
  )
  const gases = [...offer.gas_types, { code: UNKNOWN_BRAND, name: t("device.unknown") }]
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="device"
      title={t("device.title")}
      intro={t("device.intro")}
    >
      <Sheet>
        <form action={saveDevice} className="grid gap-5">
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
            {t("next")}
          </button>
          <DeviceFields
            // A new answer of the server starts the fields anew.
            key={JSON.stringify([device, flash.errors])}
            values={device}
            brands={offer.brands.filter(({ models }) => models.length > 0)}
            codes={offer.error_codes}
            errors={errors}
            labels={MESSAGES[locale].booking.device}
            needed={{ brand: required.includes("brand"), model: required.includes("model") }}
            optional={t("optional")}
          />
          <fieldset id="visit-gas_type" tabIndex={-1} className="grid gap-2 outline-none">
            <legend className="mb-1.5 font-medium">
              {t("device.gas")}
              {!required.includes("gas_type") && (
                <span className="ms-1.5 text-sm font-normal text-muted">({t("optional")})</span>
              )}
            </legend>
            <div className="grid gap-2 sm:grid-cols-2">
              {gases.map(({ code, name }) => (
                <RadioCard
                  key={code}
                  name="gas_type"
                  value={code}
                  defaultChecked={device.gas_type === code}
                  required={required.includes("gas_type")}
                  aria-describedby={errors.gas_type ? "visit-gas_type-error" : undefined}
                  label={name}
                />
              ))}
            </div>
            {errors.gas_type && (
              <p id="visit-gas_type-error" className="text-sm font-medium text-bad">
                {errors.gas_type}
              </p>
            )}
          </fieldset>
          <TextField
            id="visit-pressure"
            name="pressure"
            label={t("device.pressure")}
            optional={t("optional")}
            hint={t("device.pressureHint")}
            error={errors.pressure}
            defaultValue={device.pressure}
            inputMode="decimal"
            dir="ltr"
            autoComplete="off"
            maxLength={5}
            className="max-w-32 tnum rtl:text-end"
          />
          <TextArea
            id="visit-description"
            name="description"
            dir="auto"
            label={t("device.describe")}
            optional={t("optional")}
            defaultValue={device.description}
            maxLength={400}
            rows={3}
          />
          <SubmitButton pending={t("sending")} wide>
            {t("next")}
          </SubmitButton>
        </form>
      </Sheet>
    </StepFrame>
  )
}
