"use client"

import { centimesToDinars } from "@hanout/algeria/money"
import { goodsTotal, isOrderable } from "@/lib/cart/cart"
import { LinkButton } from "@/ui/button"
import { Alert, EmptyState } from "@/ui/feedback"
import { Price } from "@/ui/price"
import { CartLines, useLineForms } from "./cart-lines.client"
import { useCart, useCartScope } from "./cart-provider.client"

/** What the drawer shows: lines, what they come to, and the way to the checkout. */
export function CartDrawer({ onLeave }: { onLeave: () => void }) {
  const { cart, status } = useCart()
  const forms = useLineForms()
  const { labels, locale, notice } = useCartScope()

  if (cart.lines.length === 0) {
    const [title, text] =
      status === "down"
        ? [labels.downTitle, labels.downText]
        : status === "gone"
          ? [labels.expiredTitle, labels.expiredText]
          : [labels.emptyTitle, labels.emptyText]
    return (
      <div className="grid gap-5">
        {notice?.undo && <CartLines idPrefix="drawer" forms={forms} />}
        <EmptyState
          title={title}
          action={
            <LinkButton tone="quiet" href={`/${locale}/search`} onClick={onLeave}>
              {labels.browse}
            </LinkButton>
          }
        >
          {text}
        </EmptyState>
      </div>
    )
  }

  const ready = isOrderable(cart)
  return (
    <div className="flex min-h-full flex-col">
      <CartLines idPrefix="drawer" forms={forms} />
      <div className="sticky -bottom-5 -mx-5 mt-auto -mb-5 grid gap-3 border-t border-line bg-paper p-5">
        <p className="flex items-baseline justify-between gap-3 text-lg font-semibold">
          {labels.subtotal}
          <Price amount={centimesToDinars(goodsTotal(cart))} locale={locale} />
        </p>
        <p className="text-sm text-muted">{labels.deliveryLater}</p>
        {ready ? (
          <LinkButton wide href={`/${locale}/checkout`} onClick={onLeave}>
            {labels.checkout}
          </LinkButton>
        ) : (
          <Alert tone="warn" title={labels.blocked} />
        )}
        <LinkButton wide tone="quiet" href={`/${locale}/cart`} onClick={onLeave}>
          {labels.view}
        </LinkButton>
      </div>
    </div>
  )
}
