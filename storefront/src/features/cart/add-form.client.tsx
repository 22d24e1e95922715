"use client"

import { useTransition, type ComponentProps } from "react"
import { readQuantity, type CartLine } from "@/lib/cart/cart"
import { useCartScope } from "./cart-provider.client"

/**
 * A form that puts a part into the cart: the count in the header grows at once and goes back if the
 * server refuses. `action` is what `useActionState(addToCart, …)` gave; without JavaScript the form
 * simply posts to it.
 */
export function AddForm({
  action,
  line,
  ...form
}: Omit<ComponentProps<"form">, "action" | "onSubmit"> & {
  action: (form: FormData) => void
  /** The part as the cart will show it; its quantity is read from the form. */
  line: Omit<CartLine, "quantity">
}) {
  const { expect } = useCartScope()
  const [, startTransition] = useTransition()
  return (
    <form
      {...form}
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        const quantity = readQuantity(data.get("quantity") ?? "1")
        startTransition(() => {
          if (quantity) {
            expect({ kind: "add", line: { ...line, quantity } })
          }
          action(data)
        })
      }}
    />
  )
}
