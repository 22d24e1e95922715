"use client"

import { countOf } from "@/lib/cart/cart"
import { printCount } from "@/lib/plural-forms"
import { useCart, useCartScope } from "./cart-provider.client"

/** How many pieces are in the cart, unconfirmed ones included; nothing while it is empty. */
export function CartCount() {
  const { cart } = useCart()
  const { labels } = useCartScope()
  const count = countOf(cart)
  return (
    <>
      {count > 0 && (
        <span
          aria-hidden="true"
          className="grid h-6 min-w-6 place-items-center rounded-full bg-action px-1.5 text-sm font-semibold text-action-ink tnum"
        >
          {count}
        </span>
      )}
      <span className="sr-only">, {printCount(labels.count, count)}</span>
    </>
  )
}
