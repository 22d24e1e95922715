import { formatDate, formatPrice, formatTime } from "@hanout/algeria/money"
import type { ReactNode } from "react"
import { LogoMark } from "@/features/layout/logo"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { isSatim } from "@/lib/pay/methods"
import type { ReturnView } from "@/lib/pay/return-view"
import { SHOP } from "@/shop-info"
import { PayMark } from "@/ui/pay-mark"
import { SatimHelp } from "./satim-help"

/**
 * The receipt of a card payment, on the screen and on paper: every line the certification asks for.
 * Apart from invoice and order: it tells of the payment only.
 */
export function Receipt({ view, locale }: { view: ReturnView; locale: Locale }) {
  const t = translator(locale, "payment")
  const { receipt } = view
  if (!receipt) {
    return null
  }
  const lines: { name: string; value: ReactNode }[] = [
    { name: t("receipt.status"), value: t("receipt.accepted") },
    { name: t("receipt.message"), value: receipt.message && <bdi>{receipt.message}</bdi> },
    { name: t("receipt.transaction"), value: <Ltr>{receipt.transaction_id}</Ltr> },
    { name: t("receipt.orderNumber"), value: <Ltr>{receipt.order_number}</Ltr> },
    {
      name: t("receipt.approval"),
      value: receipt.approval_code && <Ltr>{receipt.approval_code}</Ltr>,
    },
    {
      name: t("receipt.date"),
      value: (
        <Ltr>
          <time dateTime={receipt.paid_at}>
            {/* The same digits in every language, as on the bank's own papers: 31/12/2026 12:59. */}
            {`${formatDate(receipt.paid_at, "fr")} ${formatTime(receipt.paid_at, "fr")}`}
          </time>
        </Ltr>
      ),
    },
    {
      name: t("receipt.amount"),
      value: (
        <bdi className="text-xl font-bold">
          {formatPrice(receipt.amount, locale, { decimals: 2 })}
        </bdi>
      ),
    },
    { name: t("receipt.method"), value: <bdi>{receipt.method ?? "CIB/EDAHABIA"}</bdi> },
    { name: t("receipt.card"), value: receipt.pan_masked && <Ltr>{receipt.pan_masked}</Ltr> },
  ]
  return (
    <section
      aria-labelledby="receipt"
      className="grid gap-4 rounded-card bg-paper p-4 shadow-card sm:p-6 print:p-0 print:shadow-none"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="flex items-center gap-2.5">
          <LogoMark className="h-8 w-11" />
          <span className="grid">
            <span className="sr-only">{t("receipt.merchant")}: </span>
            <span className="font-semibold">{SHOP.legalName[locale]}</span>
            <span className="text-sm text-muted">{SHOP.address[locale]}</span>
          </span>
        </p>
        <PayMark kind="card" alt={t("satim.cards")} />
      </div>
      <h2 id="receipt" className="text-lg">
        {t("receipt.title")}
      </h2>
      <dl className="grid gap-x-6 sm:grid-cols-[auto_1fr]">
        {lines
          .filter(({ value }) => value)
          .map(({ name, value }) => (
            <div
              key={name}
              className="grid border-t border-line py-2 sm:col-span-2 sm:grid-cols-subgrid sm:items-baseline"
            >
              <dt className="text-muted">{name}</dt>
              <dd className="font-medium break-words tnum">{value}</dd>
            </div>
          ))}
      </dl>
      {isSatim(view.provider_id) && <SatimHelp locale={locale} />}
    </section>
  )
}

function Ltr({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="tnum">
      {children}
    </bdi>
  )
}
