import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { STRATEGY_NAMES } from "../../../domain/assign"
import { bodyOf, draftOf, type Draft, type FieldSpec } from "../../lib/entity-form"
import type { Settings } from "../../lib/planning-types"
import { useOne, useSave } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { LoadState } from "../load-state"
import { useFaults } from "./entity-drawer"
import { EntityFields } from "./entity-fields"

const NUMBERS = [
  "hold_minutes",
  "hold_extension_minutes",
  "max_holds",
  "no_show_after_min",
  "late_decision_hours",
  "evening_after_min",
  "evening_pct",
  "friday_pct",
  "same_day_pct",
  "max_photos",
  "max_photo_bytes",
] as const

/** Longer lines of one field each are hard to follow. */
const NARROW = { maxWidth: "36rem" } as const

function RulesForm({ settings }: { settings: Settings }) {
  const { t, explain } = useTexts()
  const save = useSave<{ settings: Settings }>("settings")
  const fields: readonly FieldSpec[] = [
    { name: "time_zone", kind: "text", required: true, dir: "ltr" },
    { name: "organizer_name", kind: "text", required: true },
    { name: "organizer_email", kind: "text", dir: "ltr" },
    { name: "callback_phone", kind: "text", dir: "ltr" },
    ...NUMBERS.map((name) => ({ name, kind: "number", required: true }) as const),
    { name: "max_visits_per_day", kind: "number" },
    { name: "reminder_hours", kind: "lines", dir: "ltr" },
    {
      name: "strategies",
      kind: "boxes",
      options: STRATEGY_NAMES.map((value) => ({ value, label: t(`rules.strategies.${value}`) })),
    },
  ]
  const [draft, setDraft] = useState<Draft>(() => draftOf(fields, settings))
  const { errorOf, setMissing } = useFaults(save.error)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = bodyOf(fields, draft)
    const hours = read.ok && Array.isArray(read.body.reminder_hours) ? read.body.reminder_hours : []
    const faults = new Set(read.ok ? [] : read.faults)
    if (hours.some((hour) => !/^\d{1,3}$/.test(String(hour)))) faults.add("reminder_hours")
    setMissing(faults)
    if (!read.ok || faults.size > 0) return
    const body = { ...read.body, reminder_hours: hours.map(Number) }
    save.mutate(
      { body },
      {
        onSuccess: () => toast.success(t("settings.saved")),
        onError: (error) => toast.error(explain(error)),
      }
    )
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 px-6 py-4" style={NARROW}>
      <EntityFields
        group="rules"
        fields={fields}
        draft={draft}
        errorOf={errorOf}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <Button type="submit" size="small" className="self-start" isLoading={save.isPending}>
        {t("rules.save")}
      </Button>
    </form>
  )
}

/** The rules of the house: how long a slot waits, what the evening costs, who is chosen. */
export function Rules() {
  const { t } = useTexts()
  const { data, error, refetch } = useOne<{ settings: Settings }>("booking/settings")
  return (
    <section className="divide-y">
      <div className="px-6 py-4">
        <Heading level="h2">{t("rules.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("rules.about")}
        </Text>
      </div>
      {data ? (
        <div>
          <RulesForm settings={data.settings} />
        </div>
      ) : (
        <LoadState error={error} onRetry={() => void refetch()} />
      )}
    </section>
  )
}
