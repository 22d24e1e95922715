"use client"

import { Crash, useErrorLocale } from "@/features/layout/crash.client"
import { direction } from "@/lib/i18n/locales"
import "@/styles/globals.css"

/** The layout itself failed: a bare document that still speaks the shopper's language. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const locale = useErrorLocale()
  return (
    <html lang={locale} dir={direction(locale)}>
      <body>
        <Crash digest={error.digest} retry={() => window.location.reload()} />
      </body>
    </html>
  )
}
