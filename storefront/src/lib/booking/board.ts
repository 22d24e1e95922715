import { centimesToDinars, dinarsToCentimes, formatPrice, sumCentimes } from "@hanout/algeria/money"
import {
  addDays,
  addMonths,
  FIRST_WEEKDAY,
  localOf,
  partOfDay,
  slotsByDay,
  weekOf,
  type PartOfDay,
} from "./days"
import { clockWords, dateWords, monthWords, weekdayWords } from "./moments"
import type { SlotList, Surcharge } from "./types"
import type { Locale } from "../i18n/locales"

/** One start as the picker shows it. `extra` says what it costs more, "" for nothing. */
export type BoardTime = { iso: string; clock: string; part: PartOfDay; extra: string }

/** One day that may be asked for. `holiday` names a day that may become one. */
export type BoardDay = { date: string; words: string; times: BoardTime[]; holiday?: string }

/** All days and times of a picker, in words; made on the server, so that no clock differs. */
export type Board = {
  days: BoardDay[]
  /** Names of the months by their first seven letters, "2026-11". */
  months: Record<string, string>
  /** Seven names from the first day of the week on. */
  weekdays: { long: string; short: string }[]
  firstWeekday: number
  /** The first start of all. */
  first: { date: string; iso: string; words: string; clock: string } | null
  timezone: string
}

/** Days of the picker: today and this many more. The backend answers at most 62 days. */
export const BOARD_DAYS = 60

/**
 * Lays slots out on days.
 * @param today first date of the board, in the time zone of the slots.
 * @param words names of surcharges.
 */
export function makeBoard(
  list: SlotList,
  today: string,
  locale: Locale,
  words: (codes: Surcharge["code"][], amount: string) => string
): Board {
  const { timezone } = list
  const slots = slotsByDay(list.slots, timezone)
  const tentative = new Map(list.tentative_days.map(({ date, name }) => [date, name]))
  const days = Array.from({ length: BOARD_DAYS + 1 }, (_, index) => {
    const date = addDays(today, index)
    const holiday = tentative.get(date)
    return {
      date,
      words: dateWords(date, locale),
      times: (slots.get(date) ?? []).map((slot) => ({
        iso: slot.starts_at,
        clock: clockWords(slot.starts_at, timezone, locale),
        part: partOfDay(localOf(slot.starts_at, timezone).minute),
        extra: extraWords(slot.surcharges, locale, words),
      })),
      ...(holiday && { holiday }),
    }
  })
  const firstWeekday = FIRST_WEEKDAY[locale]
  const firstDay = days.find(({ times }) => times.length > 0)
  const firstTime = firstDay?.times[0]
  return {
    days,
    months: Object.fromEntries(
      days.map(({ date }) => [date.slice(0, 7), monthWords(date, locale)])
    ),
    weekdays: weekOf(today, firstWeekday).map((date) => ({
      long: weekdayWords(date, locale, "long"),
      // Arabic has no short names, and seven whole ones run into each other on a phone.
      short: weekdayWords(date, locale, locale === "ar" ? "narrow" : "short"),
    })),
    firstWeekday,
    first:
      firstDay && firstTime
        ? { date: firstDay.date, iso: firstTime.iso, words: firstDay.words, clock: firstTime.clock }
        : null,
    timezone,
  }
}

/** The zone's own surcharge is the same for every start: it is told once, in the summary. */
function extraWords(
  surcharges: readonly Surcharge[],
  locale: Locale,
  words: (codes: Surcharge["code"][], amount: string) => string
): string {
  const own = surcharges.filter(({ code, amount }) => code !== "zone" && Number(amount) > 0)
  const [first] = own
  if (!first) {
    return ""
  }
  const sum = centimesToDinars(sumCentimes(own.map(({ amount }) => dinarsToCentimes(amount))))
  return words(
    own.map(({ code }) => code),
    formatPrice(sum, locale)
  )
}

/** The day to open: the asked one when it is on the board, else the first with a free time. */
export function openingDay(board: Board, asked: string | undefined): string {
  const found = board.days.find(({ date }) => date === asked)
  return found?.date ?? board.first?.date ?? board.days[0]?.date ?? ""
}

const STEPS: Record<string, number> = { ArrowUp: -7, ArrowDown: 7 }

/**
 * The day a key leads to in the grid, or undefined for a key that means nothing there. Arrows follow
 * the writing direction; Page keys change the month; the board's ends are the ends of the way.
 */
export function dayOfKey(
  key: string,
  date: string,
  board: Pick<Board, "days" | "firstWeekday">,
  rtl: boolean
): string | undefined {
  const first = board.days[0]?.date ?? date
  const last = board.days.at(-1)?.date ?? date
  const clamp = (wanted: string) => (wanted < first ? first : wanted > last ? last : wanted)
  const week = weekOf(date, board.firstWeekday)
  switch (key) {
    case "ArrowLeft":
      return clamp(addDays(date, rtl ? 1 : -1))
    case "ArrowRight":
      return clamp(addDays(date, rtl ? -1 : 1))
    case "ArrowUp":
    case "ArrowDown":
      return clamp(addDays(date, STEPS[key] ?? 0))
    case "Home":
      return clamp(week[0] ?? date)
    case "End":
      return clamp(week[6] ?? date)
    case "PageUp":
      return clamp(addMonths(date, -1))
    case "PageDown":
      return clamp(addMonths(date, 1))
    default:
      return undefined
  }
}
