"use client"

import { useParams } from "next/navigation"
import arErrors from "../../../messages/ar/errors.json"
import enErrors from "../../../messages/en/errors.json"
import frErrors from "../../../messages/fr/errors.json"
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales"
import { SHOP } from "@/shop-info"
import { Button } from "@/ui/button"

// The one place where messages reach the browser: when the server failed it cannot send them.
const MESSAGES: Record<Locale, typeof frErrors> = { fr: frErrors, ar: arErrors, en: enErrors }

/** The language of the address, for pages that failed before they could be told. */
export function useErrorLocale(): Locale {
  const { locale } = useParams<{ locale?: string }>()
  return isLocale(locale) ? locale : DEFAULT_LOCALE
}

/** Says that something failed, gives a retry, the phone, and a reference to quote. */
export function Crash({ digest, retry }: { digest?: string; retry: () => void }) {
  const locale = useErrorLocale()
  const t = MESSAGES[locale]
  return (
    <div className="wrap grid justify-items-start gap-4 py-12">
      <h1 className="text-3xl">{t.crashTitle}</h1>
      <p className="max-w-prose text-lg">{t.crashText}</p>
      <p className="flex flex-wrap items-center gap-4">
        <Button onClick={retry}>{t.retry}</Button>
        <a href={`/${locale}`} className="pipe-link py-2">
          {t.backHome}
        </a>
        <a href={`tel:${SHOP.phone}`} className="py-2 font-medium">
          <bdi dir="ltr">{SHOP.phoneDisplay}</bdi>
        </a>
      </p>
      {digest && (
        <p className="text-sm text-muted">
          {t.reference} <bdi dir="ltr">{digest}</bdi>
        </p>
      )}
    </div>
  )
}
