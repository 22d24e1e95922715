import { useId } from "react"
import { communeOptions, wilayaOptions } from "../lib/places"
import { useTexts } from "../lib/use-texts"
import { Choose } from "./choose"
import { Field } from "./field"

/** A wilaya and one of its communes; the commune is emptied when the wilaya changes. */
export function PlacePicker({
  wilaya,
  commune,
  error,
  wholeWilaya = false,
  onChange,
}: {
  wilaya: string
  commune: string
  error?: string | undefined
  /** No commune means all of them. */
  wholeWilaya?: boolean
  onChange: (place: { wilaya: string; commune: string }) => void
}) {
  const { t, locale } = useTexts()
  const id = useId()
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field id={`${id}-wilaya`} label={t("place.wilaya")}>
        <Choose
          id={`${id}-wilaya`}
          value={wilaya}
          placeholder={t("actions.choose")}
          options={wilayaOptions(locale)}
          onChange={(value) => onChange({ wilaya: value, commune: "" })}
        />
      </Field>
      <Field id={`${id}-commune`} label={t("place.commune")} error={error}>
        <Choose
          id={`${id}-commune`}
          value={commune}
          placeholder={t("actions.choose")}
          none={wholeWilaya ? t("place.whole") : undefined}
          disabled={wilaya === ""}
          options={communeOptions(wilaya, locale)}
          onChange={(value) => onChange({ wilaya, commune: value })}
        />
      </Field>
    </div>
  )
}
