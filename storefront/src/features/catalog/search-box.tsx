import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { Icon } from "@/ui/icon"

/** Search field of the header: a plain GET form. */
export function SearchBox({ locale }: { locale: Locale }) {
  const t = translator(locale, "common")
  return (
    <form action={`/${locale}/search`} role="search" className="relative flex">
      <input
        type="search"
        name="q"
        aria-label={t("header.searchLabel")}
        placeholder={t("header.searchPlaceholder")}
        className="min-h-11 w-full rounded-m bg-paper ps-4 pe-12 text-ink placeholder:text-muted"
      />
      <button
        type="submit"
        aria-label={t("header.search")}
        className="absolute inset-y-0 end-0 grid w-12 place-items-center text-accent-text"
      >
        <Icon name="search" />
      </button>
    </form>
  )
}
