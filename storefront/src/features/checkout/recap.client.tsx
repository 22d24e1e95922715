"use client"

import { centimes, centimesToDinars } from "@hanout/algeria/money"
import { Fragment, type ReactNode } from "react"
import { useCartScope } from "@/features/cart/cart-provider.client"
import { LineNote } from "@/features/cart/line-note.client"
import { Stepper } from "@/features/cart/stepper.client"
import { ProductPicture } from "@/features/catalog/product-picture"
import { cx } from "@/lib/cx"
import { goodsTotal, lineTotal } from "@/lib/cart/cart"
import { changeValue } from "@/lib/cart/line-change"
import type { CheckoutView, ModeChoice, PlaceView } from "@/lib/checkout/view"
import { fill } from "@/lib/fill"
import type { Locale } from "@/lib/i18n/locales"
import { Button } from "@/ui/button"
import { CheckField } from "@/ui/field"
import { MerchantText } from "@/ui/merchant-text"
import { Price } from "@/ui/price"
import type { CheckoutLabels } from "./labels"

/**
 * Goods, prices, quantities, delivery and total, to check and correct before confirming, and the
 * unticked terms box (loi 18-05, art. 12). Which total shows follows the chosen way of delivery by
 * style sheet alone, so that it is right without JavaScript too.
 */
export function Recap({
  view,
  errors,
  place,
  labels,
  locale,
  pending,
  goodsCentimes,
  onChange,
}: {
  view: CheckoutView
  errors: CheckoutView["errors"]
  place: PlaceView | null
  labels: CheckoutLabels
  locale: Locale
  pending: boolean
  goodsCentimes: number | null
  onChange: (change: string) => void
}) {
  const { labels: cartLabels } = useCartScope()
  const goods = goodsCentimes ?? goodsTotal(view.cart)
  const modes = place?.modes ?? []
  const price = (amount: number) => (
    <Price amount={centimesToDinars(centimes(amount))} locale={locale} />
  )
  const shipping = (choice: ModeChoice) =>
    choice.priceCentimes === 0 ? labels.free : price(choice.priceCentimes)

  return (
    <section className="grid gap-4 rounded-card border-t-4 border-accent bg-paper p-4 shadow-card sm:p-6 lg:sticky lg:top-4">
      <h2 className="text-lg">{labels.recapTitle}</h2>
      <ul className="grid divide-y divide-line border-y border-line">
        {view.cart.lines.map((line) => (
          <li key={line.variantId} className="grid grid-cols-[3.5rem_1fr] gap-x-3 gap-y-2 py-3">
            <ProductPicture picture={line.image} category={line.category} sizes="56px" />
            <div>
              <p className="leading-snug font-medium">
                <MerchantText text={line.title} locale={locale} />
              </p>
              <p className="text-sm text-muted">
                {price(line.unitCentimes)} {cartLabels.each}
              </p>
              <LineNote line={line} labels={cartLabels} />
            </div>
            <div className="col-span-2 flex flex-wrap items-center justify-between gap-2">
              <span className="flex items-center">
                <Stepper
                  line={line}
                  labels={cartLabels}
                  name={`quantity-${line.variantId}`}
                  onCommit={(quantity) => onChange(changeValue(line.variantId, quantity))}
                />
                <button
                  type="submit"
                  name="change"
                  value={changeValue(line.variantId, 0)}
                  aria-label={fill(cartLabels.removeItem, { title: line.title })}
                  className="min-h-11 px-3 text-sm text-muted underline underline-offset-4 hover:text-ink"
                >
                  {labels.remove}
                </button>
              </span>
              <span className="font-semibold">{price(lineTotal(line))}</span>
            </div>
          </li>
        ))}
      </ul>

      <dl className="grid gap-2" aria-live="polite">
        <Row name={labels.items}>{price(goods)}</Row>
        <ByMode modes={modes} other={place ? labels.shippingChoose : labels.shippingLater}>
          {(value, shown) => (
            <Row name={labels.shipping} className={shown}>
              {typeof value === "string" ? (
                <span className="text-muted">{value}</span>
              ) : (
                shipping(value)
              )}
            </Row>
          )}
        </ByMode>
        <ByMode modes={modes} other="">
          {(value, shown) => (
            <Row
              name={typeof value === "string" ? labels.totalLater : labels.total}
              className={cx("border-t border-line pt-3 text-lg font-semibold", shown)}
            >
              {price(typeof value === "string" ? goods : value.totalCentimes)}
            </Row>
          )}
        </ByMode>
      </dl>
      <p className="text-sm text-muted">{labels.taxNote}</p>

      <CheckField
        id="terms"
        value="accepted"
        required
        error={errors.terms}
        defaultChecked={view.values.terms === "accepted"}
        label={
          <>
            {labels.termsBefore}{" "}
            <a
              href={`/${locale}/info/terms`}
              target="_blank"
              rel="noopener"
              className="pipe-link font-medium"
            >
              {labels.termsLink}
            </a>
            {locale === "ar" ? " " : ""}
            {labels.termsAfter}
          </>
        }
      />
      <Button type="submit" name="intent" value="order" wide aria-disabled={pending}>
        {pending ? labels.submitting : labels.submit}
      </Button>
      <p className="hidden text-sm text-muted group-has-[[data-pay=door]:checked]:block">
        {labels.after}
      </p>
      <p className="hidden text-sm text-muted group-has-[[data-pay=later]:checked]:block">
        {labels.payNext}
      </p>
    </section>
  )
}

/** Which of several rows shows, by the chosen way of delivery. Whole class names: Tailwind reads them. */
const SHOWN = {
  home: "hidden group-has-[#mode-home:checked]:flex",
  stop_desk: "hidden group-has-[#mode-stop_desk:checked]:flex",
  none: "flex group-has-[[name=mode]:checked]:hidden",
}

function ByMode({
  modes,
  other,
  children,
}: {
  modes: ModeChoice[]
  other: string
  children: (value: ModeChoice | string, shown: string) => ReactNode
}) {
  return (
    <>
      {modes.map((choice) => (
        <Fragment key={choice.mode}>{children(choice, SHOWN[choice.mode])}</Fragment>
      ))}
      {children(other, SHOWN.none)}
    </>
  )
}

function Row({
  name,
  className = "flex",
  children,
}: {
  name: string
  className?: string
  children: ReactNode
}) {
  return (
    <div className={cx("items-baseline justify-between gap-3", className)}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
