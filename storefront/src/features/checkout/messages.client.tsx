"use client"

import { CHECKOUT_FIELDS } from "@/lib/checkout/fields"
import type { CheckoutNotice, CheckoutView } from "@/lib/checkout/view"
import { Button } from "@/ui/button"
import { Alert } from "@/ui/feedback"

/** What the shopper must know before trying again; a missing part can be corrected right here. */
export function NoticeBox({ notice }: { notice: CheckoutNotice | null }) {
  if (!notice) {
    return null
  }
  return (
    <div id="checkout-notice" tabIndex={-1} className="outline-none">
      <Alert tone={notice.tone} live title={notice.title}>
        <p>{notice.text}</p>
        {notice.fixes?.map((fix) => (
          <p key={fix.change} className="flex flex-wrap items-center justify-between gap-2">
            <span className="font-medium">{fix.text}</span>
            <Button type="submit" tone="quiet" name="change" value={fix.change}>
              {fix.button}
            </Button>
          </p>
        ))}
      </Alert>
    </div>
  )
}

/** Every wrong field as a link to it, in page order. */
export function ErrorSummary({ errors, title }: { errors: CheckoutView["errors"]; title: string }) {
  const wrong = CHECKOUT_FIELDS.filter((field) => errors[field])
  if (wrong.length === 0) {
    return null
  }
  return (
    <Alert tone="bad" live title={title}>
      <ul className="grid">
        {wrong.map((field) => (
          <li key={field}>
            <a
              href={`#${field === "mode" || field === "payment" ? `${field}-group` : field}`}
              className="inline-block py-0.5 underline underline-offset-4"
            >
              {errors[field]}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
