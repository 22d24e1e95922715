import { Button, Input, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useSlots, type SlotQuestion } from "../lib/queries"
import type { BoardTechnician } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { addDays, instantOf, isDate } from "../lib/zoned"
import { Choose } from "./choose"
import { Field } from "./field"
import { LoadState } from "./load-state"
import { SlotList } from "./slot-list"

/** Days of free times on one screen. */
const DAYS = 7

/** A start, and who would come: the chosen technician, or the first who is free then. */
export type When = { starts_at: string; technician_id: string | null }

/**
 * When and by whom: one of the free times of a week, or any other time, which the server may refuse.
 * `question` is what is to be done where; nothing is asked of the server before it is known.
 */
export function WhenPicker({
  question,
  technicians,
  timezone,
  start,
  onChange,
}: {
  question: Pick<SlotQuestion, "service_id" | "commune" | "exclude"> | undefined
  technicians: readonly BoardTechnician[]
  timezone: string
  /** What is in the fields at first. With a clock the free typing of a time is open. */
  start: { date: string; clock?: string; technician_id: string; typed: boolean }
  onChange: (when: When | undefined) => void
}) {
  const { t } = useTexts(timezone)
  const id = useId()
  const [technician, setTechnician] = useState(start.technician_id)
  const [from, setFrom] = useState(start.date)
  const [other, setOther] = useState(start.typed)
  const [date, setDate] = useState(start.date)
  const [clock, setClock] = useState(start.clock ?? "")
  const [slot, setSlot] = useState("")
  const slots = useSlots(
    question && isDate(from)
      ? {
          ...question,
          from,
          to: addDays(from, DAYS - 1),
          technician_id: technician || undefined,
        }
      : undefined
  )
  const type = (change: { date?: string; clock?: string; technician?: string }) => {
    const at = instantOf(change.date ?? date, change.clock ?? clock, timezone)
    const who = change.technician ?? technician
    onChange(at ? { starts_at: at, technician_id: who || null } : undefined)
  }

  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field id={`${id}-technician`} label={t("board.technician")}>
          <Choose
            id={`${id}-technician`}
            value={technician}
            none={t("board.anyone")}
            options={technicians
              .filter(({ active }) => active)
              .map((one) => ({ value: one.id, label: one.name }))}
            onChange={(value) => {
              setTechnician(value)
              setSlot("")
              if (other) type({ technician: value })
              else onChange(undefined)
            }}
          />
        </Field>
        <Field id={`${id}-from`} label={t("slots.from")}>
          <Input
            id={`${id}-from`}
            type="date"
            size="small"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </Field>
      </div>
      {!question ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("slots.first")}
        </Text>
      ) : !slots.data ? (
        <LoadState error={slots.error} onRetry={() => void slots.refetch()} />
      ) : slots.data.slots.length === 0 ? (
        <Text size="small" role="status">
          {t(slots.data.reason === "out_of_zone" ? "slots.outOfZone" : "slots.none")}
        </Text>
      ) : (
        <SlotList
          slots={slots.data.slots}
          timezone={timezone}
          technicians={technicians}
          value={other ? "" : slot}
          onChange={(chosen) => {
            setSlot(chosen.starts_at)
            setOther(false)
            onChange({
              starts_at: chosen.starts_at,
              technician_id: technician || (chosen.technician_ids[0] ?? null),
            })
          }}
        />
      )}
      <Button
        type="button"
        size="small"
        variant="transparent"
        aria-expanded={other}
        className="self-start"
        onClick={() => {
          setOther(!other)
          setSlot("")
          if (other) onChange(undefined)
          else type({})
        }}
      >
        {t("move.other")}
      </Button>
      {other && (
        <div className="grid grid-cols-2 gap-3">
          <Field id={`${id}-date`} label={t("move.date")}>
            <Input
              id={`${id}-date`}
              type="date"
              size="small"
              value={date}
              onChange={({ target }) => {
                setDate(target.value)
                type({ date: target.value })
              }}
            />
          </Field>
          <Field id={`${id}-clock`} label={t("move.clock")}>
            <Input
              id={`${id}-clock`}
              type="time"
              size="small"
              value={clock}
              onChange={({ target }) => {
                setClock(target.value)
                type({ clock: target.value })
              }}
            />
          </Field>
        </div>
      )}
    </>
  )
}
