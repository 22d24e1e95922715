"use client"

import type { Messages } from "@/i18n/messages"
import { fill } from "@/lib/fill"
import type { BoardDay } from "@/lib/booking/board"
import { PARTS_OF_DAY } from "@/lib/booking/days"

/** The times of one day as radio buttons under morning, afternoon and evening. */
export function SlotTimes({
  day,
  chosen,
  onChoose,
  labels,
}: {
  day: BoardDay
  chosen: string
  onChoose: (iso: string) => void
  labels: Messages["booking"]["picker"]
}) {
  return (
    <section className="grid gap-3" aria-label={day.words}>
      <h2 className="text-lg">{day.words}</h2>
      {day.holiday && (
        <p className="rounded-control bg-warn-soft p-3">
          {fill(labels.maybeHoliday, { name: day.holiday })}
        </p>
      )}
      {day.times.length === 0 && (
        <p className="rounded-control border border-dashed border-line-strong p-3.5 text-muted">
          {labels.noneText}
        </p>
      )}
      {PARTS_OF_DAY.map((part) => {
        const times = day.times.filter((time) => time.part === part)
        return (
          times.length > 0 && (
            <fieldset key={part} className="grid gap-2">
              <legend className="mb-1.5 font-medium">{labels[part]}</legend>
              <div className="grid grid-cols-3 gap-2 sm:grid-cols-5">
                {times.map((time) => (
                  <label
                    key={time.iso}
                    className="relative flex min-h-12 cursor-pointer items-center gap-2 rounded-control border border-line-strong bg-paper px-2.5 py-1.5 has-checked:border-2 has-checked:border-action has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
                  >
                    <input
                      type="radio"
                      name="start"
                      value={time.iso}
                      required
                      // Not held by React: a choice made before the scripts were there stays.
                      defaultChecked={chosen === time.iso}
                      onChange={() => onChoose(time.iso)}
                      aria-label={[
                        fill(labels.fullTime, { day: day.words, time: time.clock }),
                        time.extra,
                      ]
                        .filter(Boolean)
                        .join(", ")}
                      className="size-4.5 shrink-0 accent-[var(--action)]"
                    />
                    <span aria-hidden="true" className="grid leading-tight">
                      <bdi dir="ltr" className="font-medium tnum">
                        {time.clock}
                      </bdi>
                      {time.extra && <span className="text-xs text-muted">{time.extra}</span>}
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          )
        )
      })}
    </section>
  )
}
