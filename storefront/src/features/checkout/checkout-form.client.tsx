"use client"

import { useRef, type ReactNode } from "react"
import { agreedTotals, type CheckoutView } from "@/lib/checkout/view"
import type { Locale } from "@/lib/i18n/locales"
import { LinkButton } from "@/ui/button"
import { Alert, EmptyState } from "@/ui/feedback"
import { TextArea, TextField } from "@/ui/field"
import { useCartScope } from "@/features/cart/cart-provider.client"
import { DeliveryFields } from "./delivery-fields.client"
import type { CheckoutLabels, WilayaChoice } from "./labels"
import { ErrorSummary, NoticeBox } from "./messages.client"
import { PaymentFields } from "./payment-fields.client"
import { Recap } from "./recap.client"
import { useCheckout } from "./use-checkout.client"
import { usePlace } from "./use-place.client"

/**
 * The whole order on one page: who, where, how it is paid, what and for how much. Every part works
 * without JavaScript; the group class lets style sheets follow the chosen way of delivery.
 */
export function CheckoutForm({
  initial,
  locale,
  labels,
  wilayas,
}: {
  initial: CheckoutView
  locale: Locale
  labels: CheckoutLabels
  wilayas: WilayaChoice[]
}) {
  const form = useRef<HTMLFormElement>(null)
  const { view, errors, formAction, onSubmit, sendChange, offline, pending } = useCheckout(
    initial,
    form
  )
  const { place, pays, loading, load } = usePlace(view, locale)
  const { labels: cartLabels } = useCartScope()
  const { values } = view

  if (view.cart.lines.length === 0) {
    return (
      <div className="grid gap-5">
        <NoticeBox notice={view.notice} />
        <EmptyState
          title={cartLabels.emptyTitle}
          action={<LinkButton href={`/${locale}/search`}>{cartLabels.browse}</LinkButton>}
        >
          {cartLabels.emptyText}
        </EmptyState>
      </div>
    )
  }

  return (
    <form
      ref={form}
      action={formAction}
      onSubmit={onSubmit}
      noValidate
      aria-busy={pending}
      className="group grid items-start gap-6 lg:grid-cols-[1fr_24rem] lg:gap-8"
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="key" value={view.key} />
      <input type="hidden" name="agreed" value={agreedTotals(place)} />
      {/* Enter in a field presses the first button of a form: it must be the one that orders. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {labels.submit}
      </button>

      <div className="grid gap-6">
        <NoticeBox notice={view.notice} />
        <ErrorSummary errors={errors} title={labels.errorTitle} />
        {offline && (
          <div id="checkout-offline" tabIndex={-1} className="outline-none">
            <Alert tone="bad" live title={labels.network} />
          </div>
        )}

        <Section title={labels.contactTitle}>
          <TextField
            id="name"
            dir="auto"
            label={labels.name}
            error={errors.name}
            defaultValue={values.name}
            autoComplete="name"
            required
            maxLength={120}
          />
          <TextField
            id="phone"
            label={labels.phone}
            hint={labels.phoneHint}
            error={errors.phone}
            defaultValue={values.phone}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            dir="ltr"
            required
            maxLength={40}
            className="text-start tnum rtl:text-end"
          />
          <TextField
            id="email"
            label={labels.email}
            optional={labels.optional}
            error={errors.email}
            defaultValue={values.email}
            type="email"
            autoComplete="email"
            dir="ltr"
            maxLength={254}
            className="rtl:text-end"
          />
        </Section>

        <Section title={labels.deliveryTitle}>
          <DeliveryFields
            {...{ values, errors, place, loading, labels, wilayas, locale }}
            onWilaya={(wilaya) => void load(wilaya)}
          />
          <TextArea
            id="note"
            dir="auto"
            label={labels.note}
            optional={labels.optional}
            error={errors.note}
            defaultValue={values.note}
            maxLength={500}
            rows={2}
          />
        </Section>

        <Section title={labels.paymentTitle}>
          <PaymentFields chosen={values.payment} {...{ pays, errors, labels }} />
        </Section>
      </div>

      <Recap
        {...{ view, errors, place, labels, locale, pending }}
        onChange={sendChange}
        goodsCentimes={place?.goodsCentimes ?? null}
      />
    </form>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 rounded-card bg-paper p-4 shadow-card sm:p-6">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  )
}
