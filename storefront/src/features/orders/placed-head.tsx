import { formatPrice } from "@hanout/algeria/money"
import type { TrackedOrder } from "@/data/orders"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { Icon, type IconName } from "@/ui/icon"
import { PrintButton } from "./print-button.client"

/** Thanks, the number to keep, and what happens next. For the browser that has just ordered. */
export function PlacedHead({ order, locale }: { order: TrackedOrder; locale: Locale }) {
  const t = translator(locale, "tracking")
  const total = formatPrice(order.total, locale)
  const pay = order.delivery.mode === "stop_desk" ? "placed.payDesk" : "placed.payHome"
  const next: [IconName, string][] = [
    ["phone", t("placed.call", { phone: `\u2066${order.contact.phone_masked}\u2069` })],
    ["box", t("placed.prepare")],
    ["cash", t(pay, { total: `\u2068${total}\u2069` })],
  ]
  return (
    <section className="grid gap-6 rounded-card bg-paper p-5 shadow-card sm:p-8 lg:grid-cols-2 print:shadow-none">
      <div className="grid content-start gap-4">
        <h1 className="flex items-center gap-3 text-2xl">
          <span className="grid size-10 shrink-0 place-items-center rounded-full bg-ok-soft text-ok">
            <Icon name="check" className="size-6" />
          </span>
          {t("placed.title")}
        </h1>
        <p className="grid justify-items-start">
          <span className="text-muted">{t("placed.number")}</span>
          <bdi dir="ltr" className="text-5xl font-semibold text-accent-text tnum">
            {order.display_id}
          </bdi>
        </p>
        <p className="max-w-prose text-muted">{t("placed.keep")}</p>
        <div>
          <PrintButton label={t("print")} />
        </div>
      </div>
      <div className="grid content-start gap-4 border-line max-lg:border-t max-lg:pt-6 lg:border-s lg:ps-8">
        <h2 className="text-lg">{t("placed.nextTitle")}</h2>
        <ol className="grid gap-4">
          {next.map(([icon, words]) => (
            <li key={icon} className="flex gap-3">
              <Icon name={icon} className="mt-0.5 size-6 text-accent-text" />
              <span>{words}</span>
            </li>
          ))}
        </ol>
        <p className="text-sm text-muted">{t("placed.estimate")}</p>
      </div>
    </section>
  )
}
