"use client"

import { useEffect, useRef } from "react"
import { useCommunes } from "@/features/account/use-communes.client"
import type { WilayaChoice } from "@/features/checkout/labels"
import type { Messages } from "@/i18n/messages"
import type { PlaceChoice } from "@/lib/checkout/view"
import type { Locale } from "@/lib/i18n/locales"
import { Button } from "@/ui/button"
import { SelectField } from "@/ui/field"

/** Wilaya and commune; without JavaScript a button asks for the communes. */
export function ZoneFields({
  locale,
  wilayas,
  communes: given,
  wilaya: start,
  commune,
  errors,
  labels,
}: {
  locale: Locale
  wilayas: WilayaChoice[]
  communes: PlaceChoice[]
  wilaya: string
  commune: string
  errors: Partial<Record<"wilaya" | "commune", string>>
  labels: Messages["booking"]["zone"]
}) {
  const { wilaya, communes, choose } = useCommunes(start, start ? { [start]: given } : {}, locale)
  const select = useRef<HTMLSelectElement>(null)
  // Chosen before the scripts were there: nobody heard it.
  useEffect(() => {
    const already = select.current?.value ?? ""
    if (already !== start) {
      choose(already)
    }
    // Once: from then on every choice is heard.
  }, [])
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="grid content-start gap-2">
        <SelectField
          id="visit-wilaya"
          name="wilaya"
          ref={select}
          label={labels.wilaya}
          error={errors.wilaya}
          defaultValue={start}
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
          <Button type="submit" tone="quiet" wide name="intent" value="communes" formNoValidate>
            {labels.showCommunes}
          </Button>
        </noscript>
      </div>
      <SelectField
        // Another wilaya has other communes: nothing of the old choice may stay.
        key={`${wilaya}-${communes.length}`}
        id="visit-commune"
        name="commune"
        label={labels.commune}
        error={errors.commune}
        defaultValue={wilaya === start ? commune : ""}
        autoComplete="address-level2"
        required={communes.length > 0}
      >
        <option value="">{wilaya ? labels.communeChoose : labels.communeFirst}</option>
        {communes.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
