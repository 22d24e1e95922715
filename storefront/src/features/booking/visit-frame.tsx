import type { ReactNode } from "react"
import { visitByToken } from "@/data/visits"
import { translator } from "@/i18n/translate"
import type { VisitView } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { SHOP, whatsappLink } from "@/shop-info"
import { LinkButton } from "@/ui/button"
import { Alert, EmptyState } from "@/ui/feedback"
import { Icon } from "@/ui/icon"

/**
 * Frame of every page of a booked visit. A link that is dead says why and where to go on; the proxy
 * has given the answer its status by then.
 */
export async function VisitFrame({
  token,
  locale,
  title,
  children,
}: {
  token: string
  locale: Locale
  title: (visit: VisitView) => ReactNode
  children: (visit: VisitView) => ReactNode | Promise<ReactNode>
}) {
  const t = translator(locale, "booking")
  const reading = await visitByToken(token, locale).catch(() => null)
  if (reading?.status === "open") {
    return (
      <div className="wrap py-6">
        <div className="mx-auto grid max-w-3xl gap-5">
          <h1 className="text-2xl">{title(reading.visit)}</h1>
          {await children(reading.visit)}
          <p className="text-muted print:hidden">
            {t("help")}{" "}
            <a
              href={`tel:${SHOP.phone}`}
              className="pipe-link font-medium whitespace-nowrap text-ink"
            >
              <bdi dir="ltr">{SHOP.phoneDisplay}</bdi>
            </a>
          </p>
        </div>
      </div>
    )
  }
  const why = reading === null ? "down" : reading.status === "gone" ? reading.code : "none"
  return (
    <div className="wrap grid gap-5 py-8">
      <h1 className="text-2xl">{t("visit.title")}</h1>
      {why === "down" ? (
        <Alert tone="bad" title={t("notice.down")} />
      ) : (
        <EmptyState
          title={t(
            `visit.dead.${why === "none" ? "none" : why === "link_expired" ? "expired" : "replaced"}`
          )}
          action={
            <p className="flex flex-wrap justify-center gap-3">
              <LinkButton href={`/${locale}/booking`}>{t("bookNew")}</LinkButton>
              <LinkButton tone="quiet" rel="noopener" href={whatsappLink(t("whatsappText"))}>
                <Icon name="whatsapp" />
                WhatsApp
              </LinkButton>
              <a
                href={`tel:${SHOP.phone}`}
                className="inline-flex min-h-11 items-center gap-2 px-2 font-medium"
              >
                <Icon name="phone" />
                <bdi dir="ltr">{SHOP.phoneDisplay}</bdi>
              </a>
            </p>
          }
        >
          {t(`visit.dead.${why === "none" ? "noneText" : "text"}`)}
        </EmptyState>
      )}
    </div>
  )
}

/** Title and robots of a visit's pages: nobody else's business. */
export function visitMetadata(locale: Locale) {
  return {
    title: translator(locale, "booking")("visit.title"),
    robots: { index: false, follow: false },
  }
}
