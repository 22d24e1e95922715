"use client"

import Link from "next/link"
import { useActionState } from "react"
import { AddForm } from "@/features/cart/add-form.client"
import { addToCart, type AddToCartState } from "@/features/cart/actions"
import type { CartLine } from "@/lib/cart/cart"
import type { Locale } from "@/lib/i18n/locales"
import { buttonClass } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { Icon } from "@/ui/icon"
import { QuantityField } from "@/ui/quantity-field"

const IDLE: AddToCartState = { status: "idle" }

/** Quantity and the page's one action. A plain form post without JavaScript. */
export function AddToCart({
  line,
  max,
  locale,
  labels,
}: {
  /** The part as the cart will show it. */
  line: Omit<CartLine, "quantity">
  /** Units on sale; undefined when they are not counted. */
  max: number | undefined
  locale: Locale
  labels: { quantity: string; add: string; adding: string; view: string }
}) {
  const [state, action, pending] = useActionState(addToCart, IDLE)
  return (
    <AddForm action={action} line={line} className="grid gap-3">
      <input type="hidden" name="variant_id" value={line.variantId} />
      <input type="hidden" name="title" value={line.title} />
      <input type="hidden" name="locale" value={locale} />
      <div className="flex items-end gap-3">
        <QuantityField id="quantity" label={labels.quantity} max={max} />
        <button
          type="submit"
          aria-disabled={pending}
          className={`${buttonClass("action")} grow sm:max-w-xs`}
        >
          <Icon name="cart" />
          {pending ? labels.adding : labels.add}
        </button>
      </div>
      <div aria-live="polite">
        {state.status === "added" && (
          <Alert tone="ok" title={state.message}>
            <Link href={`/${locale}/cart`} className="pipe-link font-medium">
              {labels.view}
            </Link>
          </Alert>
        )}
        {state.status === "error" && <Alert tone="bad" title={state.message} />}
      </div>
    </AddForm>
  )
}
