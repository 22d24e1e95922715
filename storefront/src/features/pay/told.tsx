import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { LinkButton } from "@/ui/button"
import { Alert } from "@/ui/feedback"

/** A state of the payment with nothing to do here, and the way to the order. */
export function Told({
  tone,
  title,
  text,
  orderRef,
  locale,
}: {
  tone: "ok" | "info" | "warn"
  title: string
  text?: string
  orderRef: string
  locale: Locale
}) {
  const t = translator(locale, "payment")
  return (
    <>
      <Alert tone={tone} title={title}>
        {text && <p>{text}</p>}
      </Alert>
      <p>
        <LinkButton tone="quiet" href={`/${locale}/orders/${orderRef}`}>
          {t("toOrder")}
        </LinkButton>
      </p>
    </>
  )
}
