import { formatPrice, roundToCentimes, centimesToDecimal } from "@hanout/algeria/money"
import type { ReactNode } from "react"
import { readFlash } from "@/data/flash"
import { transferOfOrder } from "@/data/transfers"
import { translator, type Translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import type { ProofFlash } from "@/lib/pay/flash"
import { accountLines, planTransfer, qrPath, type TransferAccount } from "@/lib/pay/transfer"
import { SHOP } from "@/shop-info"
import { Alert } from "@/ui/feedback"
import { MerchantText } from "@/ui/merchant-text"
import { CopyButton } from "./copy-button.client"
import { FocusFirst } from "./focus-first.client"
import { moment } from "./moment"
import { ProofForm } from "./proof-form"

const TONES = {
  awaiting_transfer: "info",
  proof_submitted: "ok",
  confirmed: "ok",
  rejected: "bad",
  expired: "warn",
} as const

/** Where to send the money, how much, under which reference; then the proof; then what became of it. */
export async function TransferPage({ orderRef, locale }: { orderRef: string; locale: Locale }) {
  const t = translator(locale, "payment")
  const view = await transferOfOrder(orderRef, locale).catch(() => null)
  if (!view) {
    return <Alert tone="bad" title={t("error.down")} />
  }
  const flash = (await readFlash<ProofFlash>("proof")) ?? {}
  const plan = planTransfer(view)
  const { proof } = view
  return (
    <>
      <Alert tone={TONES[view.state]} title={t(`transfer.state.${view.state}`)}>
        {view.state === "rejected" && view.reject_reason && (
          <p>{t("transfer.rejectReason", { reason: view.reject_reason })}</p>
        )}
        {proof && <p>{t("transfer.submittedOn", moment(proof.submitted_at, locale))}</p>}
        {plan.upload && view.deadline_at && (
          <p>{t("deadline", moment(view.deadline_at, locale))}</p>
        )}
      </Alert>
      {plan.instructions && (
        <section className="grid gap-5 rounded-card border-t-4 border-accent bg-paper p-4 shadow-card sm:p-6">
          {plan.upload && <p>{t("transfer.lead")}</p>}
          <dl className="grid gap-4 sm:grid-cols-2">
            <Copied
              name={t("transfer.amount")}
              shown={formatPrice(view.amount, locale, { decimals: 2 })}
              copied={centimesToDecimal(roundToCentimes(view.amount))}
              strong
              t={t}
            />
            <Copied
              name={t("transfer.reference")}
              shown={view.reference}
              copied={view.reference}
              strong
              t={t}
            />
          </dl>
          <Accounts accounts={view.accounts} amount={view.amount} locale={locale} t={t} />
        </section>
      )}
      {plan.upload && (
        <section className="grid gap-4 rounded-card bg-paper p-4 shadow-card sm:p-6">
          <h2 className="text-lg">{t("proof.title")}</h2>
          {flash.fault && (
            <FocusFirst>
              <Alert tone="bad" live title={t(`proof.error.${flash.fault}`)} />
            </FocusFirst>
          )}
          <ProofForm orderRef={orderRef} locale={locale} />
        </section>
      )}
    </>
  )
}

function Accounts({
  accounts,
  amount,
  locale,
  t,
}: {
  accounts: TransferAccount[]
  amount: number | string
  locale: Locale
  t: Translator<"payment">
}) {
  if (accounts.length === 0) {
    return (
      <p>
        {t("transfer.none")}{" "}
        <a href={`tel:${SHOP.phone}`} className="pipe-link font-medium">
          <bdi dir="ltr">{SHOP.phoneDisplay}</bdi>
        </a>
      </p>
    )
  }
  return (
    <div className="grid gap-4">
      {accounts.length > 1 && (
        <div>
          <h2 className="text-lg">{t("transfer.accountsTitle")}</h2>
          <p className="text-sm text-muted">{t("transfer.anyAccount")}</p>
        </div>
      )}
      {accounts.map((account, index) => {
        const qr = qrPath(account)
        return (
          <div key={index} className="grid gap-3 rounded-control border border-line p-3.5">
            <h3 className="font-semibold">{t(`transfer.kind.${account.kind}`)}</h3>
            <dl className="grid gap-3">
              {accountLines(account).map(({ name, shown, copied }) => {
                const words = name === "holder" || name === "bank"
                return (
                  <Copied
                    key={name}
                    name={t(`transfer.line.${name}`)}
                    shown={
                      words ? (
                        <MerchantText text={shown} locale={locale} />
                      ) : (
                        <bdi dir="ltr">{shown}</bdi>
                      )
                    }
                    copied={words ? undefined : copied}
                    t={t}
                  />
                )
              })}
            </dl>
            {qr && (
              <img
                src={qr}
                alt={t("transfer.qr", {
                  holder: account.holder,
                  amount: formatPrice(amount, locale),
                })}
                width={220}
                height={220}
                loading="lazy"
                className="h-auto max-w-full rounded-control bg-white object-contain p-2"
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** One line to type into a transfer, with a button that copies it. */
function Copied({
  name,
  shown,
  copied,
  strong = false,
  t,
}: {
  name: string
  shown: ReactNode
  copied?: string
  strong?: boolean
  t: Translator<"payment">
}) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-3">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className={strong ? "text-2xl font-semibold tnum" : "text-lg font-medium tnum"}>
        <bdi>{shown}</bdi>
      </dd>
      {copied !== undefined && (
        <dd className="col-start-2 row-span-2 row-start-1">
          <CopyButton
            text={copied}
            label={t("transfer.copy")}
            name={t("transfer.copyOf", { name })}
            done={t("transfer.copied")}
          />
        </dd>
      )}
    </div>
  )
}
