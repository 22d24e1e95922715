import { SubmitButton } from "@/features/pay/submit-button.client"
import { MESSAGES } from "@/i18n/messages"
import { translator } from "@/i18n/translate"
import type { DraftHold } from "@/lib/booking/draft"
import { clockWords, isolated, momentParts } from "@/lib/booking/moments"
import type { Locale } from "@/lib/i18n/locales"
import { LinkButton } from "@/ui/button"
import { Icon } from "@/ui/icon"
import { keepLonger } from "./hold-actions"
import { HoldClock } from "./hold-clock.client"
import { zoneWords } from "./zone-words"

/** The slot that is kept, for how long, and the way to keep it longer or to take another. */
export function HoldBox({
  hold,
  step,
  now,
  locale,
}: {
  hold: DraftHold
  step: "details" | "summary"
  /** Unix milliseconds of the request. */
  now: number
  locale: Locale
}) {
  const t = translator(locale, "booking")
  const { day, time } = momentParts(hold.starts_at, hold.timezone, locale)
  return (
    <section
      aria-label={t("hold.title")}
      className="grid gap-3 rounded-card border border-accent bg-accent-soft p-4"
    >
      <p className="flex gap-2.5">
        <Icon name="calendar" className="mt-0.5 text-accent-text" />
        <span>
          <span className="block text-lg font-semibold">{t("slot.moment", { day, time })}</span>
          <span className="block text-sm text-muted">{zoneWords(hold.timezone, locale)}</span>
        </span>
      </p>
      <HoldClock
        expiresAt={Date.parse(hold.expires_at)}
        now={now}
        labels={MESSAGES[locale].booking.hold}
      />
      <noscript>
        <p>
          {t("hold.until", { time: isolated(clockWords(hold.expires_at, hold.timezone, locale)) })}
        </p>
      </noscript>
      <div className="flex flex-wrap gap-2">
        {!hold.extended && (
          <form action={keepLonger}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="step" value={step} />
            <SubmitButton tone="quiet" pending={t("sending")}>
              {t("hold.extend")}
            </SubmitButton>
          </form>
        )}
        <LinkButton tone="plain" href={`/${locale}/booking/slot`} prefetch={false}>
          {t("hold.other")}
        </LinkButton>
      </div>
    </section>
  )
}
