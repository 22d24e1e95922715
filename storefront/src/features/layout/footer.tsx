import Link from "next/link"
import type { ReactNode } from "react"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { SHOP, whatsappLink } from "@/shop-info"
import { Icon } from "@/ui/icon"
import { Logo } from "./logo"

const PAGES = {
  help: ["delivery", "returns", "contact"],
  shop: ["about", "terms", "privacy"],
} as const

const linkClass =
  "inline-flex min-h-9 items-center text-enamel-muted hover:text-enamel-ink hover:underline"

/** Help, pages and the seller's legal identity (loi 18-05 art. 11), on every page in the same place. */
export function Footer({ locale }: { locale: Locale }) {
  const t = translator(locale, "common")
  return (
    <footer className="on-enamel mt-16 bg-enamel text-enamel-ink max-md:pb-14 print:hidden">
      <div aria-hidden="true" className="pipe" />
      <div className="wrap grid gap-x-8 gap-y-10 py-10 sm:grid-cols-2 lg:grid-cols-[1.6fr_1fr_1fr_1.6fr]">
        <div className="grid content-start gap-4">
          <Logo />
          <p className="text-enamel-muted">{t("tagline")}</p>
          <p className="grid gap-1">
            <a href={`tel:${SHOP.phone}`} className="inline-flex min-h-9 items-center gap-2">
              <Icon name="phone" />
              <span className="sr-only">{t("header.call")}</span>
              <bdi dir="ltr" className="text-lg font-semibold tnum">
                {SHOP.phoneDisplay}
              </bdi>
            </a>
            <a
              href={whatsappLink(t("header.whatsappText"))}
              rel="noopener"
              className="inline-flex min-h-9 items-center gap-2"
            >
              <Icon name="whatsapp" />
              {t("header.whatsapp")}
            </a>
            <span className="inline-flex min-h-9 items-center gap-2 text-enamel-muted">
              <Icon name="clock" />
              {SHOP.hours[locale]}
            </span>
          </p>
        </div>

        <LinkList title={t("footer.help")}>
          <Link href={`/${locale}/booking`} className={linkClass}>
            {t("header.booking")}
          </Link>
          <Link href={`/${locale}/track`} className={linkClass}>
            {t("header.track")}
          </Link>
          {PAGES.help.map((page) => (
            <Link key={page} href={`/${locale}/info/${page}`} className={linkClass}>
              {t(`footer.${page}`)}
            </Link>
          ))}
        </LinkList>

        <LinkList title={t("footer.shop")}>
          {PAGES.shop.map((page) => (
            <Link key={page} href={`/${locale}/info/${page}`} className={linkClass}>
              {t(`footer.${page}`)}
            </Link>
          ))}
        </LinkList>

        <div>
          <h2 className="mb-2 font-semibold">{t("footer.legal")}</h2>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5 text-sm text-enamel-muted">
            <dt>{t("footer.rc")}</dt>
            <dd>
              <bdi dir="ltr">{SHOP.rc}</bdi>
            </dd>
            <dt>{t("footer.nif")}</dt>
            <dd>
              <bdi dir="ltr">{SHOP.nif}</bdi>
            </dd>
            <dt>{t("footer.address")}</dt>
            <dd>{SHOP.address[locale]}</dd>
            <dt>{t("footer.email")}</dt>
            <dd>
              <a href={`mailto:${SHOP.email}`} className="underline underline-offset-4">
                <bdi dir="ltr" className="wrap-anywhere">
                  {SHOP.email.split("@")[0]}
                  <wbr />@{SHOP.email.split("@")[1]}
                </bdi>
              </a>
            </dd>
          </dl>
          <p className="mt-4 text-sm text-enamel-muted">{t("footer.prices")}</p>
        </div>
      </div>
    </footer>
  )
}

function LinkList({ title, children }: { title: string; children: ReactNode[] }) {
  return (
    <nav aria-label={title}>
      <h2 className="mb-1 font-semibold">{title}</h2>
      <ul>
        {children.flat().map((child, index) => (
          <li key={index}>{child}</li>
        ))}
      </ul>
    </nav>
  )
}
