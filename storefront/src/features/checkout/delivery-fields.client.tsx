"use client"

import { centimes, centimesToDinars } from "@hanout/algeria/money"
import type { CheckoutView, PlaceView } from "@/lib/checkout/view"
import { chosenDesk } from "@/lib/checkout/view"
import type { Locale } from "@/lib/i18n/locales"
import { Button } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { RadioCard, SelectField, TextField } from "@/ui/field"
import { Price } from "@/ui/price"
import type { CheckoutLabels, WilayaChoice } from "./labels"

type Props = Pick<CheckoutView, "values" | "errors"> & {
  place: PlaceView | null
  loading: "idle" | "loading" | "failed"
  labels: CheckoutLabels
  wilayas: WilayaChoice[]
  locale: Locale
  onWilaya: (wilaya: string) => void
}

/** Wilaya, commune, and how the parcel gets there. */
export function DeliveryFields(props: Props) {
  const { values, errors, place, loading, labels, wilayas, onWilaya } = props
  const known = place !== null
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="grid content-start gap-2">
          <SelectField
            id="wilaya"
            label={labels.wilaya}
            error={errors.wilaya}
            defaultValue={values.wilaya}
            onChange={(event) => onWilaya(event.target.value)}
            autoComplete="address-level1"
            required
          >
            <option value="">{labels.wilayaChoose}</option>
            {wilayas.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <noscript>
            <Button type="submit" tone="quiet" wide name="intent" value="place">
              {labels.showCommunes}
            </Button>
          </noscript>
        </div>
        <SelectField
          // Another wilaya has other communes: nothing of the old choice may stay.
          key={place?.wilaya ?? "none"}
          id="commune"
          label={labels.commune}
          error={errors.commune}
          defaultValue={place?.wilaya === values.wilaya ? values.commune : ""}
          autoComplete="address-level2"
          required
        >
          <option value="">{known ? labels.communeChoose : labels.communeFirst}</option>
          {place?.communes.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>

      <ModeFields {...props} />
      <p role="status" className="sr-only">
        {loading === "loading" ? labels.loadingPlace : ""}
      </p>
      {(loading === "failed" || (loading === "idle" && place?.goodsCentimes === null)) && (
        <Alert tone="bad" live title={labels.placeFailed}>
          <Button
            type="submit"
            name="intent"
            value="place"
            tone="quiet"
            className="justify-self-start"
          >
            {labels.retry}
          </Button>
        </Alert>
      )}
    </>
  )
}

function ModeFields({ values, errors, place, loading, labels, locale }: Props) {
  const loaded = place !== null && place.goodsCentimes !== null
  const names = {
    home: [labels.home, labels.homeDetail],
    stop_desk: [labels.stopDesk, labels.stopDeskDetail],
  } as const
  return (
    <>
      <fieldset
        id="mode-group"
        tabIndex={-1}
        aria-describedby={errors.mode ? "mode-error" : undefined}
        className="grid gap-2 outline-none"
      >
        <legend className="mb-1.5 font-medium">{labels.mode}</legend>
        {!loaded && (
          <p className="rounded-control border border-dashed border-line-strong p-3.5 text-muted">
            {loading === "loading" ? labels.loadingPlace : labels.modeFirst}
          </p>
        )}
        {loaded &&
          (["home", "stop_desk"] as const).map((mode) => {
            const choice = place.modes.find((one) => one.mode === mode)
            const [name, detail] = names[mode]
            return (
              <RadioCard
                key={mode}
                id={`mode-${mode}`}
                name="mode"
                value={mode}
                required
                defaultChecked={choice !== undefined && values.mode === mode}
                disabled={!choice}
                aria-invalid={errors.mode ? true : undefined}
                label={name}
                detail={
                  choice ? (
                    <>
                      {choice.days && <span className="block">{choice.days}</span>}
                      {detail}
                    </>
                  ) : (
                    labels.unavailable
                  )
                }
                aside={
                  choice &&
                  (choice.priceCentimes === 0 ? (
                    labels.free
                  ) : (
                    <Price
                      amount={centimesToDinars(centimes(choice.priceCentimes))}
                      locale={locale}
                    />
                  ))
                }
              />
            )
          })}
        {errors.mode && (
          <p id="mode-error" className="text-sm font-medium text-bad">
            {errors.mode}
          </p>
        )}
      </fieldset>
      {loaded && (
        <div className="hidden gap-4 group-has-[#mode-stop_desk:checked]:grid">
          <DeskField {...{ values, errors, place, labels }} />
        </div>
      )}
      <div className="hidden gap-4 group-has-[#mode-home:checked]:grid sm:grid-cols-2">
        <TextField
          id="address"
          dir="auto"
          label={labels.address}
          hint={labels.addressHint}
          error={errors.address}
          defaultValue={values.address}
          autoComplete="street-address"
          maxLength={250}
        />
        <TextField
          id="landmark"
          dir="auto"
          label={labels.landmark}
          optional={labels.optional}
          hint={labels.landmarkHint}
          error={errors.landmark}
          defaultValue={values.landmark}
          maxLength={250}
        />
      </div>
    </>
  )
}

/** The carrier's offices; a single one is simply named. */
function DeskField({
  values,
  errors,
  place,
  labels,
}: Pick<Props, "values" | "errors" | "labels"> & { place: PlaceView }) {
  const [only, ...others] = place.desks
  if (only && others.length === 0) {
    return (
      <div className="rounded-control bg-sunken p-3.5">
        <input type="hidden" name="desk" value={only.id} />
        <p className="font-medium">{only.name}</p>
        <p className="text-sm text-muted">{only.address}</p>
        {errors.desk && <p className="text-sm font-medium text-bad">{errors.desk}</p>}
      </div>
    )
  }
  if (!only) {
    return null
  }
  return (
    <SelectField
      key={place.wilaya}
      id="desk"
      label={labels.desk}
      error={errors.desk}
      defaultValue={chosenDesk(place, values.desk)}
    >
      <option value="">{labels.deskChoose}</option>
      {place.desks.map(({ id, name, address }) => (
        <option key={id} value={id}>
          {address ? `${name}, ${address}` : name}
        </option>
      ))}
    </SelectField>
  )
}
