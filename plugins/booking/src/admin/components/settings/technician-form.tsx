import { Checkbox, Drawer, Input, Label, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { bodyOf, draftOf, type Draft, type FieldSpec } from "../../lib/entity-form"
import { communeOptions, wilayaOf } from "../../lib/places"
import type { HeldSkill, Technician } from "../../lib/planning-types"
import { useOne, useSave } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { FormFooter } from "../form-footer"
import { PlacePicker } from "../place-picker"
import { useFaults } from "./entity-drawer"
import { EntityFields } from "./entity-fields"
import { useSkillOptions, useZones } from "./word-lists"

type User = { id: string; email: string; first_name: string | null; last_name: string | null }

/** Skills with the day their certificate ends; without a day they do not end. */
function HeldSkills({
  held,
  error,
  onChange,
}: {
  held: readonly HeldSkill[]
  error: string | undefined
  onChange: (held: HeldSkill[]) => void
}) {
  const { t } = useTexts()
  const id = useId()
  const options = useSkillOptions()
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="txt-compact-small-plus pb-1">{t("technician.skills")}</legend>
      {options.map(({ value, label }) => {
        const skill = held.find(({ code }) => code === value)
        return (
          <div key={value} className="flex flex-wrap items-center gap-2">
            <Checkbox
              id={`${id}-${value}`}
              checked={skill !== undefined}
              onCheckedChange={(checked) =>
                onChange(
                  checked === true
                    ? [...held, { code: value, certified_until: null }]
                    : held.filter(({ code }) => code !== value)
                )
              }
            />
            <Label htmlFor={`${id}-${value}`} size="small" className="flex-1">
              {label}
            </Label>
            {skill && (
              <Input
                type="date"
                size="small"
                aria-label={`${t("technician.until")} ${label}`}
                value={skill.certified_until ?? ""}
                onChange={({ target }) =>
                  onChange(
                    held.map((one) =>
                      one.code === value ? { ...one, certified_until: target.value || null } : one
                    )
                  )
                }
              />
            )}
          </div>
        )
      })}
      {error && (
        <p role="alert" className="txt-small text-ui-fg-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** The sheet of a technician: who it is, what he can do and where. */
export function TechnicianForm({
  technician,
  onClose,
}: {
  technician: Technician | undefined
  onClose: () => void
}) {
  const { t, locale, explain } = useTexts()
  const save = useSave<{ technician: Technician }>("technicians")
  const users = useOne<{ users: User[] }>("users?limit=100").data?.users ?? []
  const zones = useZones()
  const fields: readonly FieldSpec[] = [
    { name: "name", kind: "text", required: true },
    { name: "phone", kind: "text", dir: "ltr" },
    { name: "email", kind: "text", dir: "ltr" },
    { name: "telegram_chat_id", kind: "text", dir: "ltr" },
    {
      name: "locale",
      kind: "choice",
      required: true,
      initial: "fr",
      options: ["fr", "ar", "en"].map((value) => ({ value, label: t(`languages.${value}`) })),
    },
    {
      name: "user_id",
      kind: "choice",
      options: users.map(({ id, email, first_name, last_name }) => ({
        value: id,
        label: [first_name, last_name].filter(Boolean).join(" ") || email,
      })),
    },
    { name: "color", kind: "color", initial: "#0f766e" },
    { name: "time_zone", kind: "text", required: true, dir: "ltr", initial: "Africa/Algiers" },
    { name: "weight", kind: "number", initial: "1" },
    { name: "position", kind: "number", initial: "0" },
    {
      name: "zone_ids",
      kind: "boxes",
      options: zones.map((zone) => ({ value: zone.id, label: zone[`name_${locale}`] })),
    },
    { name: "active", kind: "switch", initial: true },
  ]
  const [draft, setDraft] = useState<Draft>(() => draftOf(fields, technician))
  const [skills, setSkills] = useState<HeldSkill[]>(technician?.skills ?? [])
  const [home, setHome] = useState(() => {
    const commune = technician?.home_commune_code ?? ""
    return { wilaya: wilayaOf(commune), commune }
  })
  const { errorOf, setMissing } = useFaults(save.error)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = bodyOf(fields, draft)
    setMissing(read.ok ? new Set() : read.faults)
    if (!read.ok) return
    const known = communeOptions(home.wilaya, locale).some(({ value }) => value === home.commune)
    save.mutate(
      {
        id: technician?.id,
        body: { ...read.body, skills, home_commune_code: known ? home.commune : null },
      },
      {
        onSuccess: () => {
          toast.success(t("settings.saved"))
          if (!technician) onClose()
        },
        onError: (error) => toast.error(explain(error)),
      }
    )
  }
  return (
    <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate>
      <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
        <EntityFields
          group="technician"
          fields={fields}
          draft={draft}
          errorOf={errorOf}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <fieldset>
          <legend className="txt-compact-small-plus pb-1">{t("technician.home")}</legend>
          <PlacePicker
            wilaya={home.wilaya}
            commune={home.commune}
            error={errorOf("home_commune_code")}
            onChange={setHome}
          />
        </fieldset>
        <HeldSkills held={skills} error={errorOf("skills")} onChange={setSkills} />
      </Drawer.Body>
      <FormFooter pending={save.isPending} label={t("actions.save")} />
    </form>
  )
}
