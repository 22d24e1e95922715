import {
  centimesToDinars,
  dinarsToCentimes,
  subtractCentimes,
  sumCentimes,
} from "@hanout/algeria/money"
import { translator } from "@/i18n/translate"
import type { Surcharge } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { Price } from "@/ui/price"

/** What the visit costs, line by line: the service, what the place and the time add, the deposit. */
export function PriceLines({
  price,
  surcharges,
  deposit,
  locale,
}: {
  /** Everything together, dinars. */
  price: number | string
  surcharges: readonly { code: Surcharge["code"]; amount: number | string }[]
  deposit: number | string
  locale: Locale
}) {
  const t = translator(locale, "booking")
  const extra = sumCentimes(surcharges.map(({ amount }) => dinarsToCentimes(amount)))
  const base = centimesToDinars(subtractCentimes(dinarsToCentimes(price), extra))
  return (
    <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-3 gap-y-2">
      <dt>{t("summary.base")}</dt>
      <dd className="text-end">
        <Price amount={base} locale={locale} />
      </dd>
      {surcharges
        .filter(({ amount }) => Number(amount) > 0)
        .map(({ code, amount }) => (
          <Line key={code} title={t(`surcharge.${code}`)} amount={amount} locale={locale} />
        ))}
      <dt className="border-t border-line pt-2 text-lg font-semibold">{t("summary.total")}</dt>
      <dd className="border-t border-line pt-2 text-end text-lg font-semibold">
        <Price amount={price} locale={locale} />
      </dd>
      {Number(deposit) > 0 && (
        <>
          <dt>{t("summary.deposit")}</dt>
          <dd className="text-end font-semibold">
            <Price amount={deposit} locale={locale} />
          </dd>
        </>
      )}
    </dl>
  )
}

function Line({
  title,
  amount,
  locale,
}: {
  title: string
  amount: number | string
  locale: Locale
}) {
  return (
    <>
      <dt>{title}</dt>
      <dd className="text-end">
        +<Price amount={amount} locale={locale} />
      </dd>
    </>
  )
}
