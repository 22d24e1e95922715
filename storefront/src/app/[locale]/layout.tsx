import type { Metadata, Viewport } from "next"
import { headers } from "next/headers"
import { Suspense, type ReactNode } from "react"
import { requestEnv } from "@/data/request-time"
import { CartScope } from "@/features/cart/cart-scope"
import { Footer } from "@/features/layout/footer"
import { Header } from "@/features/layout/header"
import { ThumbBar } from "@/features/layout/thumb-bar"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { cx } from "@/lib/cx"
import { direction, INTL_LOCALES, LOCALES } from "@/lib/i18n/locales"
import { SHOP } from "@/shop-info"
import { arabic, latin } from "@/styles/fonts"
import "@/styles/globals.css"

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }))
}

export async function generateMetadata(): Promise<Metadata> {
  const { publicUrl } = await requestEnv()
  const locale = await pageLocale()
  const t = translator(locale, "common")
  return {
    metadataBase: new URL(publicUrl),
    title: { default: `${SHOP.name}: ${t("tagline")}`, template: `%s · ${SHOP.name}` },
    description: t("siteDescription"),
    applicationName: SHOP.name,
    openGraph: {
      siteName: SHOP.name,
      locale: INTL_LOCALES[locale],
      type: "website",
      images: [{ url: "/og.png", width: 1200, height: 630 }],
    },
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#0a333c" },
    { media: "(prefers-color-scheme: dark)", color: "#051519" },
  ],
}

/**
 * The document waits for the request, under one boundary with nothing in it: the prerendered shell
 * is empty, so that every script of the page is written at request time and carries the nonce.
 */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <Document>{children}</Document>
    </Suspense>
  )
}

async function Document({ children }: { children: ReactNode }) {
  await headers()
  const locale = await pageLocale()
  const t = translator(locale, "common")
  return (
    <html lang={locale} dir={direction(locale)} className={cx(latin.variable, arabic.variable)}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="sr-only z-50 rounded-control bg-paper px-4 py-3 font-semibold text-ink focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
        >
          {t("skip")}
        </a>
        <CartScope locale={locale}>
          <Header locale={locale} />
          <main id="content" tabIndex={-1} className="grow outline-none">
            {children}
          </main>
        </CartScope>
        <Footer locale={locale} />
        <ThumbBar locale={locale} />
      </body>
    </html>
  )
}
