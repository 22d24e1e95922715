import { Trash } from "@medusajs/icons"
import { Button, Drawer, IconButton, Input, Text, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { Refused } from "../../lib/backend"
import type { Technician } from "../../lib/planning-types"
import { useSave } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { linesOf, readHours, WEEKDAYS, type HourLine } from "../../lib/week-hours"
import { FormFooter } from "../form-footer"

const NEW: Readonly<Record<HourLine["kind"], Pick<HourLine, "from" | "until">>> = {
  work: { from: "08:00", until: "17:00" },
  break: { from: "12:00", until: "13:00" },
}

/** The hours of an ordinary week, day by day, with the breaks in them. */
export function TechnicianHours({ technician }: { technician: Technician }) {
  const { t, explain } = useTexts()
  const save = useSave<{ technician: Technician }>(`technicians/${technician.id}/hours`)
  const [lines, setLines] = useState<HourLine[]>(() => linesOf(technician.weekly))
  const [wrong, setWrong] = useState<ReadonlySet<number>>(new Set())
  const refused = new Set(
    Object.keys(save.error instanceof Refused ? save.error.fields : {}).map((path) =>
      Number(path.split(".")[1])
    )
  )
  const change = (index: number, part: Partial<HourLine>) =>
    setLines((before) => before.map((line, at) => (at === index ? { ...line, ...part } : line)))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readHours(lines)
    setWrong(read.ok ? new Set() : read.wrong)
    if (!read.ok) return
    save.mutate(
      { body: { weekly: read.weekly } },
      {
        onSuccess: () => toast.success(t("settings.saved")),
        onError: (error) => toast.error(explain(error)),
      }
    )
  }
  return (
    <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate>
      <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
        {WEEKDAYS.map((weekday) => {
          const name = t(`weekdays.${weekday}`)
          const own = lines.flatMap((line, index) =>
            line.weekday === weekday ? [{ line, index }] : []
          )
          return (
            <fieldset key={weekday} className="flex flex-col gap-2">
              <legend className="txt-compact-small-plus pb-1">{name}</legend>
              {own.length === 0 && (
                <Text size="small" className="text-ui-fg-subtle">
                  {t("technician.noHours")}
                </Text>
              )}
              {own.map(({ line, index }) => (
                <div key={index} className="flex items-center gap-2">
                  <Text size="small" style={{ minWidth: "4rem" }}>
                    {t(`technician.hours.${line.kind}`)}
                  </Text>
                  {(["from", "until"] as const).map((end) => (
                    <Input
                      key={end}
                      size="small"
                      dir="ltr"
                      placeholder="08:00"
                      aria-label={`${name} ${t(`technician.hours.${line.kind}`)} ${t(`technician.hours.${end}`)}`}
                      aria-invalid={wrong.has(index) || refused.has(index)}
                      value={line[end]}
                      onChange={({ target }) => change(index, { [end]: target.value })}
                    />
                  ))}
                  <IconButton
                    type="button"
                    size="small"
                    variant="transparent"
                    aria-label={`${t("actions.delete")} ${name} ${line.from}`}
                    onClick={() => setLines((before) => before.filter((_, at) => at !== index))}
                  >
                    <Trash />
                  </IconButton>
                </div>
              ))}
              {own.some(({ index }) => wrong.has(index) || refused.has(index)) && (
                <p role="alert" className="txt-small text-ui-fg-error">
                  {t("technician.wrongHours")}
                </p>
              )}
              <div className="flex gap-2">
                {(["work", "break"] as const).map((kind) => (
                  <Button
                    key={kind}
                    type="button"
                    size="small"
                    variant="transparent"
                    aria-label={`${t(`technician.add.${kind}`)} ${name}`}
                    onClick={() =>
                      setLines((before) => [...before, { weekday, kind, ...NEW[kind] }])
                    }
                  >
                    {t(`technician.add.${kind}`)}
                  </Button>
                ))}
              </div>
            </fieldset>
          )
        })}
      </Drawer.Body>
      <FormFooter pending={save.isPending} label={t("actions.save")} />
    </form>
  )
}
