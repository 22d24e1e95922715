"use client"

import { useState } from "react"
import { changeValue } from "@/lib/cart/line-change"
import { limitOf, type CartLine } from "@/lib/cart/cart"
import { fill } from "@/lib/fill"
import { Icon } from "@/ui/icon"
import type { CartLabels } from "./labels"

const buttonClass =
  "grid size-11 place-items-center rounded-control text-ink hover:bg-sunken disabled:text-line-strong disabled:hover:bg-transparent"

/**
 * Fewer, a number box, more. Buttons post by themselves (`change`); the box posts with the form on
 * Enter, and `onCommit` tells when a typed number is meant.
 */
export function Stepper({
  line,
  labels,
  name = "quantity",
  form,
  onCommit,
}: {
  line: CartLine
  labels: Pick<CartLabels, "quantityOf" | "more" | "less">
  /** Name of the number box. */
  name?: string
  /** Id of the form the controls belong to, when they stand outside it. */
  form?: string
  onCommit: (quantity: number) => void
}) {
  const { variantId, title, quantity } = line
  const limit = limitOf(line)
  // What is being typed; null while the box simply shows the quantity.
  const [typed, setTyped] = useState<string | null>(null)

  function commit() {
    const wanted = Number(typed)
    setTyped(null)
    if (typed !== null && Number.isInteger(wanted) && wanted > 0 && wanted !== quantity) {
      onCommit(wanted)
    }
  }

  return (
    <span className="inline-flex items-center rounded-control border border-line-strong bg-paper">
      <button
        type="submit"
        form={form}
        name="change"
        value={changeValue(variantId, Math.max(1, Math.min(quantity - 1, limit)))}
        disabled={quantity <= 1}
        aria-label={fill(labels.less, { title })}
        className={buttonClass}
      >
        <Icon name="minus" className="size-4" />
      </button>
      <input
        form={form}
        name={name}
        type="number"
        inputMode="numeric"
        min={1}
        max={Math.max(1, limit)}
        step={1}
        required
        aria-label={fill(labels.quantityOf, { title })}
        value={typed ?? quantity}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault()
            commit()
          }
        }}
        className="h-11 w-10 border-x border-line bg-transparent text-center font-semibold tnum [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
      />
      <button
        type="submit"
        form={form}
        name="change"
        value={changeValue(variantId, quantity + 1)}
        disabled={quantity >= limit}
        aria-label={fill(labels.more, { title })}
        className={buttonClass}
      >
        <Icon name="plus" className="size-4" />
      </button>
    </span>
  )
}
