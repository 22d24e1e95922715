import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { SHOP, whatsappLink } from "@/shop-info"
import { LinkButton } from "@/ui/button"
import { Icon } from "@/ui/icon"

/** The home page's way to a technician, with the phone and WhatsApp for who would rather talk. */
export function AtHome({ locale }: { locale: Locale }) {
  const t = translator(locale, "booking")
  return (
    <section className="wrap mt-14 md:mt-20">
      <div className="grid items-center gap-x-10 gap-y-4 rounded-card border-s-4 border-accent bg-paper p-5 shadow-card sm:p-8 md:grid-cols-[1fr_auto]">
        <div className="flex gap-4">
          <Icon name="wrench" className="mt-1 size-8 text-accent-text" />
          <div className="grid gap-1">
            <h2 className="text-2xl">{t("entry.title")}</h2>
            <p className="max-w-prose text-muted">{t("entry.text")}</p>
          </div>
        </div>
        <div className="grid gap-2">
          <LinkButton href={`/${locale}/booking`}>{t("entry.button")}</LinkButton>
          <p className="flex flex-wrap justify-center gap-x-4">
            <a
              href={`tel:${SHOP.phone}`}
              className="inline-flex min-h-11 items-center gap-2 font-medium"
            >
              <Icon name="phone" />
              <bdi dir="ltr" className="tnum">
                {SHOP.phoneDisplay}
              </bdi>
            </a>
            <a
              href={whatsappLink(t("whatsappText"))}
              rel="noopener"
              className="inline-flex min-h-11 items-center gap-2"
            >
              <Icon name="whatsapp" />
              WhatsApp
            </a>
          </p>
        </div>
      </div>
    </section>
  )
}

/** On a part's page: somebody who brings it and fits it. */
export function HaveItFitted({ handle, locale }: { handle: string; locale: Locale }) {
  const t = translator(locale, "booking")
  return (
    <p className="grid gap-2">
      <LinkButton
        tone="quiet"
        wide
        prefetch={false}
        href={`/${locale}/booking?part=${encodeURIComponent(handle)}`}
      >
        <Icon name="wrench" />
        {t("entry.product")}
      </LinkButton>
      <span className="text-sm text-muted">{t("entry.productText")}</span>
    </p>
  )
}
