import { useState } from "react"
import type { FieldSpec } from "../../lib/entity-form"
import { dots } from "../../lib/dots"
import type { Service } from "../../lib/planning-types"
import { useTexts } from "../../lib/use-texts"
import { EntityDrawer } from "./entity-drawer"
import { EntityList } from "./entity-list"
import { VariantPicker } from "./variant-picker"
import { ACTIVE, CODE, NAMES, POSITION, useSkillOptions } from "./word-lists"

function ServiceDrawer({
  service,
  fields,
  onClose,
}: {
  service: Service | undefined
  fields: readonly FieldSpec[]
  onClose: () => void
}) {
  const [variant, setVariant] = useState(service?.deposit_variant_id ?? "")
  return (
    <EntityDrawer
      path="services"
      group="service"
      fields={fields}
      entity={service}
      extra={(errorOf) => (
        <VariantPicker
          value={variant}
          error={errorOf("deposit_variant_id")}
          onChange={setVariant}
        />
      )}
      extraBody={{ deposit_variant_id: variant || null }}
      onClose={onClose}
    />
  )
}

/** What customers may book. */
export function Services() {
  const { t, locale, money } = useTexts()
  const skills = useSkillOptions()
  const fields: readonly FieldSpec[] = [
    CODE,
    { name: "kind", kind: "text", required: true, dir: "ltr", initial: "repair" },
    ...NAMES,
    { name: "price", kind: "money", required: true },
    { name: "deposit", kind: "money", initial: "0" },
    { name: "duration_min", kind: "number", required: true, initial: "60" },
    { name: "buffer_before_min", kind: "number", initial: "0" },
    { name: "buffer_after_min", kind: "number", initial: "0" },
    { name: "min_notice_min", kind: "number", initial: "240" },
    { name: "window_days", kind: "number", initial: "60" },
    { name: "slot_step_min", kind: "number", initial: "30" },
    { name: "cancel_free_hours", kind: "number", initial: "24" },
    { name: "repeat_months", kind: "number" },
    { name: "skills", kind: "boxes", options: skills },
    { name: "required_info", kind: "lines", dir: "ltr" },
    { name: "note_fr", kind: "paragraph", dir: "ltr" },
    { name: "note_ar", kind: "paragraph", dir: "rtl" },
    { name: "note_en", kind: "paragraph", dir: "ltr" },
    { name: "spans_breaks", kind: "switch" },
    { name: "needs_approval", kind: "switch" },
    POSITION,
    ACTIVE,
  ]
  return (
    <EntityList<Service>
      path="services"
      plural="services"
      group="service"
      fields={fields}
      line={(service) => ({
        name: service[`name_${locale}`],
        about: dots([
          service.code,
          t("service.minutes", { count: service.duration_min }),
          money(service.price),
          !service.active && t("settings.inactive"),
        ]),
      })}
      drawer={(service, onClose) => (
        <ServiceDrawer service={service} fields={fields} onClose={onClose} />
      )}
    />
  )
}
