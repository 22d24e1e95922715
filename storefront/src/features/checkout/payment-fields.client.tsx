"use client"

import type { CheckoutView, PayChoice } from "@/lib/checkout/view"
import { Badge } from "@/ui/feedback"
import { RadioCard } from "@/ui/field"
import { PayMark } from "@/ui/pay-mark"
import type { CheckoutLabels } from "./labels"

/** How it is paid: one card for each way, with what happens next, or why it cannot be chosen. */
export function PaymentFields({
  pays,
  chosen,
  errors,
  labels,
}: {
  pays: PayChoice[]
  chosen: string
  errors: CheckoutView["errors"]
  labels: CheckoutLabels
}) {
  return (
    <fieldset
      id="payment-group"
      tabIndex={-1}
      aria-describedby={errors.payment ? "payment-error" : undefined}
      className="grid gap-2 outline-none"
    >
      <legend className="sr-only">{labels.paymentTitle}</legend>
      {pays.map((pay) => (
        <RadioCard
          key={pay.id}
          id={`payment-${pay.kind}`}
          name="payment"
          value={pay.id}
          required
          defaultChecked={pay.id === chosen}
          disabled={!pay.available}
          data-pay={pay.kind === "cod" ? "door" : "later"}
          aria-invalid={errors.payment ? true : undefined}
          label={
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <PayMark kind={pay.kind} />
              {pay.name}
              {pay.sandbox && <Badge tone="warn">{pay.sandbox}</Badge>}
            </span>
          }
          detail={
            <>
              {pay.note && <span className="block font-medium">{pay.note}</span>}
              {pay.available && pay.next}
            </>
          }
        />
      ))}
      {errors.payment && (
        <p id="payment-error" className="text-sm font-medium text-bad">
          {errors.payment}
        </p>
      )}
    </fieldset>
  )
}
