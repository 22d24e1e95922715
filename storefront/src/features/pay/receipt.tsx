import { formatDate, formatPrice, formatTime } from "@hanout/algeria/money"
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
  const lines: [string, React.ReactNode][] = [
    [t("receipt.status"), t("receipt.accepted")],
    ...(receipt.message
      ? [[t("receipt.message"), <bdi key="m">{receipt.message}</bdi>] as [string, React.ReactNode]]
      : []),
    [t("receipt.transaction"), <Ltr key="t">{receipt.transaction_id}</Ltr>],
    [t("receipt.orderNumber"), <Ltr key="o">{receipt.order_number}</Ltr>],
    ...(receipt.approval_code
      ? [
          [t("receipt.approval"), <Ltr key="a">{receipt.approval_code}</Ltr>] as [
            string,
            React.ReactNode,
          ],
        ]
      : []),
    [
      t("receipt.date"),
      <Ltr key="d">
        <time dateTime={receipt.paid_at}>
          {/* The same digits in every language, as on the bank's own papers: 31/12/2026 12:59. */}
          {`${formatDate(receipt.paid_at, "fr")} ${formatTime(receipt.paid_at, "fr")}`}
        </time>
      </Ltr>,
    ],
    [
      t("receipt.amount"),
      <bdi key="x" className="text-xl font-bold">
        {formatPrice(receipt.amount, locale, { decimals: 2 })}
      </bdi>,
    ],
    [t("receipt.method"), <bdi key="p">{receipt.method ?? "CIB/EDAHABIA"}</bdi>],
    ...(receipt.pan_masked
      ? [[t("receipt.card"), <Ltr key="c">{receipt.pan_masked}</Ltr>] as [string, React.ReactNode]]
      : []),
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
        {lines.map(([name, value]) => (
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

function Ltr({ children }: { children: React.ReactNode }) {
  return (
    <bdi dir="ltr" className="tnum">
      {children}
    </bdi>
  )
}
