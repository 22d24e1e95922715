import { Trash } from "@medusajs/icons"
import { Button, Drawer, IconButton, Input, Text, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { Refused } from "../../lib/backend"
import type { Technician } from "../../lib/planning-types"
import { useRemove, useSave } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { instantOf } from "../../lib/zoned"
import { Field } from "../field"

const EMPTY = { start: "", end: "", reason: "" }

type InTheWay = { id: string; reference: string | null; starts_at: string }

const isInTheWay = (value: unknown): value is InTheWay =>
  typeof value === "object" && value !== null && "starts_at" in value && "id" in value

/** The visits a refusal lists, wherever it put them. */
function visitsInTheWay(error: unknown): InTheWay[] {
  if (!(error instanceof Refused) || error.code !== "visits_in_the_way") return []
  return Object.values(error.details).flatMap((value) =>
    Array.isArray(value) ? value.filter(isInTheWay) : []
  )
}

/** Holidays and sick days of one technician; visits in the way are listed, to be moved first. */
export function TechnicianOff({ technician }: { technician: Technician }) {
  const { t, when, explain } = useTexts(technician.time_zone)
  const id = useId()
  const path = `technicians/${technician.id}/time-off`
  const save = useSave<unknown>(path)
  const remove = useRemove(path)
  const [draft, setDraft] = useState(EMPTY)
  const [wrong, setWrong] = useState(false)
  const inTheWay = visitsInTheWay(save.error)

  const read = (typed: string) => {
    const [date = "", clock = ""] = typed.split("T")
    return instantOf(date, clock, technician.time_zone)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const starts_at = read(draft.start)
    const ends_at = read(draft.end)
    const ok = starts_at !== undefined && ends_at !== undefined && starts_at < ends_at
    setWrong(!ok)
    if (!ok) return
    save.mutate(
      { body: { starts_at, ends_at, reason: draft.reason.trim() } },
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
      <ul className="divide-y">
        {technician.time_off.map((off) => (
          <li key={off.id} className="flex items-center justify-between gap-2 py-2">
            <div>
              <Text size="small">
                {when(off.starts_at)} – {when(off.ends_at)}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                <bdi>{off.reason}</bdi>
              </Text>
            </div>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={`${t("actions.delete")} ${when(off.starts_at)}`}
              onClick={() =>
                remove.mutate(off.id, { onError: (error) => toast.error(explain(error)) })
              }
            >
              <Trash />
            </IconButton>
          </li>
        ))}
      </ul>
      {inTheWay.length > 0 && (
        <div role="alert">
          <Text size="small" className="text-ui-fg-error">
            {t("technician.inTheWay", { count: inTheWay.length })}
          </Text>
          <ul>
            {inTheWay.map((visit) => (
              <li key={visit.id}>
                <Text size="small">
                  <bdi dir="ltr">{visit.reference ?? visit.id}</bdi> · {when(visit.starts_at)}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
        {(["start", "end"] as const).map((end) => (
          <Field
            key={end}
            id={`${id}-${end}`}
            label={t(`technician.offFields.${end}`)}
            error={wrong && end === "end" ? t("errors.invalid") : undefined}
          >
            <Input
              id={`${id}-${end}`}
              type="datetime-local"
              size="small"
              value={draft[end]}
              onChange={({ target }) => setDraft({ ...draft, [end]: target.value })}
            />
          </Field>
        ))}
        <Field id={`${id}-reason`} label={t("technician.reason")}>
          <Input
            id={`${id}-reason`}
            size="small"
            maxLength={200}
            value={draft.reason}
            onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
          />
        </Field>
        <Button
          type="submit"
          size="small"
          variant="secondary"
          className="self-start"
          isLoading={save.isPending}
        >
          {t("technician.addOff")}
        </Button>
      </form>
    </Drawer.Body>
  )
}
