import { Label, RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"
import type { BoardTechnician, FreeSlot } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { dayOf } from "../lib/zoned"

/** Free times by day, one to be chosen: arrows move, a screen reader hears day and hour. */
export function SlotList({
  slots,
  timezone,
  technicians,
  value,
  onChange,
}: {
  slots: readonly FreeSlot[]
  timezone: string
  technicians: readonly BoardTechnician[]
  value: string
  onChange: (slot: FreeSlot) => void
}) {
  const { t, hour, longDay, when, direction } = useTexts(timezone)
  const id = useId()
  const days = new Map<string, FreeSlot[]>()
  for (const slot of slots) {
    const day = dayOf(slot.starts_at, timezone)
    days.set(day, [...(days.get(day) ?? []), slot])
  }
  const nameOf = (technician: string) =>
    technicians.find((one) => one.id === technician)?.name ?? t("board.someone")
  return (
    <RadioGroup
      dir={direction}
      aria-label={t("slots.label")}
      value={value}
      onValueChange={(chosen) => {
        const slot = slots.find(({ starts_at }) => starts_at === chosen)
        if (slot) onChange(slot)
      }}
      className="flex flex-col gap-4"
    >
      {[...days].map(([day, times]) => (
        <div key={day} className="flex flex-col gap-2">
          <Text size="small" weight="plus">
            {times[0] && longDay(times[0].starts_at)}
          </Text>
          <div className="grid grid-cols-2 gap-2">
            {times.map((slot) => (
              <div key={slot.starts_at} className="flex items-start gap-2">
                <RadioGroup.Item
                  id={`${id}-${slot.starts_at}`}
                  value={slot.starts_at}
                  aria-label={when(slot.starts_at)}
                  className="shrink-0"
                />
                <Label htmlFor={`${id}-${slot.starts_at}`} size="small" className="cursor-pointer">
                  <bdi dir="ltr" className="tabular-nums">
                    {hour(slot.starts_at)}–{hour(slot.ends_at)}
                  </bdi>
                  <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
                    {slot.technician_ids.map(nameOf).join(", ")}
                  </Text>
                </Label>
              </div>
            ))}
          </div>
        </div>
      ))}
    </RadioGroup>
  )
}
