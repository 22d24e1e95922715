import { getCommune, getWilaya } from "@hanout/algeria/geography"
import type { ReactNode } from "react"
import type { PublicVisit } from "@/data/visits"
import { translator } from "@/i18n/translate"
import { momentParts } from "@/lib/booking/moments"
import type { VisitStatus, VisitView } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { Badge } from "@/ui/feedback"
import { Icon, type IconName } from "@/ui/icon"
import { MerchantText } from "@/ui/merchant-text"
import { zoneWords } from "./zone-words"

const TONES: Partial<Record<VisitStatus, "ok" | "warn" | "bad">> = {
  confirmed: "ok",
  en_route: "ok",
  in_progress: "ok",
  completed: "ok",
  held: "warn",
  pending_payment: "warn",
  pending_approval: "warn",
  no_show: "bad",
  cancelled_by_customer: "bad",
  cancelled_by_company: "bad",
  expired: "bad",
  slot_lost: "bad",
  released: "bad",
}

/** The state of a visit in a word. */
export function VisitBadge({ status, locale }: { status: VisitStatus; locale: Locale }) {
  const t = translator(locale, "booking")
  return <Badge tone={TONES[status] ?? "info"}>{t(`status.${status}`)}</Badge>
}

/** When, what, who, where: everything a person needs on the day. */
export function VisitFacts({
  visit,
  locale,
}: {
  /** Without address and person where only a reference was shown. */
  visit: PublicVisit & Partial<Pick<VisitView, "technician" | "address" | "contact">>
  locale: Locale
}) {
  const t = translator(locale, "booking")
  const arabic = locale === "ar"
  const comma = arabic ? "، " : ", "
  const { day, time } = momentParts(visit.starts_at, visit.timezone, locale)
  const end = momentParts(visit.ends_at, visit.timezone, locale).time
  const place = [getCommune(visit.commune_code), getWilaya(visit.wilaya_code)]
    .map((one) => (arabic ? one?.name_ar : one?.name_fr))
    .filter(Boolean)
    .join(comma)
  const { address, contact } = visit
  return (
    <div className="grid gap-3">
      <Fact icon="calendar">
        <span className="block text-lg font-semibold">{t("visit.when", { day, time, end })}</span>
        <span className="block text-sm text-muted">{zoneWords(visit.timezone, locale)}</span>
      </Fact>
      {visit.service && (
        <Fact icon="wrench">
          <span className="font-medium">
            <MerchantText text={visit.service.name} locale={locale} />
          </span>
        </Fact>
      )}
      {visit.technician && (
        <Fact icon="user">
          {t("visit.technician", { name: `\u2068${visit.technician.name}\u2069` })}
        </Fact>
      )}
      <Fact icon="pin">
        {address && (
          <bdi className="block">
            {[address.street, address.landmark, address.floor].filter(Boolean).join(comma)}
          </bdi>
        )}
        <span className="block text-muted">{place}</span>
      </Fact>
      {contact && (
        <Fact icon="phone">
          <bdi className="block">{`${contact.first_name} ${contact.last_name}`}</bdi>
          <bdi dir="ltr" className="block text-muted tnum">
            {contact.phone_masked}
          </bdi>
        </Fact>
      )}
    </div>
  )
}

function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className="flex gap-2.5">
      <Icon name={icon} className="mt-0.5 text-accent-text" />
      <span>{children}</span>
    </p>
  )
}
