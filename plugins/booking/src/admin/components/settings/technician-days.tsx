import { Trash } from "@medusajs/icons"
import { Button, Drawer, IconButton, Input, Text, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import type { Technician } from "../../lib/planning-types"
import { useRemove, useSave } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { readRange } from "../../lib/week-hours"
import { clockText, isDate } from "../../lib/zoned"
import { Field } from "../field"

const EMPTY = { date: "", from: "", until: "", note: "" }

/** Single days with other hours than the weekly ones; without hours the day is off. */
export function TechnicianDays({ technician }: { technician: Technician }) {
  const { t, longDay, explain } = useTexts("UTC")
  const id = useId()
  const path = `technicians/${technician.id}/exceptions`
  const save = useSave<{ technician: Technician }>(path)
  const remove = useRemove(path)
  const [draft, setDraft] = useState(EMPTY)
  const [wrong, setWrong] = useState(false)
  const range = readRange(draft.from, draft.until)
  const off = draft.from === "" && draft.until === ""

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ok = isDate(draft.date) && (off || range !== undefined)
    setWrong(!ok)
    if (!ok) return
    const body = { date: draft.date, ranges: range ? [range] : [], note: draft.note.trim() || null }
    save.mutate(
      { body },
      {
        onSuccess: () => {
          toast.success(t("settings.saved"))
          setDraft(EMPTY)
        },
        onError: (error) => toast.error(explain(error)),
      }
    )
  }
  return (
    <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
      <Text size="small" className="text-ui-fg-subtle">
        {t("technician.daysHint")}
      </Text>
      <ul className="divide-y">
        {technician.exceptions.map((exception) => (
          <li key={exception.date} className="flex items-center justify-between gap-2 py-2">
            <div>
              <Text size="small">{longDay(exception.date)}</Text>
              <Text size="small" className="text-ui-fg-subtle">
                <bdi dir="ltr">
                  {exception.ranges
                    .map((one) => `${clockText(one.from)}–${clockText(one.until)}`)
                    .join(", ") || t("technician.off")}
                </bdi>
                {exception.note && (
                  <>
                    {" · "}
                    <bdi>{exception.note}</bdi>
                  </>
                )}
              </Text>
            </div>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={`${t("actions.delete")} ${exception.date}`}
              onClick={() =>
                remove.mutate(exception.date, { onError: (error) => toast.error(explain(error)) })
              }
            >
              <Trash />
            </IconButton>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
        <Field
          id={`${id}-date`}
          label={t("move.date")}
          error={wrong ? t("errors.invalid") : undefined}
        >
          <Input
            id={`${id}-date`}
            type="date"
            size="small"
            value={draft.date}
            onChange={({ target }) => setDraft({ ...draft, date: target.value })}
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          {(["from", "until"] as const).map((end) => (
            <Field key={end} id={`${id}-${end}`} label={t(`technician.hours.${end}`)}>
              <Input
                id={`${id}-${end}`}
                type="time"
                size="small"
                value={draft[end]}
                onChange={({ target }) => setDraft({ ...draft, [end]: target.value })}
              />
            </Field>
          ))}
        </div>
        <Field id={`${id}-note`} label={t("technician.reason")}>
          <Input
            id={`${id}-note`}
            size="small"
            maxLength={200}
            value={draft.note}
            onChange={({ target }) => setDraft({ ...draft, note: target.value })}
          />
        </Field>
        <Button
          type="submit"
          size="small"
          variant="secondary"
          className="self-start"
          isLoading={save.isPending}
        >
          {t(off ? "technician.addOffDay" : "technician.addDay")}
        </Button>
      </form>
    </Drawer.Body>
  )
}
