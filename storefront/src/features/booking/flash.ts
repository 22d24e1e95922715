import "server-only"
import { redirect } from "next/navigation"
import { passFlash, readFlash } from "@/data/flash"
import { BackendError } from "@/data/medusa"
import { field, type BookingErrors } from "@/lib/booking/forms"
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales"
import type { Alternative } from "@/lib/booking/types"

/** Sentences under `booking.notice`. */
export const NOTICES = [
  "down",
  "refused",
  "slot_taken",
  "slot_not_offered",
  "too_many_holds",
  "too_many_visits",
  "too_many_moves",
  "hold_gone",
  "extended",
  "not_extended",
  "out_of_zone",
  "photo_type",
  "photo_size",
  "photo_many",
  "photo_missing",
  "photo_full",
  "photo_added",
  "photo_removed",
  "payment_unavailable",
  "total_changed",
  "too_late",
  "visit_closed",
  "link_replaced",
  "moved",
  "cancelled",
  "callback_sent",
  "skipped",
] as const

export type Notice = (typeof NOTICES)[number]

/** What a form of the booking leaves for the page that follows. */
export type BookingFlash = {
  notice?: Notice
  errors?: BookingErrors
  /** Starts to offer instead of the one that is gone. */
  alternatives?: Alternative[]
}

/** Codes of `plugins/booking` that are told in the words of another. */
const SAME_WORDS: Record<string, Notice> = {
  hold_not_found: "hold_gone",
  hold_expired: "hold_gone",
  link_expired: "link_replaced",
  photo_unreadable: "photo_type",
  photo_too_large: "photo_size",
  too_many_photos: "photo_many",
  proposal_closed: "visit_closed",
  try_again: "down",
}

/** Maps a refusal to a sentence; unknown codes are `refused`. */
export function noticeOf(code: string): Notice {
  return NOTICES.find((one) => one === code) ?? SAME_WORDS[code] ?? "refused"
}

/** The language a form was written in. */
export function formLocale(form: FormData): Locale {
  const locale = field(form, "locale", 5)
  return isLocale(locale) ? locale : DEFAULT_LOCALE
}

/** Leaves words for one page; on any other they would be about something else. */
export function leaveWords(path: string, flash: BookingFlash): Promise<void> {
  return passFlash("booking", { ...flash, path: path.split(/[?#]/)[0] })
}

/** The words left for the page of this path (below the locale); none for a fresh visit. */
export async function readWords(path: string): Promise<BookingFlash> {
  const left = await readFlash<BookingFlash & { path?: string }>("booking")
  return left?.path === path ? left : {}
}

/** Goes to a page of the booking, with words for it. */
export async function goWith(locale: Locale, path: string, flash: BookingFlash): Promise<never> {
  await leaveWords(path, flash)
  redirect(`/${locale}/${path}`)
}

/** An outage is told in words; anything else is a fault of ours and must be seen. */
export async function unlessDown<T>(asked: Promise<T>): Promise<T | "down"> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof BackendError) {
      return "down"
    }
    throw error
  }
}
