"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { LOCALE_NAMES, LOCALES, switchLocale, type Locale } from "@/lib/i18n/locales"

const SHORT: Record<Locale, string> = { fr: "FR", ar: "ع", en: "EN" }

/**
 * The three languages as plain links to this same page, query included. A full load, not a client
 * navigation: `lang`, `dir` and the fonts of the whole document change.
 */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const path = usePathname()
  const query = useSearchParams().toString()
  const here = query ? `${path}?${query}` : path

  return (
    <nav aria-label={label}>
      <ul className="flex items-center">
        {LOCALES.map((other) => (
          <li key={other}>
            <a
              href={switchLocale(here, other)}
              lang={other}
              hrefLang={other}
              aria-label={LOCALE_NAMES[other]}
              aria-current={other === locale ? "true" : undefined}
              className="grid min-h-8 min-w-9 place-items-center rounded-tag px-1.5 text-sm text-enamel-muted hover:text-enamel-ink aria-[current=true]:font-semibold aria-[current=true]:text-enamel-ink aria-[current=true]:underline aria-[current=true]:decoration-copper aria-[current=true]:decoration-2 aria-[current=true]:underline-offset-4"
            >
              {SHORT[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
