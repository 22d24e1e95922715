import { Hint, Input, Label, Text } from "@medusajs/ui"
import { useEffect, useId, useState } from "react"
import { queryOf } from "../../lib/backend"
import { useOne } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { Choose } from "../choose"

type Variant = { id: string; title: string; product: { title: string } | null }

const FIELDS = "id,title,product.title"
const AT_ONCE = 20

/** How long after the last key a search starts, in milliseconds. */
const PAUSE = 300

const nameOf = ({ title, product }: Variant) => [product?.title, title].filter(Boolean).join(" – ")

/** The product variant a deposit is sold as, found by a word of its name. */
export function VariantPicker({
  value,
  error,
  onChange,
}: {
  value: string
  error: string | undefined
  onChange: (id: string) => void
}) {
  const { t } = useTexts()
  const id = useId()
  const [typed, setTyped] = useState("")
  const [asked, setAsked] = useState("")
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  const search = useOne<{ variants: Variant[] }>(
    `product-variants${queryOf({ q: asked, fields: FIELDS, limit: AT_ONCE })}`,
    asked !== ""
  )
  const current = useOne<{ variants: Variant[] }>(
    `product-variants${queryOf({ "id[]": value, fields: FIELDS })}`,
    value !== ""
  )
  const known = new Map(
    [...(current.data?.variants ?? []), ...(asked ? (search.data?.variants ?? []) : [])].map(
      (variant) => [variant.id, nameOf(variant)]
    )
  )
  if (value && !known.has(value)) known.set(value, value)
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="txt-compact-small-plus pb-1">
        {t("settings.fields.deposit_variant_id")}
      </legend>
      <Label htmlFor={`${id}-search`} size="xsmall">
        {t("service.findVariant")}
      </Label>
      <Input
        id={`${id}-search`}
        // The library's own search field has a picture without a name in it.
        type="text"
        role="searchbox"
        size="small"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Choose
        label={t("settings.fields.deposit_variant_id")}
        value={value}
        none={t("settings.none")}
        invalid={error !== undefined}
        options={[...known].map(([variant, label]) => ({ value: variant, label }))}
        onChange={onChange}
      />
      {asked && search.data?.variants.length === 0 && (
        <Text size="small" role="status">
          {t("service.noVariant")}
        </Text>
      )}
      <Hint variant={error ? "error" : "info"} {...(error ? { role: "alert" } : {})}>
        {error ?? t("settings.hints.deposit_variant_id")}
      </Hint>
    </fieldset>
  )
}
