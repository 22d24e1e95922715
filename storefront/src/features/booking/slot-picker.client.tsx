"use client"

import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react"
import type { Messages } from "@/i18n/messages"
import { cx } from "@/lib/cx"
import { fill } from "@/lib/fill"
import { dayOfKey, type Board } from "@/lib/booking/board"
import { addMonths, monthWeeks, weekOf } from "@/lib/booking/days"
import { Icon } from "@/ui/icon"
import { SlotTimes } from "./slot-times.client"

/**
 * A day, then a time. The days are a grid of links: without JavaScript each opens its day, with it
 * arrows move through the grid and nothing is loaded. The times of the day are radio buttons of the
 * form around it (`name=start`).
 */
export function SlotPicker({
  board,
  opening,
  start,
  rtl,
  labels,
}: {
  board: Board
  /** The day shown first, and the time chosen in it. */
  opening: string
  start?: string
  rtl: boolean
  labels: Messages["booking"]["picker"]
}) {
  const [day, setDay] = useState(opening)
  const [focused, setFocused] = useState(opening)
  const [chosen, setChosen] = useState(start ?? "")
  const [scripted, setScripted] = useState(false)
  const [said, setSaid] = useState("")
  const grid = useRef<HTMLTableElement>(null)
  const times = useRef<HTMLDivElement>(null)
  const moving = useRef(false)
  const id = useId()
  useEffect(() => setScripted(true), [])
  useEffect(() => {
    // Opened by the link to a time: that is where one goes on.
    if (start) {
      times.current?.querySelector<HTMLElement>("input:checked")?.focus()
    }
  }, [start])
  useEffect(() => {
    if (moving.current) {
      moving.current = false
      grid.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus()
    }
  }, [focused])

  const known = new Map(board.days.map((one) => [one.date, one]))
  const month = (scripted ? focused : day).slice(0, 7)
  const monthName = board.months[month] ?? ""
  const open = known.get(day)

  function show(date: string, { focus }: { focus: boolean }) {
    moving.current = focus
    setFocused(date)
    if (date.slice(0, 7) !== month) {
      setSaid(board.months[date.slice(0, 7)] ?? "")
    }
  }

  function choose(date: string) {
    const one = known.get(date)
    if (one) {
      setDay(date)
      show(date, { focus: true })
      setSaid(`${one.words}: ${count(one.times.length)}`)
    }
  }

  function count(free: number): string {
    return free === 0 ? labels.none : fill(labels.free, { count: free })
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = dayOfKey(event.key, focused, board, rtl)
    if (next !== undefined) {
      event.preventDefault()
      show(next, { focus: true })
    } else if (event.key === " ") {
      event.preventDefault()
      choose(focused)
    }
  }

  function turn(months: number) {
    const wanted = addMonths(`${month}-01`, months)
    const date = board.days.find(({ date: one }) => one.startsWith(wanted.slice(0, 7)))?.date
    if (date) {
      show(date, { focus: false })
      setSaid(board.months[date.slice(0, 7)] ?? "")
    }
  }

  const near = (months: number) => {
    const key = addMonths(`${month}-01`, months).slice(0, 7)
    return board.days.find(({ date }) => date.startsWith(key))?.date
  }
  const turns = [
    { months: -1, to: near(-1), words: labels.previousMonth, mirrored: true },
    { months: 1, to: near(1), words: labels.nextMonth, mirrored: false },
  ]

  return (
    <div className="grid gap-5">
      {board.first && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-accent-soft p-3">
          <span>{labels.firstTitle}</span>
          <a
            href={`?day=${board.first.date}&start=${encodeURIComponent(board.first.iso)}`}
            className="inline-flex min-h-11 items-center rounded-control border border-accent bg-paper px-4 font-semibold"
            onClick={(event) => {
              if (board.first) {
                event.preventDefault()
                setDay(board.first.date)
                show(board.first.date, { focus: false })
                setChosen(board.first.iso)
                setSaid(`${board.first.words}, ${board.first.clock}`)
                const { iso } = board.first
                // The times of the day are drawn first.
                requestAnimationFrame(() => {
                  const time = times.current?.querySelector<HTMLInputElement>(
                    `input[value="${iso}"]`
                  )
                  if (time) {
                    time.checked = true
                    time.focus()
                  }
                })
              }
            }}
          >
            {board.first.words}, {board.first.clock}
          </a>
        </p>
      )}

      <div className="grid gap-2">
        <div className="flex items-center justify-between gap-2">
          <h2 id={`${id}-month`} className="text-lg">
            {monthName}
          </h2>
          <div className="flex gap-1">
            {turns.map(({ months, to, words, mirrored }) =>
              to ? (
                <a
                  key={months}
                  href={`?day=${to}`}
                  aria-label={words}
                  className="grid size-11 place-items-center rounded-control border border-line-strong bg-paper hover:border-ink"
                  onClick={(event) => {
                    event.preventDefault()
                    turn(months)
                  }}
                >
                  <Icon name="chevron" className={mirrored ? "-scale-x-100 rtl:scale-x-100" : ""} />
                </a>
              ) : (
                <span key={months} className="size-11" />
              )
            )}
          </div>
        </div>
        <table
          ref={grid}
          role="grid"
          aria-labelledby={`${id}-month`}
          aria-describedby={`${id}-help`}
          onKeyDown={onKeyDown}
          className="w-full table-fixed border-separate border-spacing-0.5 text-center"
        >
          <thead>
            <tr>
              {board.weekdays.map(({ long, short }) => (
                <th
                  key={long}
                  scope="col"
                  abbr={long}
                  className="py-1 text-xs font-medium text-muted"
                >
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {monthWeeks(`${month}-01`, board.firstWeekday).map((week) => (
              <tr key={week[0]}>
                {week.map((date) => {
                  const one = date.startsWith(month) ? known.get(date) : undefined
                  return (
                    <td
                      key={date}
                      role="gridcell"
                      aria-selected={one ? date === day : undefined}
                      className="p-0"
                    >
                      {one && (
                        <Day
                          one={one}
                          selected={date === day}
                          tabIndex={scripted && date !== focused ? -1 : 0}
                          label={[
                            one.words,
                            count(one.times.length),
                            one.holiday && fill(labels.maybeHoliday, { name: one.holiday }),
                          ]
                            .filter(Boolean)
                            .join(", ")}
                          onChoose={() => choose(date)}
                        />
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <p id={`${id}-help`} className="text-sm text-muted">
          {labels.legend}
        </p>
      </div>

      <p role="status" aria-live="polite" className="sr-only">
        {said}
      </p>

      <div ref={times} className="grid gap-5">
        {open && <SlotTimes day={open} {...{ labels, chosen }} onChoose={setChosen} />}
        {/* The rest of the week, for whom the grid cannot open it without a new page. */}
        {!scripted &&
          weekOf(day, board.firstWeekday)
            .filter((date) => date !== day && (known.get(date)?.times.length ?? 0) > 0)
            .map((date) => {
              const one = known.get(date)
              return (
                one && (
                  <div key={date} className="scripting:hidden">
                    <SlotTimes day={one} {...{ labels, chosen }} onChoose={setChosen} />
                  </div>
                )
              )
            })}
      </div>
    </div>
  )
}

function Day({
  one,
  selected,
  tabIndex,
  label,
  onChoose,
}: {
  one: Board["days"][number]
  selected: boolean
  tabIndex: number
  label: string
  onChoose: () => void
}) {
  const free = one.times.length > 0
  return (
    <a
      href={`?day=${one.date}`}
      data-day={one.date}
      tabIndex={tabIndex}
      aria-label={label}
      aria-disabled={free ? undefined : true}
      onClick={(event) => {
        event.preventDefault()
        onChoose()
      }}
      className={cx(
        "grid min-h-12 content-center justify-items-center rounded-control border leading-tight",
        selected ? "border-2 border-action bg-accent-soft" : "border-line",
        free ? "bg-paper font-semibold hover:border-ink" : "bg-sunken text-muted"
      )}
    >
      <span className="tnum">{Number(one.date.slice(8))}</span>
      <span aria-hidden="true" className="text-xs font-normal">
        {one.holiday ? "?" : free ? <span className="text-ok">●</span> : "–"}
      </span>
    </a>
  )
}
