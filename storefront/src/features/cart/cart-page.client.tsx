"use client"

import { centimesToDinars } from "@hanout/algeria/money"
import { goodsTotal, isOrderable } from "@/lib/cart/cart"
import { LinkButton } from "@/ui/button"
import { Alert, EmptyState } from "@/ui/feedback"
import { Icon } from "@/ui/icon"
import { Price } from "@/ui/price"
import type { CartChangeState } from "./actions"
import { CartLines, useLineForms } from "./cart-lines.client"
import { useCart, useCartScope } from "./cart-provider.client"

/** The whole cart: works line by line without JavaScript, at once with it. */
export function CartPage({ answer }: { answer: CartChangeState | undefined }) {
  const { cart, status } = useCart()
  const forms = useLineForms(answer)
  const { labels, locale } = useCartScope()

  if (cart.lines.length === 0) {
    const [title, text] =
      status === "down"
        ? [labels.downTitle, labels.downText]
        : status === "gone"
          ? [labels.expiredTitle, labels.expiredText]
          : [labels.emptyTitle, labels.emptyText]
    return (
      <div className="grid gap-6">
        <CartLines idPrefix="page" forms={forms} />
        <EmptyState
          title={title}
          action={<LinkButton href={`/${locale}/search`}>{labels.browse}</LinkButton>}
        >
          {text}
        </EmptyState>
      </div>
    )
  }

  const ready = isOrderable(cart)
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem]">
      <div className="rounded-card bg-paper px-4 shadow-card sm:px-6">
        <CartLines idPrefix="page" forms={forms} />
      </div>
      <aside className="grid gap-4 rounded-card bg-paper p-5 shadow-card lg:sticky lg:top-4">
        <p className="flex items-baseline justify-between gap-3 text-lg font-semibold">
          {labels.subtotal}
          <Price amount={centimesToDinars(goodsTotal(cart))} locale={locale} className="text-xl" />
        </p>
        <p className="flex gap-2 text-sm text-muted">
          <Icon name="truck" />
          {labels.deliveryLater}
        </p>
        {ready ? (
          <LinkButton wide href={`/${locale}/checkout`}>
            {labels.checkout}
          </LinkButton>
        ) : (
          <Alert tone="warn" title={labels.blocked} />
        )}
        <LinkButton wide tone="plain" href={`/${locale}/search`}>
          {labels.continue}
        </LinkButton>
      </aside>
    </div>
  )
}
