import "server-only"
import { locale as localeParam } from "next/root-params"
import { notFound } from "next/navigation"
import { isLocale, type Locale } from "@/lib/i18n/locales"

/**
 * The page's language, from the first segment of the address, in any server component.
 * Not available in actions and route handlers: pass it there (a hidden `locale` field).
 */
export async function pageLocale(): Promise<Locale> {
  const value = await localeParam()
  if (!isLocale(value)) {
    notFound()
  }
  return value
}
