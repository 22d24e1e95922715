import { Checkbox, Input, Label, Switch, Text, Textarea } from "@medusajs/ui"
import { useId } from "react"
import type { Draft, FieldSpec } from "../../lib/entity-form"
import { useTexts } from "../../lib/use-texts"
import { Choose } from "../choose"
import { Field } from "../field"

type Value = string | boolean | string[]

const TYPES: Readonly<Partial<Record<FieldSpec["kind"], string>>> = { date: "date", color: "color" }

function Boxes({
  field,
  label,
  value,
  error,
  onChange,
}: {
  field: FieldSpec
  label: string
  value: readonly string[]
  error: string | undefined
  onChange: (value: string[]) => void
}) {
  const id = useId()
  const { t } = useTexts()
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="txt-compact-small-plus pb-1">{label}</legend>
      {(field.options ?? []).length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.noOptions")}
        </Text>
      )}
      {(field.options ?? []).map((option) => (
        <div key={option.value} className="flex items-center gap-2">
          <Checkbox
            id={`${id}-${option.value}`}
            checked={value.includes(option.value)}
            onCheckedChange={(checked) =>
              onChange(
                checked === true
                  ? [...value, option.value]
                  : value.filter((one) => one !== option.value)
              )
            }
          />
          <Label htmlFor={`${id}-${option.value}`} size="small">
            {option.label}
          </Label>
        </div>
      ))}
      {error && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {error}
        </Text>
      )}
    </fieldset>
  )
}

function OneField({
  field,
  label,
  hint,
  value,
  error,
  onChange,
}: {
  field: FieldSpec
  label: string
  hint: string | undefined
  value: Value | undefined
  error: string | undefined
  onChange: (value: Value) => void
}) {
  const { t } = useTexts()
  const id = useId()
  if (field.kind === "switch") {
    return (
      <div className="flex items-center gap-2">
        {/* The knob slides by a physical transform: it must not be mirrored. */}
        <div dir="ltr" className="flex">
          <Switch id={id} checked={value === true} onCheckedChange={onChange} />
        </div>
        <Label htmlFor={id} size="small">
          {label}
        </Label>
      </div>
    )
  }
  if (field.kind === "boxes") {
    const checked = Array.isArray(value) ? value : []
    return <Boxes field={field} label={label} value={checked} error={error} onChange={onChange} />
  }
  const text = typeof value === "string" ? value : ""
  const common = {
    id,
    value: text,
    "aria-invalid": error !== undefined,
    ...(error || hint ? { "aria-describedby": `${id}-hint` } : {}),
  }
  return (
    <Field id={id} label={label} error={error} hint={hint}>
      {field.kind === "choice" ? (
        <Choose
          id={id}
          value={text}
          options={field.options ?? []}
          placeholder={t("actions.choose")}
          none={field.required ? undefined : t("settings.none")}
          invalid={error !== undefined}
          onChange={onChange}
        />
      ) : field.kind === "paragraph" || field.kind === "lines" ? (
        <Textarea
          {...common}
          rows={field.kind === "lines" ? 5 : 3}
          dir={field.dir ?? "auto"}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input
          {...common}
          type={TYPES[field.kind] ?? "text"}
          autoComplete="off"
          dir={field.dir ?? (field.kind === "text" ? "auto" : "ltr")}
          {...(field.kind === "number" ? { inputMode: "numeric" as const } : {})}
          {...(field.kind === "money" ? { inputMode: "decimal" as const } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** The fields of a form, in their order; `group` names where their labels are. */
export function EntityFields({
  group,
  fields,
  draft,
  errorOf,
  onChange,
}: {
  group: string
  fields: readonly FieldSpec[]
  draft: Draft
  errorOf: (name: string) => string | undefined
  onChange: (change: Draft) => void
}) {
  const { t } = useTexts()
  const labelOf = (name: string) =>
    t(`${group}.fields.${name}`, { defaultValue: t(`settings.fields.${name}`) })
  const hintOf = (name: string) =>
    t(`${group}.hints.${name}`, { defaultValue: t(`settings.hints.${name}`, { defaultValue: "" }) })
  return (
    <>
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          label={labelOf(field.name)}
          hint={hintOf(field.name) || undefined}
          value={draft[field.name]}
          error={errorOf(field.name)}
          onChange={(value) => onChange({ [field.name]: value })}
        />
      ))}
    </>
  )
}
