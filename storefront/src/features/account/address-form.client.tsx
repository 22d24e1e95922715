"use client"

import type { WilayaChoice } from "@/features/checkout/labels"
import type { Messages } from "@/i18n/messages"
import type { PlaceChoice } from "@/lib/checkout/view"
import type { Locale } from "@/lib/i18n/locales"
import { Button } from "@/ui/button"
import { SelectField, TextField } from "@/ui/field"
import { saveAddress, type AccountState } from "./actions"
import { FormMessage, Submit, useAccountForm } from "./form-parts.client"
import { useCommunes } from "./use-communes.client"

export type AddressLabels = Messages["account"]["addressesPage"] &
  Record<"name" | "phone" | "optional", string>

/** One address of the account. `addressKey` is "" for a new one. */
export function AddressForm({
  locale,
  addressKey,
  answer,
  values: given,
  communes: givenCommunes,
  wilayas,
  labels,
}: {
  locale: Locale
  addressKey: string
  /** What a post without JavaScript came to. */
  answer: AccountState | undefined
  values: Partial<Record<string, string>>
  communes: Record<string, PlaceChoice[]>
  wilayas: WilayaChoice[]
  labels: AddressLabels
}) {
  const initial = answer ?? { message: null, errors: {}, values: given, round: 0 }
  const { state, pending, form } = useAccountForm(saveAddress, initial)
  const { errors, values } = state
  const { wilaya, communes, choose } = useCommunes(
    values.wilaya ?? "",
    state.communes ? { [state.communes.wilaya]: state.communes.list } : givenCommunes,
    locale
  )

  return (
    <form {...form} className="grid max-w-xl gap-4">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="key" value={addressKey} />
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {labels.save}
      </button>
      <FormMessage state={state} prefix="place" />
      <TextField
        id="place-name"
        name="name"
        dir="auto"
        autoComplete="name"
        required
        maxLength={120}
        label={labels.name}
        error={errors.name}
        defaultValue={values.name}
      />
      <TextField
        id="place-phone"
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        required
        maxLength={40}
        label={labels.phone}
        error={errors.phone}
        defaultValue={values.phone}
        className="tnum rtl:text-end"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="grid content-start gap-2">
          <SelectField
            id="place-wilaya"
            name="wilaya"
            label={labels.wilaya}
            error={errors.wilaya}
            defaultValue={values.wilaya}
            onChange={(event) => choose(event.target.value)}
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
            <Button type="submit" tone="quiet" wide name="intent" value="communes">
              {labels.showCommunes}
            </Button>
          </noscript>
        </div>
        <SelectField
          key={`${wilaya}-${communes.length}`}
          id="place-commune"
          name="commune"
          label={labels.commune}
          error={errors.commune}
          defaultValue={wilaya === values.wilaya ? values.commune : ""}
          autoComplete="address-level2"
          required
        >
          <option value="">{wilaya ? labels.communeChoose : labels.communeFirst}</option>
          {communes.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        id="place-address"
        name="address"
        dir="auto"
        autoComplete="street-address"
        maxLength={250}
        label={labels.address}
        hint={labels.addressHint}
        error={errors.address}
        defaultValue={values.address}
      />
      <TextField
        id="place-landmark"
        name="landmark"
        dir="auto"
        maxLength={250}
        label={labels.landmark}
        optional={labels.optional}
        hint={labels.landmarkHint}
        error={errors.landmark}
        defaultValue={values.landmark}
      />
      <Submit pending={pending} label={labels.save} busy={labels.saving} />
    </form>
  )
}
