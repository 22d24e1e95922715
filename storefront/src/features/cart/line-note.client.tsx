"use client"

import { lineState, type CartLine } from "@/lib/cart/cart"
import { printCount } from "@/lib/plural-forms"
import { Icon } from "@/ui/icon"
import type { CartLabels } from "./labels"

/** From this many pieces down, the shopper is told how many are left. */
const FEW = 3

/** What the stock says about a line: nothing, a hint, or what must be corrected before ordering. */
export function LineNote({
  line,
  labels,
}: {
  line: CartLine
  labels: Pick<CartLabels, "left" | "reduced" | "soldOut">
}) {
  const state = lineState(line)
  if (state === "ok") {
    return line.available !== null && line.available <= FEW ? (
      <p className="text-sm text-warn">{printCount(labels.left, line.available)}</p>
    ) : null
  }
  return (
    <p className="flex items-center gap-1.5 text-sm font-medium text-bad">
      <Icon name="alert" className="size-4" />
      {state === "sold_out" ? labels.soldOut : printCount(labels.reduced, line.available ?? 0)}
    </p>
  )
}
