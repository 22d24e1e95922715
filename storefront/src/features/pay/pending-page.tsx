import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { isSatim } from "@/lib/pay/methods"
import type { ReturnView } from "@/lib/pay/return-view"
import { buttonClass, LinkButton } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { PayFrame } from "./frame"
import { SatimHelp } from "./satim-help"
import { WaitForResult } from "./wait-for-result.client"

/**
 * The gateway has no answer yet. The page looks again by itself where scripts run; a link does the
 * same without them. It never reloads by a timer alone: that would take the page away from people
 * who read slowly (WCAG 2.2.1).
 */
export function PendingPage({
  view,
  token,
  locale,
}: {
  view: ReturnView
  token: string
  locale: Locale
}) {
  const t = translator(locale, "payment")
  return (
    <PayFrame>
      <h1 className="text-2xl">{t("result.pending.title")}</h1>
      <Alert tone="warn" title={t("result.pending.text")}>
        <p>{t("pending.close")}</p>
      </Alert>
      <WaitForResult token={token} looking={t("pending.looking")} stopped={t("pending.stopped")} />
      <p className="flex flex-wrap gap-3">
        {/* A full load, not a client navigation: the answer is asked for again. */}
        <a href={`/${locale}/pay/r/${token}`} className={buttonClass("action")}>
          {t("pending.again")}
        </a>
        <LinkButton tone="quiet" href={`/${locale}/orders/${view.order.ref}`}>
          {t("toOrder")}
        </LinkButton>
      </p>
      {isSatim(view.provider_id) && <SatimHelp locale={locale} />}
    </PayFrame>
  )
}
