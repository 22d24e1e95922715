import "server-only"
import { redirect } from "next/navigation"
import { passFlash, readFlash } from "@/data/flash"
import { BackendError } from "@/data/medusa"
import type { Notice } from "@/lib/booking/notices"
import { field, type BookingErrors } from "@/lib/booking/forms"
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales"
import type { Alternative } from "@/lib/booking/types"

/** What a form of the booking leaves for the page that follows. */
export type BookingFlash = {
  notice?: Notice
  errors?: BookingErrors
  /** Starts to offer instead of the one that is gone. */
  alternatives?: Alternative[]
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
