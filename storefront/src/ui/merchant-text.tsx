import { fallbackLang, type Locale } from "@/lib/i18n/locales"

/**
 * Words typed by the merchant (names, notes). They may be missing in the page's language and come
 * in another: then they carry their own `lang`, so that voices and fonts are right. `<bdi>` keeps a
 * Latin brand name inside an Arabic line from moving its neighbours.
 */
export function MerchantText({
  text,
  locale,
  known,
}: {
  text: string
  locale: Locale
  /** The language the catalogue says the text is in, when it says so. */
  known?: string
}) {
  return <bdi lang={fallbackLang(text, locale, known)}>{text}</bdi>
}
