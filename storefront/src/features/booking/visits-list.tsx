import { customerVisits } from "@/data/visits"
import { translator } from "@/i18n/translate"
import { momentParts } from "@/lib/booking/moments"
import type { VisitView } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { LinkButton } from "@/ui/button"
import { Alert, EmptyState } from "@/ui/feedback"
import { Icon } from "@/ui/icon"
import { MerchantText } from "@/ui/merchant-text"
import { VisitBadge } from "./visit-facts"

/** The customer's visits, the latest first. */
export async function VisitsList({ token, locale }: { token: string; locale: Locale }) {
  const t = translator(locale, "booking")
  const visits = await customerVisits(token, locale).catch(() => null)
  if (!visits) {
    return <Alert tone="bad" title={t("notice.down")} />
  }
  if (visits.length === 0) {
    return (
      <EmptyState
        title={t("list.empty")}
        action={<LinkButton href={`/${locale}/booking`}>{t("entry.button")}</LinkButton>}
      >
        {t("list.emptyText")}
      </EmptyState>
    )
  }
  return (
    <ul className="grid gap-3">
      {visits.map((visit) => (
        <li key={visit.id}>
          <Row visit={visit} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function Row({ visit, locale }: { visit: VisitView; locale: Locale }) {
  const t = translator(locale, "booking")
  const { day, time } = momentParts(visit.starts_at, visit.timezone, locale)
  const content = (
    <>
      <span className="grid gap-1">
        <span className="font-semibold">{t("slot.moment", { day, time })}</span>
        <span className="text-sm text-muted">
          {visit.service && <MerchantText text={visit.service.name} locale={locale} />}
          {visit.reference && (
            <>
              {" · "}
              <bdi dir="ltr">{visit.reference}</bdi>
            </>
          )}
        </span>
        <span>
          <VisitBadge status={visit.status} locale={locale} />
        </span>
      </span>
      <Icon name="chevron" className="text-muted" />
    </>
  )
  const look =
    "grid grid-cols-[1fr_auto] items-center gap-x-3 rounded-card bg-paper p-4 shadow-card"
  return visit.manage_token ? (
    // A full load: the visit's page tells nobody its address.
    <a href={`/${locale}/visits/${visit.manage_token}`} className={`${look} hover:bg-accent-soft`}>
      {content}
    </a>
  ) : (
    <div className={look}>{content}</div>
  )
}
